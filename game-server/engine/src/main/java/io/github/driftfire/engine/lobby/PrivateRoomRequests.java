package io.github.driftfire.engine.lobby;

import io.github.driftfire.engine.carryover.StoredPrivateRoom;
import io.github.driftfire.engine.kit.Mode;
import io.github.driftfire.model.lobby.CloseRoom;
import io.github.driftfire.model.lobby.CreateRoom;
import io.github.driftfire.model.lobby.EnterLobby;
import io.github.driftfire.model.lobby.JoinRoom;
import io.github.driftfire.model.lobby.LobbyClientMessage;
import io.github.driftfire.model.lobby.LobbyProtocol;
import io.github.driftfire.model.lobby.LockRoom;
import io.github.driftfire.model.lobby.PassHost;
import io.github.driftfire.model.lobby.RefusalCode;
import io.github.driftfire.model.lobby.RoomTicket;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Does what visitors ask for of private rooms: to open one, to join one by its code, and what its host may do. Owned by the lobby's thread. */
final class PrivateRoomRequests {
    static final String NO_CODE = "There is no room with that code";

    private static final String NO_MORE_ROOMS = "No more private rooms can be opened now";
    private static final String HOST_ONLY = "Only the host of a private room can do that";

    private final LobbyRooms rooms;
    private final Matchmaking matchmaking;
    private final LobbyTickets tickets;
    private final PrivateGames games;
    private final WrongCodes wrongCodes;
    private final LobbyModeration moderation;

    PrivateRoomRequests(
            LobbyRooms rooms,
            Matchmaking matchmaking,
            LobbyTickets tickets,
            PrivateGames games,
            WrongCodes wrongCodes,
            LobbyModeration moderation) {
        this.rooms = rooms;
        this.matchmaking = matchmaking;
        this.tickets = tickets;
        this.games = games;
        this.wrongCodes = wrongCodes;
        this.moderation = moderation;
    }

    void create(LobbyVisitor visitor, CreateRoom create) {
        ModeRooms its = matchmaking.find(create.mode());
        if (its == null) {
            visitor.refuse(create, RefusalCode.NO_MODE, "There is no such mode", LobbyProtocol.NEXT_NONE);
            return;
        }
        Mode mode = matchmaking.forPrivateRooms(its);
        if (mode == null) {
            visitor.refuse(
                    create,
                    RefusalCode.NO_PRIVATE_ROOMS,
                    "No private rooms can be opened here",
                    LobbyProtocol.NEXT_PLAY);
            return;
        }
        int players = create.maxPlayers() == null ? mode.maxPlayers() : create.maxPlayers();
        int bots = create.bots() == null ? mode.bots() : create.bots();
        if (its.mode() == null) {
            // The limits that the visitor knows are the permanent room's.
            players = Math.min(players, mode.maxPlayers());
            bots = Math.min(bots, mode.mostBots());
        }
        if (players < 1 || players > mode.maxPlayers()) {
            visitor.refuse(
                    create,
                    RefusalCode.BAD_NUMBER,
                    "A room of " + mode.title() + " is for 1 to " + mode.maxPlayers(),
                    LobbyProtocol.NEXT_NONE);
            return;
        }
        if (bots < 0 || bots > mode.mostBots()) {
            visitor.refuse(
                    create,
                    RefusalCode.BAD_NUMBER,
                    "A room has 0 to " + mode.mostBots() + " bots",
                    LobbyProtocol.NEXT_NONE);
            return;
        }
        String address = visitor.address().group();
        String room = games.newName();
        if (!games.mayOpen(address)
                || !tickets.mayHave(List.of(visitor))
                || !rooms.openPrivate(mode, room, players, bots, matchmaking.nextNumber())) {
            visitor.refuse(create, RefusalCode.NO_PRIVATE_ROOMS, NO_MORE_ROOMS, LobbyProtocol.NEXT_PLAY);
            return;
        }
        PrivateGame game = games.add(room, mode, address);
        rooms.privateRoomOpened(game.code(), its.name(), players, bots);
        if (take(visitor, game)) {
            visitor.leaveQueue();
        } else {
            // Of a server that closes, say.
            rooms.close(room, NO_MORE_ROOMS);
            closed(room);
            visitor.refuse(create, RefusalCode.NO_PRIVATE_ROOMS, NO_MORE_ROOMS, LobbyProtocol.NEXT_PLAY);
        }
    }

    void join(LobbyVisitor visitor, JoinRoom join, long nowNanos) {
        PrivateGame game = find(visitor, join.code(), nowNanos);
        if (game == null) {
            visitor.refuse(join, RefusalCode.NO_CODE, NO_CODE, LobbyProtocol.NEXT_PLAY);
            return;
        }
        PrivateMember member = visitor.member();
        if (moderation.refuses(visitor, join, game.room())) {
            return;
        }
        boolean returns = member != null && member.room() == game;
        if (game.isLocked() && !returns) {
            visitor.refuse(
                    join, RefusalCode.ROOM_LOCKED, "The room is locked: its host can open it", LobbyProtocol.NEXT_PLAY);
            return;
        }
        tickets.startAnew(visitor);
        if (!tickets.mayHave(List.of(visitor))) {
            visitor.refuse(join, RefusalCode.TOO_MANY_PLACES, LobbyTickets.TOO_MANY, LobbyProtocol.NEXT_PLAY);
        } else if (!take(visitor, game)) {
            rooms.wantSeat(game.room());
            visitor.refuse(join, RefusalCode.ROOM_FULL, "The room is full", LobbyProtocol.NEXT_WATCH);
        }
    }

    /** A place in a private room, and to be a member of it. */
    private boolean take(LobbyVisitor visitor, PrivateGame game) {
        List<RoomTicket> reserved =
                tickets.reserve(List.of(visitor), game.room(), game.mode().game(), false, game.code());
        if (reserved.isEmpty()) {
            return false;
        }
        PrivateMember member = visitor.member();
        if (member == null || member.room() != game) {
            visitor.leaveGame();
            member = game.join(visitor);
        }
        member.place(visitor.place());
        // First the room: a page may leave for the game with the ticket.
        game.show();
        reserved.forEach(visitor::answer);
        return true;
    }

    /** The code is looked up also where no code counts any more: the time of an answer tells nothing. */
    @Nullable
    PrivateGame find(LobbyVisitor visitor, String code, long nowNanos) {
        boolean blocked = wrongCodes.isBlocked(visitor, nowNanos);
        PrivateGame game = games.find(code);
        if (game == null && !blocked) {
            game = reopen(visitor, PrivateGames.normal(code));
        }
        if (game == null && !blocked) {
            wrongCodes.add(visitor, nowNanos);
        }
        return blocked ? null : game;
    }

    /** Opens a room from before a restart again. Its members are not known any more: the first new one is the host. */
    private @Nullable PrivateGame reopen(LobbyVisitor visitor, String code) {
        StoredPrivateRoom before = rooms.takePrivateRoom(code);
        ModeRooms its = before == null ? null : matchmaking.find(before.mode());
        Mode mode = its == null ? null : matchmaking.forPrivateRooms(its);
        if (before == null || mode == null) {
            return null;
        }
        int players = Math.min(before.maxPlayers(), mode.maxPlayers());
        int bots = Math.min(before.bots(), mode.mostBots());
        String room = games.newName();
        if (!games.mayOpen(visitor.address().group())
                || !rooms.openPrivate(mode, room, players, bots, matchmaking.nextNumber())) {
            rooms.putBack(before);
            return null;
        }
        rooms.privateRoomOpened(code, before.mode(), players, bots);
        return games.add(room, mode, visitor.address().group(), code);
    }

    void memberReturns(LobbyVisitor visitor, EnterLobby enter, String key) {
        PrivateMember member = games.findByKey(key);
        if (member == null) {
            visitor.refuse(
                    enter,
                    RefusalCode.NO_MEMBER,
                    "You are not a member of that room any more",
                    LobbyProtocol.NEXT_PLAY);
            return;
        }
        if (moderation.refuses(visitor, enter, member.room().room())) {
            return;
        }
        if (visitor.member() != member) {
            visitor.leaveQueue();
            visitor.leaveGame();
            member.room().returns(member, visitor);
        }
        member.room().show();
    }

    void host(LobbyVisitor visitor, LobbyClientMessage message) {
        PrivateMember member = visitor.member();
        if (member == null || !member.room().isHost(member)) {
            visitor.refuse(message, RefusalCode.HOST_ONLY, HOST_ONLY, LobbyProtocol.NEXT_NONE);
            return;
        }
        PrivateGame game = member.room();
        if (message instanceof LockRoom lock) {
            game.lock(lock.locked());
            game.show();
        } else if (message instanceof PassHost pass) {
            if (game.pass(pass.member())) {
                game.show();
            } else {
                visitor.refuse(
                        message, RefusalCode.MEMBER_GONE, "That member is not there any more", LobbyProtocol.NEXT_NONE);
            }
        } else if (message instanceof CloseRoom) {
            rooms.close(game.room(), "The host has closed the room");
            closed(game.room());
        }
    }

    /** A room is closed: forgets it, and sends that to its members. */
    void closed(String room) {
        tickets.closed(room);
        matchmaking.closed(room);
        PrivateGame game = games.closed(room);
        if (game != null) {
            rooms.privateRoomClosed(game.code());
            game.end();
        }
    }
}
