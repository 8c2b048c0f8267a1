/** Holds the documents of this module to the code. Tests only. */
@NullMarked
package io.github.driftfire.model.docs;

import org.jspecify.annotations.NullMarked;
