/**
 * Rooms, the ticks that run them and the threads that run the ticks. {@link io.github.driftfire.engine.rooms.Room} joins the engine's parts
 * and holds the order of a tick; {@link io.github.driftfire.engine.rooms.Rooms} is for any thread, and each room belongs to one loop's thread.
 *
 * <p>A room on demand opens on its caller's thread, because a game's start is heavy, and goes to the loop with the least to do. Before it closes,
 * it refuses new sessions and its loop removes it; if it must be empty, {@link io.github.driftfire.engine.sessions.Places} decides at once that
 * no place is taken or will be.
 *
 * <p>{@link io.github.driftfire.engine.rooms.Drain} is the time before a server stops. What players have then outlives it, by
 * {@link io.github.driftfire.engine.carryover.CarryOvers}.
 *
 * <p>Knows no socket and no game's rules.
 */
@NullMarked
package io.github.driftfire.engine.rooms;

import org.jspecify.annotations.NullMarked;
