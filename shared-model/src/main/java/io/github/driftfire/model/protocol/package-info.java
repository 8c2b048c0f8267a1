/**
 * What the two ends say to each other, before and around replication.
 *
 * <pre>
 *  client                                server
 *    ── GET /play/{room}, driftfire.v2 ──►
 *    ◄── 101 ─────────────────────────────
 *    ── text: Hello ─────────────────────►   within five seconds
 *    ◄── text: Welcome ───────────────────   or a close with a {@link CloseCode}
 *    ── binary: input, one a tick ───────►
 *    ── text: ViewChange ────────────────►   when the window's shape changes
 *    ◄── binary: snapshot, one a tick ────
 *
 *  input, 9 bytes                                  snapshot
 *  ┌────┬─────────┬──────────────┬───────┬──────┐  ┌────┬─────┬──────────────┬────────┬─────────────┐
 *  │ 2  │sequence │    input     │ tick  │ view │  │ 1  │flags│     tick     │  ack   │ the rest …  │
 *  │ u8 │  u16    │     u24      │  u16  │  u8  │  │ u8 │ u8  │     u32      │  u16   │             │
 *  └────┴─────────┴──────────────┴───────┴──────┘  └────┴─────┴──────────────┴────────┴─────────────┘
 * </pre>
 *
 * <p>An input says which tick the client has applied, and by how many eighths of a tick its picture of the others was behind that: so
 * the server knows what the player saw. Both are claims; a game that looks back by them bounds how far.
 *
 * <p>In play the server sends one more text: an {@code InactivityWarning}, to an inactive player while a hello waits for a seat.
 *
 * <p>A client says in its hello which shape its window has, and in play, by a {@link ViewChange}, that the shape is another. A client that
 * does not is sent a fixed rectangle about its ship, see {@link ViewShape}. A view that is no whole number above 0 is malformed
 * ({@link CloseCode#BAD_TEXT}); one out of bounds counts as the nearest within.
 *
 * <p>A client whose replica went astray asks for a fresh start with a frame of one byte, 3. One whose line broke says in its next
 * hello which seat it had, by the token of its last welcome; a token works once. One that comes from the lobby says which reserved place is its
 * own, by a ticket that works once as well. A ticket may be a spectator's: its client is welcomed as player -1, sends inputs that steer nothing,
 * and says by a {@link WatchChange} which player it follows.
 *
 * <p>Big-endian throughout. The eight bytes that head a snapshot are fixed for any tool to read; what follows them is
 * laid out in {@code model.replication}. Records and constants only: no thread, no socket, no game.
 */
@NullMarked
package io.github.driftfire.model.protocol;

import org.jspecify.annotations.NullMarked;
