/**
 * Clients: their connections, sessions and seats, their inputs and messages on the way in, their feed and snapshots on the way out, and what
 * bounds all of them.
 *
 * <pre>
 *   the container's threads                │  the room's thread
 *   Connection ── reports to ──► Session ──┼─► InputReceiver ──► Seat, PlayerInputs, MessageDelivery ──► Game
 *        ▲                                 │
 *        └──────────── sends ──────────────┼── SnapshotSender ◄── Replicator, FeedBuffers, SlowClientPolicy
 * </pre>
 *
 * <p>{@link io.github.driftfire.engine.sessions.Admission} lets clients in: to {@link io.github.driftfire.engine.sessions.Seats}, or as
 * {@link io.github.driftfire.engine.sessions.Spectators}, with or without a ticket of {@link io.github.driftfire.engine.sessions.Reservations}.
 *
 * <p>{@link io.github.driftfire.engine.sessions.Session} and {@link io.github.driftfire.engine.sessions.SessionRegistry} are where container
 * threads and the room's thread meet; {@link io.github.driftfire.engine.sessions.AddressLimits}, {@link io.github.driftfire.engine.sessions.Places} and
 * {@link io.github.driftfire.engine.sessions.Reservations} are for any thread; all else belongs to the
 * room's thread. A transport implements {@link io.github.driftfire.engine.sessions.Connection} and sees no seat.
 *
 * <p>{@link io.github.driftfire.engine.sessions.SeatCarryOvers} writes what players take along over a restart, {@link
 * io.github.driftfire.engine.sessions.RestartNotices} says when it comes.
 *
 * <p>Knows no room, no socket and no game's rules.
 */
@NullMarked
package io.github.driftfire.engine.sessions;

import org.jspecify.annotations.NullMarked;
