package io.github.driftfire.engine.lobby;

import io.github.driftfire.engine.lobby.LobbyOutbox.Slot;
import io.github.driftfire.engine.moderation.Ban;
import io.github.driftfire.engine.moderation.ClientIdentity;
import io.github.driftfire.engine.players.Account;
import io.github.driftfire.engine.players.Accounts;
import io.github.driftfire.engine.text.PlayerName;
import io.github.driftfire.engine.text.UniqueName;
import io.github.driftfire.engine.text.WordFilter;
import io.github.driftfire.model.lobby.CreateRoom;
import io.github.driftfire.model.lobby.EnterLobby;
import io.github.driftfire.model.lobby.JoinPublicRoom;
import io.github.driftfire.model.lobby.JoinRoom;
import io.github.driftfire.model.lobby.LeaveQueue;
import io.github.driftfire.model.lobby.LobbyClientMessage;
import io.github.driftfire.model.lobby.LobbyProtocol;
import io.github.driftfire.model.lobby.QuickPlay;
import io.github.driftfire.model.lobby.RefusalCode;
import io.github.driftfire.model.lobby.WatchBackground;
import io.github.driftfire.model.lobby.WatchRoom;
import io.github.driftfire.model.protocol.CloseCode;
import io.github.driftfire.model.protocol.DeviceKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Does what visitors ask for, or has {@link PrivateRoomRequests} do it, and says why not where that is not possible. Owned by the lobby's thread. */
final class LobbyRequests {
    private final LobbyRooms rooms;
    private final Matchmaking matchmaking;
    private final LobbyTickets tickets;
    private final LobbyListing listing;
    private final LobbyModeration moderation;
    private final BackgroundRooms backgrounds;
    private final PrivateRoomRequests privateRooms;
    private final Map<String, Party> parties = new HashMap<>();
    private int partyNumbers;
    private final Accounts accounts;
    private WordFilter words = WordFilter.NONE;

    LobbyRequests(
            LobbyRooms rooms,
            Matchmaking matchmaking,
            LobbyTickets tickets,
            PrivateRoomRequests privateRooms,
            LobbyListing listing,
            LobbyModeration moderation) {
        this.rooms = rooms;
        this.matchmaking = matchmaking;
        this.tickets = tickets;
        this.privateRooms = privateRooms;
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
        } else if (rooms.areDraining() && wantsPlace(message)) {
            visitor.refuse(message, RefusalCode.RESTARTING, "The server restarts in a moment", LobbyProtocol.NEXT_NONE);
        } else if (message instanceof QuickPlay play) {
            play(visitor, play);
        } else if (message instanceof CreateRoom create) {
            privateRooms.create(visitor, create);
        } else if (message instanceof JoinRoom join) {
            privateRooms.join(visitor, join, nowNanos);
        } else if (message instanceof JoinPublicRoom room) {
            room(visitor, room);
        } else if (message instanceof WatchRoom watch) {
            watch(visitor, watch, nowNanos);
        } else if (message instanceof WatchBackground background) {
            backgrounds.watch(visitor, background);
        } else if (message instanceof LeaveQueue) {
            visitor.leaveQueue();
            visitor.leaveGame();
        } else if (!moderation.handle(visitor, message, nowNanos)) {
            privateRooms.host(visitor, message);
        }
    }

    private static boolean wantsPlace(LobbyClientMessage message) {
        return message instanceof QuickPlay
                || message instanceof CreateRoom
                || message instanceof JoinRoom
                || message instanceof JoinPublicRoom
                || message instanceof WatchRoom
                || message instanceof WatchBackground;
    }

    /** Whoever is signed in has the account's name; nobody else has it. */
    private String name(EnterLobby enter, @Nullable Account account) {
        String wanted = enter.name();
        return account != null
                ? accounts.shown(account.name())
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
            privateRooms.memberReturns(visitor, enter, enter.member());
        }
        visitor.show(Slot.LIST, listing.latest());
    }

    private void joinParty(LobbyVisitor visitor, EnterLobby enter, String code) {
        Party party = parties.computeIfAbsent(code, made -> new Party(made, ++partyNumbers));
        if (!party.join(visitor)) {
            visitor.refuse(
                    enter,
                    RefusalCode.PARTY_FULL,
                    "That party has " + LobbyProtocol.MAX_PARTY + " already",
                    LobbyProtocol.NEXT_PLAY);
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

    private void play(LobbyVisitor visitor, QuickPlay play) {
        ModeRooms mode = matchmaking.find(play.mode());
        if (mode == null) {
            visitor.refuse(play, RefusalCode.NO_MODE, "There is no such mode", LobbyProtocol.NEXT_NONE);
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
            visitor.refuse(play, RefusalCode.TOO_MANY_PLACES, LobbyTickets.TOO_MANY, LobbyProtocol.NEXT_PLAY);
            return;
        }
        tickets.startAnew(visitor);
        visitor.leaveGame();
        visitors.forEach(LobbyVisitor::leaveQueue);
        matchmaking.play(play, mode, visitors);
    }

    private void room(LobbyVisitor visitor, JoinPublicRoom request) {
        ModeRooms mode = matchmaking.modeOf(request.room());
        if (mode == null) {
            visitor.refuse(request, RefusalCode.NO_ROOM, "There is no such room", LobbyProtocol.NEXT_PLAY);
        } else if (moderation.refuses(visitor, request, request.room())) {
            return;
        } else if (!tickets.mayHave(List.of(visitor))) {
            visitor.refuse(request, RefusalCode.TOO_MANY_PLACES, LobbyTickets.TOO_MANY, LobbyProtocol.NEXT_PLAY);
        } else {
            tickets.startAnew(visitor);
            visitor.leaveGame();
            if (!tickets.issue(List.of(visitor), request.room(), mode.game(), false, null)) {
                rooms.wantSeat(request.room());
                visitor.refuse(request, RefusalCode.ROOM_FULL, "The room is full", LobbyProtocol.NEXT_PLAY);
            }
        }
    }

    private void watch(LobbyVisitor visitor, WatchRoom watch, long nowNanos) {
        if (watch.code() != null) {
            PrivateGame game = privateRooms.find(visitor, watch.code(), nowNanos);
            if (game == null) {
                visitor.refuse(watch, RefusalCode.NO_CODE, PrivateRoomRequests.NO_CODE, LobbyProtocol.NEXT_PLAY);
            } else if (game.isLocked()) {
                visitor.refuse(watch, RefusalCode.ROOM_LOCKED, "The room is locked", LobbyProtocol.NEXT_PLAY);
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
            visitor.refuse(watch, RefusalCode.NO_ROOM, "There is no such room", LobbyProtocol.NEXT_PLAY);
        } else {
            watch(visitor, watch, room, mode.game(), null);
        }
    }

    /** Answers whether the visitor has a place to watch from now. */
    private boolean watch(LobbyVisitor visitor, WatchRoom watch, String room, String game, @Nullable String code) {
        if (moderation.refuses(visitor, watch, room)) {
            return false;
        }
        tickets.startAnew(visitor);
        if (!tickets.mayHave(List.of(visitor))) {
            visitor.refuse(watch, RefusalCode.TOO_MANY_PLACES, LobbyTickets.TOO_MANY, LobbyProtocol.NEXT_PLAY);
            return false;
        }
        boolean issued = tickets.issue(List.of(visitor), room, game, true, code);
        if (!issued) {
            visitor.refuse(
                    watch, RefusalCode.WATCHED_BY_MANY, "Too many watch that room already", LobbyProtocol.NEXT_PLAY);
        }
        return issued;
    }

    /** A visitor is gone. */
    void gone(LobbyVisitor visitor) {
        moderation.operators().gone(visitor);
        visitor.leaveQueue();
        leaveParty(visitor);
        PrivateMember member = visitor.member();
        if (member != null) {
            // Still a member while the place is kept or played.
            visitor.member(null);
            member.visitor(null);
        }
    }

    int parties() {
        return parties.size();
    }
}
