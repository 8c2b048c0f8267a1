/** Rooms, ticks and sessions. Knows no game and no socket. */
@NullMarked
package io.github.driftfire.engine;

import org.jspecify.annotations.NullMarked;
