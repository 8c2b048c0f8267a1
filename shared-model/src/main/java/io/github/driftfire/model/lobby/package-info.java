/**
 * What a visitor of the lobby and the server say to each other: modes, rooms, tickets, codes.
 *
 * <pre>
 *  visitor                               server
 *    ── GET /lobby, driftfire.lobby.v1 ──►
 *    ◄── 101 ─────────────────────────────
 *    ── EnterLobby ──────────────────────►   within five seconds
 *    ◄── LobbyList ───────────────────────   again when something has changed
 *    ── QuickPlay, JoinRoom, ... ────────►
 *    ◄── RoomTicket, or QueuePosition, or Refused
 *    ── GET /play/{room}, hello with the ticket
 * </pre>
 *
 * <p>Each message is a JSON object whose {@code type} says which it is. Records and constants only.
 */
@NullMarked
package io.github.driftfire.model.lobby;

import org.jspecify.annotations.NullMarked;
