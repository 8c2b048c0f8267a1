/** Driftfire's rules and bots. */
@NullMarked
package io.github.driftfire.arena;

import org.jspecify.annotations.NullMarked;
