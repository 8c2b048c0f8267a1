/** The composition root of the runnable jar. */
@NullMarked
package io.github.driftfire.standalone;

import org.jspecify.annotations.NullMarked;
