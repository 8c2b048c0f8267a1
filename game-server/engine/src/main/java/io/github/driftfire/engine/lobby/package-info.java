/**
 * The lobby: modes and rooms, quick play, private rooms, queues, parties.
 *
 * <pre>
 *   the container's threads               │  the lobby's thread
 *   Lobby.connect ──► LobbyVisitor        │
 *   LobbyVisitor.received ── inbox ───────┼─► LobbyRequests ──► Matchmaking ──► ModeRooms, WaitingGroup
 *        pings are answered at once       │        │       └──► PrivateRoomRequests ──► PrivateGames ──► PrivateGame, PrivateMember
 *   LobbyConnection ◄── LobbyOutbox ◄─────┼────────┴───────────► LobbyTickets ──► LobbyRooms: reserve, open, close
 *                                         │
 *   a room's thread                       │
 *   Lobby.reservationUsed, roomsChanged ──┼─► a place is taken or free: the queue goes on
 * </pre>
 *
 * <p>One thread owns all but the inbox and the outbox of a visitor, so no two locks are held at a time. It opens and closes rooms itself: that may
 * take long, and no room's thread waits for it. What a visitor sends waits in that visitor's own inbox, which is bounded, and is handled in one go.
 *
 * <p>A room learns of a party its number alone, with the reservations: the code, by which anybody joins, stays here.
 *
 * <p>Knows no game, no socket and no JSON.
 */
@NullMarked
package io.github.driftfire.engine.lobby;

import org.jspecify.annotations.NullMarked;
