/**
 * Rooms, ticks, sessions and replication; knows no game and no socket.
 *
 * <pre>
 *  container threads            │ the room's thread, one tick
 *                               │
 *  Rooms.connect ──► Session ───┼─► mailbox ──► join, leave
 *  Session.input ──► InputQueue ┼─► one input a player ──► Game.tick(World, Feed) ──► Replicator
 *                               │                                                        │
 *  Connection ◄─────────────────┼──────────── one frame a session ◄──────────────────────┘
 * </pre>
 *
 * <p>A {@link io.github.driftfire.engine.Room} belongs to one {@link io.github.driftfire.engine.RoomLoop}, whose thread alone
 * touches its world. Container threads only enqueue. A game implements {@link io.github.driftfire.engine.Game}; a transport
 * implements {@link io.github.driftfire.engine.Connection}.
 */
@NullMarked
package io.github.driftfire.engine;

import org.jspecify.annotations.NullMarked;
