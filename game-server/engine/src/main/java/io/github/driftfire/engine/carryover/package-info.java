/**
 * What players take along from one room to another of the same mode: over a restart of the server.
 *
 * <pre>
 *   a room's thread, once a second            │ any thread
 *   Game.writeCarryOver ──► CarryOver ◄───────┼── CarryOvers: by the resume token's hash
 *   Game.readCarryOver  ◄── CarryOvers.take   │        ▲ │
 *                                             │        │ ▼ when the server starts and stops
 *                                             │   CarryOverStore
 * </pre>
 *
 * <p>While the seat lives, no other room can take its record: a token is good for one seat. When the room stops, the record is released, and works
 * once. Knows no room, no session and no game.
 */
@NullMarked
package io.github.driftfire.engine.carryover;

import org.jspecify.annotations.NullMarked;
