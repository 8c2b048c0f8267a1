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
 * <p>A player who has sent no message has no Speaker, only a null reference. {@link io.github.driftfire.engine.chat.Speaker} bounds what one may say, {@link
 * io.github.driftfire.engine.chat.RoomChat} what all may say: a text to the room is sent to everybody.
 *
 * <p>What spectators say is for spectators only: they see more than players do.
 */
@NullMarked
package io.github.driftfire.engine.chat;

import org.jspecify.annotations.NullMarked;
