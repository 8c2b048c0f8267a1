/** Planted for the architecture tests. */
@NullMarked
package io.github.driftfire.kit.planted;

import org.jspecify.annotations.NullMarked;
