/** Planted for the architecture tests. */
@NullMarked
package io.github.driftfire.netcode.planted;

import org.jspecify.annotations.NullMarked;
