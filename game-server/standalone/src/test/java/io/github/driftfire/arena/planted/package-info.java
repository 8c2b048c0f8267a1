/** Deliberately wrong classes, which the architecture tests must catch. */
@NullMarked
package io.github.driftfire.arena.planted;

import org.jspecify.annotations.NullMarked;
