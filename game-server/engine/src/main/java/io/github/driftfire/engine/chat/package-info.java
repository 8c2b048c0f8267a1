/**
 * Chat and emotes: what becomes of what a player or a spectator says. Owned by the room's thread; every game has it without code.
 *
 * <pre>
 *  sessions.MessageDelivery ──► RoomChat ──► VisibleText   what of the text is shown
 *                                  │    ──► Speaker        how much one may say, and what was said last
 *                                  │    ──► Game.chat      whether the game passes it on
 *                                  │    ──► WordFilter     the operator's words
 *                                  ▼
 *                               ChatFeed      room: broadcast · team: each player's · spectators: theirs
 * </pre>
 *
 * <p>Who says nothing costs a null. What one may say is bounded by {@link io.github.driftfire.engine.chat.Speaker}, what all may say by
 * {@link io.github.driftfire.engine.chat.RoomChat}: a text to the room is sent to everybody, so a few who flood would be heard by many.
 *
 * <p>What spectators say is for spectators only: they see more than players do.
 */
@NullMarked
package io.github.driftfire.engine.chat;

import org.jspecify.annotations.NullMarked;
