/**
 * The engine: everything about a real-time game server that is neither the game nor the socket.
 *
 * <p>A game implements {@link io.github.driftfire.engine.Game}; a transport implements
 * {@link io.github.driftfire.engine.sessions.Connection}, which names the {@link io.github.driftfire.engine.sessions.FrameChannel} that every
 * tick uses, and reports to the {@link io.github.driftfire.engine.sessions.Session} that
 * {@link io.github.driftfire.engine.rooms.Rooms#connect} gave it. The engine knows neither: no rule, no ship, no Jakarta. This package has
 * what a game implements and what it is given; its methods run on the room's thread.
 *
 * <h2>Packages</h2>
 *
 * <pre>
 *   kit ──► rooms ──► sessions ──► chat ──► engine ──► replication ──► world
 *             └──────────┴──────────┴───► telemetry, text, limits, moderation, players, results, carryover
 * </pre>
 *
 * <p>Each uses those to its right only, and tests hold that: {@code world} has the entities, {@code replication} encodes them for clients,
 * this package is a game's side of a room, {@code chat} has what is said in it, {@code text} makes texts of others fit
 * to be shown, {@code limits} has how often something may happen, {@code moderation} has bans, mutes and the audit log, {@code players} has
 * accounts, {@code sessions} has clients from their connection to their seat, {@code rooms} has ticks and threads, {@code telemetry} counts,
 * {@code results} keeps the results of lives, {@code carryover} what players take along over a restart, and {@code kit} is what games are built from.
 *
 * <h2>A tick</h2>
 *
 * <pre>
 *   the container's threads              │  the room's thread: one loop, one or more rooms
 *   any number, any time                 │
 *                                        │  RoomLoop: sleep until the next tick of any of its rooms
 *   Rooms.connect ──► SessionRegistry ───┼─► PendingSessions ── hello? ──► Admission ──► Seats, Spectators
 *                        │ open          │                         │
 *   Session.hello, view ─┼── volatile ───┘                         │ each tick, in this order
 *                        │               ┌─────────────────────────▼───────────────────────────────────────────────────┐
 *   Session.frame ──► InputQueue ────────┼─► 1 InputReceiver: Session.poll       what has come                         │
 *     decode, rate limit │  a ring       │     seat by seat   Seats.release      who has gone or is silent             │
 *                        │               │                    Seat.takeInput     one input a player                    │
 *                        │               │                    MessageDelivery    messages sent with it                 │
 *   Session.closed ──► volatile ─────────┼─► 2 PendingSessions.receive           who has come: the next tick is        │
 *                        │               │                                       the first with an input               │
 *                        │               │   RestartNotices.tick                 when the server is to stop            │
 *                        │               │   3 Game.tick                         steer, World.step, rules, Feed        │
 *                        │               │   4 SnapshotSender                    each cell once, a frame a client      │
 *   Connection.Sent ──► sending ─────────┼─►   FrameChannel.send                 one on its way at a time, or skipped  │
 *                        │               │   Seats.writeCarryOvers               one in so many players a tick         │
 *     (may run within the send)          │   5 Counters, RoomMeter, RoomStatus                                         │
 *                        │               └─────────────────────────┬───────────────────────────────────────────────────┘
 *   Rooms.status, metrics ◄── volatile, atomic ────────────────────┘
 *   Drain.await ──► Rooms.drain: no new sessions, a countdown
 *   Rooms.close ──► closeAll: 1001 to all sessions, and to those that still come; records are stored
 * </pre>
 *
 * <h2>Who owns what</h2>
 *
 * <p>A transport may deliver what has come on the room's thread, before each tick ({@code FrameChannel.poll}), instead of on threads of
 * its own.
 *
 * <p>A world, a game, seats and feeds belong to the room's thread and have no lock and no volatile. The thread meets others
 * in a few places only, all in {@code Session} and {@code SessionRegistry}: arrivals, the hello, the input queue, whether a fresh
 * start is asked for, whether the session is closed, whether a send is on its way; and in {@code Places} and {@code Reservations}, where
 * places are promised. Container threads never wait for a room, and a room never waits for a line:
 * a player whose last frame is still on its way is skipped, before anything is encoded for it.
 *
 * <h2>What may go wrong, and for whom</h2>
 *
 * <ul>
 *   <li>A client that breaks a rule is closed with the rule's code, by the thread that noticed; no other session is affected.
 *   <li>An exception of the game in a call about one player (join, greet, leave) ends that player's session.
 *   <li>An exception in a tick ends that tick. What was said in it may stop in the middle of a message, so everybody is
 *       greeted again instead. The next tick comes.
 *   <li>A transport that throws, or reports a failed send, loses that line.
 *   <li>A player who leaves ({@code Session.left}) frees the seat at once. An inactive player is warned and frees it while another waits
 *       ({@code InactivePlayers}).
 *   <li>One address may have so many connections, sessions and seats ({@link io.github.driftfire.engine.sessions.AddressLimits}).
 *   <li>Time in which the server did not run counts for no deadline ({@link io.github.driftfire.engine.sessions.RunningClock}).
 *   <li>Out of memory ends all loops and closes their rooms ({@link io.github.driftfire.engine.rooms.Rooms#outOfMemory}).
 *   <li>A line that is lost keeps its player's seat for a while; its token brings the player back. Who broke a rule has no
 *       such claim.
 *   <li>A client that lags gets fewer frames, then none, and is closed at last; see {@code SlowClientPolicy}. A line that takes
 *       nothing is cut: a close frame would wait behind what was not read.
 *   <li>A loop whose thread is interrupted, as containers do, ends like one that was stopped: every session is closed with 1001.
 * </ul>
 *
 * <h2>Bounds</h2>
 *
 * <p>Everything that others can fill has an end, and each end has a {@link io.github.driftfire.engine.telemetry.Counter}: connections
 * without a seat, seats, joins a tick, messages a second, inputs that wait, a feed, catch-up after a late wake-up, entities of a
 * kind. A full input queue forgets its oldest, because after a stall what the player holds now matters; a full feed is
 * replaced by a new greeting, because a greeting says everything. Both make a slow client's memory constant.
 *
 * <h2>A tick by hand</h2>
 *
 * <pre>{@code
 * long[] now = {0};
 * Room room = new Room(new RoomSpec("test", 8, MyGame::new), () -> now[0]);
 * Session session = room.admit(connection);          // any Connection: a list will do
 * session.hello(new Hello(Hello.TYPE, "Ada", fingerprint, null));
 * now[0] += 50_000_000;
 * room.tick(now[0]);                                 // seated, welcomed, first frame sent
 * }</pre>
 *
 * <h2>What lost</h2>
 *
 * <ul>
 *   <li>A thread per room: a hundred quiet rooms would be a hundred stacks and wake-ups. Loops share their rooms instead.
 *   <li>A scheduled executor: it drifts or it bunches, tells nothing of overruns, and one container's dies silently when its
 *       first run falls into deployment. The {@code TickClock} is forty lines.
 *   <li>A queue of frames for each player: it hides a slow line until memory ends. There is one frame, or none.
 *   <li>A lock around the world: with one it works, and with the first callback into the container it deadlocks.
 * </ul>
 */
@NullMarked
package io.github.driftfire.engine;

import org.jspecify.annotations.NullMarked;
