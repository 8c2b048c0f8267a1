/**
 * Rooms, the ticks that run them and the threads that run the ticks. {@link io.github.driftfire.engine.rooms.Room} joins the engine's parts
 * and holds the order of a tick; {@link io.github.driftfire.engine.rooms.Rooms} is for any thread, and each room belongs to one loop's thread.
 *
 * <p>Knows no socket and no game's rules.
 */
@NullMarked
package io.github.driftfire.engine.rooms;

import org.jspecify.annotations.NullMarked;
