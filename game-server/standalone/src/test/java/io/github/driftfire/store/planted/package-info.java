/** Deliberately wrong classes, which the architecture tests must catch. */
@NullMarked
package io.github.driftfire.store.planted;

import org.jspecify.annotations.NullMarked;
