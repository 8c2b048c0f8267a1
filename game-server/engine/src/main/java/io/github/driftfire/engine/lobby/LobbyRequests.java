package io.github.driftfire.engine.lobby;

import io.github.driftfire.engine.kit.Mode;
import io.github.driftfire.engine.lobby.LobbyOutbox.Slot;
import io.github.driftfire.engine.moderation.Ban;
import io.github.driftfire.engine.moderation.ClientIdentity;
import io.github.driftfire.engine.players.Account;
import io.github.driftfire.engine.players.Accounts;
import io.github.driftfire.engine.text.PlayerName;
import io.github.driftfire.engine.text.UniqueName;
import io.github.driftfire.engine.text.WordFilter;
import io.github.driftfire.model.lobby.CloseRoom;
import io.github.driftfire.model.lobby.CreateRoom;
import io.github.driftfire.model.lobby.EnterLobby;
import io.github.driftfire.model.lobby.JoinPublicRoom;
import io.github.driftfire.model.lobby.JoinRoom;
import io.github.driftfire.model.lobby.LeaveQueue;
import io.github.driftfire.model.lobby.LobbyClientMessage;
import io.github.driftfire.model.lobby.LobbyProtocol;
import io.github.driftfire.model.lobby.LockRoom;
import io.github.driftfire.model.lobby.PassHost;
import io.github.driftfire.model.lobby.QuickPlay;
import io.github.driftfire.model.lobby.RoomTicket;
import io.github.driftfire.model.lobby.WatchBackground;
import io.github.driftfire.model.lobby.WatchRoom;
import io.github.driftfire.model.protocol.CloseCode;
import io.github.driftfire.model.protocol.DeviceKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Does what visitors ask for, and says why not where that is not possible. Owned by the lobby's thread. */
final class LobbyRequests {
    private static final String NO_CODE = "There is no room with that code";
    static final String TOO_MANY = "Too many places are kept for your address: try again in a moment";
    private static final String NO_MORE_ROOMS = "No more private rooms can be opened now";
    private static final String HOST_ONLY = "Only the host of a private room can do that";

    private final LobbyRooms rooms;
    private final Matchmaking matchmaking;
    private final LobbyTickets tickets;
    private final PrivateGames games;
    private final WrongCodes wrongCodes;
    private final LobbyListing listing;
    private final LobbyModeration moderation;
    private final BackgroundRooms backgrounds;
    private final Map<String, Party> parties = new HashMap<>();
    private final Accounts accounts;
    private WordFilter words = WordFilter.NONE;

    LobbyRequests(
            LobbyRooms rooms,
            Matchmaking matchmaking,
            LobbyTickets tickets,
            PrivateGames games,
            WrongCodes wrongCodes,
            LobbyListing listing,
            LobbyModeration moderation) {
        this.rooms = rooms;
        this.matchmaking = matchmaking;
        this.tickets = tickets;
        this.games = games;
        this.wrongCodes = wrongCodes;
        this.listing = listing;
        this.moderation = moderation;
        this.accounts = rooms.accounts();
        this.backgrounds = new BackgroundRooms(rooms, tickets, moderation);
    }

    /** Words that names do not show, of guests and accounts; before the first visitor. */
    void filter(WordFilter listed) {
        words = listed;
        accounts.filter(listed);
    }

    void handle(LobbyVisitor visitor, LobbyClientMessage message, long nowNanos) {
        if (message instanceof EnterLobby enter) {
            enter(visitor, enter);
        } else if (!visitor.hasEntered()) {
            visitor.end(CloseCode.BAD_TEXT, "The first message is an enter");
        } else if (message instanceof QuickPlay play) {
            play(visitor, play);
        } else if (message instanceof CreateRoom create) {
            create(visitor, create);
        } else if (message instanceof JoinRoom join) {
            join(visitor, join, nowNanos);
        } else if (message instanceof JoinPublicRoom room) {
            room(visitor, room);
        } else if (message instanceof WatchRoom watch) {
            watch(visitor, watch, nowNanos);
        } else if (message instanceof WatchBackground background) {
            backgrounds.watch(visitor, background);
        } else if (message instanceof LeaveQueue) {
            leaveQueue(visitor);
            leaveGame(visitor);
        } else if (!moderation.handle(visitor, message, nowNanos)) {
            host(visitor, message);
        }
    }

    /** Whoever is signed in has the account's name; nobody else has it. */
    private String name(EnterLobby enter, @Nullable Account account) {
        String wanted = enter.name();
        return account != null
                ? account.name()
                : UniqueName.of(
                        PlayerName.clean(wanted == null ? "" : wanted, words),
                        skeleton -> accounts.isReserved(skeleton, null));
    }

    private void enter(LobbyVisitor visitor, EnterLobby enter) {
        String code = enter.party();
        if (code != null && !LobbyProtocol.isPartyCode(code)) {
            visitor.end(CloseCode.BAD_TEXT, "A party's code has 10 to 16 of " + LobbyProtocol.CODE_ALPHABET);
            return;
        }
        String device = enter.device();
        if (device != null && !DeviceKey.isValid(device)) {
            visitor.end(CloseCode.BAD_TEXT, DeviceKey.REQUIREMENT);
            return;
        }
        String ticket = enter.account();
        Account account = ticket == null ? null : accounts.use(ticket);
        if (ticket != null && account == null) {
            visitor.end(CloseCode.BAD_TICKET, "Your sign-in has been used or is over");
            return;
        }
        ClientIdentity before = visitor.identity();
        visitor.enter(name(enter, account), ClientIdentity.hash(device));
        moderation.operators().identified(visitor, before);
        Ban ban = moderation.ban(visitor, "");
        if (ban != null) {
            visitor.end(ban.code(), ban.message());
            return;
        }
        Party party = visitor.party();
        if (party == null || !party.code().equals(code)) {
            leaveParty(visitor);
            if (code != null) {
                joinParty(visitor, enter, code);
            }
        } else {
            party.show();
        }
        if (enter.member() != null) {
            memberReturns(visitor, enter, enter.member());
        }
        visitor.show(Slot.LIST, listing.latest());
    }

    private void joinParty(LobbyVisitor visitor, EnterLobby enter, String code) {
        Party party = parties.computeIfAbsent(code, Party::new);
        if (!party.join(visitor)) {
            visitor.refuse(enter, "That party has " + LobbyProtocol.MAX_PARTY + " already", LobbyProtocol.NEXT_PLAY);
        }
    }

    private void leaveParty(LobbyVisitor visitor) {
        Party party = visitor.party();
        if (party != null) {
            party.leave(visitor);
            if (party.members().isEmpty()) {
                parties.remove(party.code());
            }
        }
    }

    private void memberReturns(LobbyVisitor visitor, EnterLobby enter, String key) {
        PrivateMember member = games.findByKey(key);
        if (member == null) {
            visitor.refuse(enter, "You are not a member of that room any more", LobbyProtocol.NEXT_PLAY);
            return;
        }
        if (isRefused(visitor, enter, member.room().room())) {
            return;
        }
        if (visitor.member() != member) {
            leaveQueue(visitor);
            leaveGame(visitor);
            member.room().returns(member, visitor);
        }
        member.room().show();
    }

    private void play(LobbyVisitor visitor, QuickPlay play) {
        ModeRooms mode = matchmaking.find(play.mode());
        if (mode == null) {
            visitor.refuse(play, "There is no such mode", LobbyProtocol.NEXT_NONE);
            return;
        }
        List<LobbyVisitor> visitors = new ArrayList<>(List.of(visitor));
        Party party = visitor.party();
        if (party != null) {
            // Not who plays, or is about to with others.
            party.members().stream()
                    .filter(member -> member != visitor && member.member() == null)
                    .filter(member -> member.place() == null)
                    .forEach(visitors::add);
        }
        if (!tickets.mayHave(visitors)) {
            visitor.refuse(play, TOO_MANY, LobbyProtocol.NEXT_PLAY);
            return;
        }
        startAnew(visitor);
        leaveGame(visitor);
        visitors.forEach(this::leaveQueue);
        matchmaking.play(play, mode, visitors);
    }

    private void room(LobbyVisitor visitor, JoinPublicRoom request) {
        ModeRooms mode = matchmaking.modeOf(request.room());
        if (mode == null) {
            visitor.refuse(request, "There is no such room", LobbyProtocol.NEXT_PLAY);
        } else if (isRefused(visitor, request, request.room())) {
            return;
        } else if (!tickets.mayHave(List.of(visitor))) {
            visitor.refuse(request, TOO_MANY, LobbyProtocol.NEXT_PLAY);
        } else {
            startAnew(visitor);
            leaveGame(visitor);
            if (!tickets.issue(List.of(visitor), request.room(), mode.game(), false, null)) {
                rooms.wantSeat(request.room());
                visitor.refuse(request, "The room is full", LobbyProtocol.NEXT_PLAY);
            }
        }
    }

    private void watch(LobbyVisitor visitor, WatchRoom watch, long nowNanos) {
        if (watch.code() != null) {
            PrivateGame game = find(visitor, watch.code(), nowNanos);
            if (game == null) {
                visitor.refuse(watch, NO_CODE, LobbyProtocol.NEXT_PLAY);
            } else if (game.isLocked()) {
                visitor.refuse(watch, "The room is locked", LobbyProtocol.NEXT_PLAY);
            } else {
                if (watch(visitor, watch, game.room(), game.mode().game(), game.code())) {
                    game.watch(visitor, tickets);
                }
            }
            return;
        }
        String room = watch.room() == null ? "" : watch.room();
        ModeRooms mode = matchmaking.modeOf(room);
        if (mode == null) {
            visitor.refuse(watch, "There is no such room", LobbyProtocol.NEXT_PLAY);
        } else {
            watch(visitor, watch, room, mode.game(), null);
        }
    }

    /** Answers whether the visitor has a place to watch from now. */
    private boolean watch(LobbyVisitor visitor, WatchRoom watch, String room, String game, @Nullable String code) {
        if (isRefused(visitor, watch, room)) {
            return false;
        }
        startAnew(visitor);
        if (!tickets.mayHave(List.of(visitor))) {
            visitor.refuse(watch, TOO_MANY, LobbyProtocol.NEXT_PLAY);
            return false;
        }
        boolean issued = tickets.issue(List.of(visitor), room, game, true, code);
        if (!issued) {
            visitor.refuse(watch, "Too many watch that room already", LobbyProtocol.NEXT_PLAY);
        }
        return issued;
    }

    private void create(LobbyVisitor visitor, CreateRoom create) {
        ModeRooms its = matchmaking.find(create.mode());
        if (its == null) {
            visitor.refuse(create, "There is no such mode", LobbyProtocol.NEXT_NONE);
            return;
        }
        Mode mode = matchmaking.forPrivateRooms(its);
        if (mode == null) {
            visitor.refuse(create, "No private rooms can be opened here", LobbyProtocol.NEXT_PLAY);
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
                    create, "A room of " + mode.title() + " is for 1 to " + mode.maxPlayers(), LobbyProtocol.NEXT_NONE);
            return;
        }
        if (bots < 0 || bots > mode.mostBots()) {
            visitor.refuse(create, "A room has 0 to " + mode.mostBots() + " bots", LobbyProtocol.NEXT_NONE);
            return;
        }
        String address = visitor.address().group();
        String room = games.newName();
        if (!games.mayOpen(address)
                || !tickets.mayHave(List.of(visitor))
                || !rooms.openPrivate(mode, room, players, bots, matchmaking.nextNumber())) {
            visitor.refuse(create, NO_MORE_ROOMS, LobbyProtocol.NEXT_PLAY);
            return;
        }
        PrivateGame game = games.add(room, mode, address);
        if (take(visitor, game)) {
            leaveQueue(visitor);
        } else {
            // Of a server that closes, say.
            rooms.close(room, NO_MORE_ROOMS);
            closed(room);
            visitor.refuse(create, NO_MORE_ROOMS, LobbyProtocol.NEXT_PLAY);
        }
    }

    private void join(LobbyVisitor visitor, JoinRoom join, long nowNanos) {
        PrivateGame game = find(visitor, join.code(), nowNanos);
        if (game == null) {
            visitor.refuse(join, NO_CODE, LobbyProtocol.NEXT_PLAY);
            return;
        }
        PrivateMember member = visitor.member();
        if (isRefused(visitor, join, game.room())) {
            return;
        }
        boolean returns = member != null && member.room() == game;
        if (game.isLocked() && !returns) {
            visitor.refuse(join, "The room is locked: its host can open it", LobbyProtocol.NEXT_PLAY);
            return;
        }
        startAnew(visitor);
        if (!tickets.mayHave(List.of(visitor))) {
            visitor.refuse(join, TOO_MANY, LobbyProtocol.NEXT_PLAY);
        } else if (!take(visitor, game)) {
            rooms.wantSeat(game.room());
            visitor.refuse(join, "The room is full", LobbyProtocol.NEXT_WATCH);
        }
    }

    /** Whether a room refuses a visitor, who is sent why then. */
    private boolean isRefused(LobbyVisitor visitor, LobbyClientMessage request, String room) {
        Ban ban = moderation.ban(visitor, room);
        if (ban != null) {
            visitor.refuse(request, ban.message(), LobbyProtocol.NEXT_PLAY);
        }
        return ban != null;
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
            leaveGame(visitor);
            member = game.join(visitor);
        }
        member.place(visitor.place());
        // First the room: a page may leave for the game with the ticket.
        game.show();
        reserved.forEach(visitor::answer);
        return true;
    }

    /** The code is looked up also where no code counts any more: the time of an answer tells nothing. */
    private @Nullable PrivateGame find(LobbyVisitor visitor, String code, long nowNanos) {
        PrivateGame game = games.find(code);
        boolean blocked = wrongCodes.isBlocked(visitor, nowNanos);
        if (game == null && !blocked) {
            wrongCodes.add(visitor, nowNanos);
        }
        return blocked ? null : game;
    }

    private void host(LobbyVisitor visitor, LobbyClientMessage message) {
        PrivateMember member = visitor.member();
        if (member == null || !member.room().isHost(member)) {
            visitor.refuse(message, HOST_ONLY, LobbyProtocol.NEXT_NONE);
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
                visitor.refuse(message, "That member is not there any more", LobbyProtocol.NEXT_NONE);
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
            game.end();
        }
    }

    /** A visitor is gone. */
    void gone(LobbyVisitor visitor) {
        moderation.operators().gone(visitor);
        leaveQueue(visitor);
        leaveParty(visitor);
        PrivateMember member = visitor.member();
        if (member != null) {
            // Still a member while the place is kept or played.
            visitor.member(null);
            member.visitor(null);
        }
    }

    /** What was asked for before is given up. */
    private void startAnew(LobbyVisitor visitor) {
        leaveQueue(visitor);
        tickets.giveUp(visitor);
    }

    private void leaveQueue(LobbyVisitor visitor) {
        WaitingGroup group = visitor.group();
        if (group != null) {
            group.leave(visitor);
        }
    }

    private void leaveGame(LobbyVisitor visitor) {
        PrivateMember member = visitor.member();
        if (member != null) {
            PrivateGame game = member.room();
            game.leave(member);
            game.show();
        }
    }

    int parties() {
        return parties.size();
    }
}
