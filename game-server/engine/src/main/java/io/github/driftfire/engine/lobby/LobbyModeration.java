package io.github.driftfire.engine.lobby;

import io.github.driftfire.engine.moderation.AuditEntry;
import io.github.driftfire.engine.moderation.Ban;
import io.github.driftfire.engine.moderation.Ban.Scope;
import io.github.driftfire.engine.moderation.BanRequest;
import io.github.driftfire.engine.moderation.Moderation;
import io.github.driftfire.engine.moderation.ModerationAct;
import io.github.driftfire.engine.moderation.ModerationAct.Kind;
import io.github.driftfire.engine.moderation.ModerationResult;
import io.github.driftfire.engine.text.VisibleText;
import io.github.driftfire.model.lobby.BanPlayer;
import io.github.driftfire.model.lobby.BecomeOperator;
import io.github.driftfire.model.lobby.JoinRoom;
import io.github.driftfire.model.lobby.KickPlayer;
import io.github.driftfire.model.lobby.LiftBan;
import io.github.driftfire.model.lobby.ListBans;
import io.github.driftfire.model.lobby.ListPlayers;
import io.github.driftfire.model.lobby.ListReports;
import io.github.driftfire.model.lobby.LobbyClientMessage;
import io.github.driftfire.model.lobby.LobbyProtocol;
import io.github.driftfire.model.lobby.Moderated;
import io.github.driftfire.model.lobby.MutePlayer;
import io.github.driftfire.model.lobby.RefusalCode;
import io.github.driftfire.model.lobby.Refused;
import io.github.driftfire.model.lobby.RoleGranted;
import io.github.driftfire.model.lobby.RoomClosed;
import io.github.driftfire.model.lobby.WatchRoom;
import io.github.driftfire.model.protocol.CloseCode;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What hosts and operators ask for: a host in its own private room, an operator in every room. What concerns a player is done on the room's
 * thread, whose answers come back by a queue; it has as many entries as acts wait in all rooms, at most. Owned by the lobby's thread.
 */
final class LobbyModeration {
    private static final String HOST = "host";
    private static final String NOT_ALLOWED = "Only an operator, or the host in its own room, can do that";
    private static final String NO_TOKEN = "That is not the operator's token";
    private static final String NOT_THERE = "That player is not in the room any more";

    private final LobbyRooms rooms;
    private final LobbyTickets tickets;
    private final Moderation moderation;
    private final Runnable wakeUp;
    private final Operators operators;
    private final ModerationLists lists;
    private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();

    /** What a room says to a request. */
    private static final class Answer {
        final LobbyVisitor visitor;
        final LobbyClientMessage request;
        final String room;
        final ModerationResult result;

        Answer(LobbyVisitor visitor, LobbyClientMessage request, String room, ModerationResult result) {
            this.visitor = visitor;
            this.request = request;
            this.room = room;
            this.result = result;
        }
    }

    /** As whom a visitor may act, and where. */
    private static final class Grant {
        final String role;
        final String room;

        Grant(String role, String room) {
            this.role = role;
            this.room = room;
        }

        boolean everywhere() {
            return role.equals(LobbyProtocol.OPERATOR);
        }
    }

    /** @param wakeUp has {@link #run} called soon; any thread calls it */
    LobbyModeration(LobbyRooms rooms, LobbyTickets tickets, Moderation moderation, Runnable wakeUp) {
        this.rooms = rooms;
        this.tickets = tickets;
        this.moderation = moderation;
        this.wakeUp = wakeUp;
        operators = new Operators(moderation);
        lists = new ModerationLists(moderation);
        moderation.reports().listen(wakeUp);
    }

    /** The ban that keeps a visitor out of a room; {@code null} if none does. Of the server's only, if the room's name is empty. */
    @Nullable
    Ban ban(LobbyVisitor visitor, String room) {
        return moderation.bans().find(visitor.identity(), room);
    }

    /** Does what a message asks for. {@code false} if it is none of these. */
    boolean handle(LobbyVisitor visitor, LobbyClientMessage message, long nowNanos) {
        if (message instanceof BecomeOperator operator) {
            if (operators.admit(visitor, operator.token(), nowNanos)) {
                visitor.answer(RoleGranted.of(LobbyProtocol.OPERATOR));
            } else {
                refuse(visitor, message, NO_TOKEN);
            }
        } else if (message instanceof ListPlayers list) {
            act(visitor, message, list.room(), Kind.LIST, 0, "");
        } else if (message instanceof KickPlayer kick) {
            act(visitor, message, kick.room(), Kind.KICK, LobbyProtocol.KICK_SECONDS, kick.reason());
        } else if (message instanceof MutePlayer mute) {
            if (mute.seconds() < 0 || mute.seconds() > LobbyProtocol.MAX_BAN_SECONDS) {
                refuse(visitor, message, "A mute lasts 0 to " + LobbyProtocol.MAX_BAN_SECONDS + " s");
            } else {
                act(visitor, message, mute.room(), Kind.MUTE, mute.seconds(), "");
            }
        } else if (message instanceof BanPlayer ban) {
            ban(visitor, ban);
        } else {
            return list(visitor, message);
        }
        return true;
    }

    private boolean list(LobbyVisitor visitor, LobbyClientMessage message) {
        if (message instanceof ListBans) {
            bans(visitor, message);
        } else if (message instanceof ListReports) {
            reports(visitor, message);
        } else if (message instanceof LiftBan lift) {
            lift(visitor, lift);
        } else {
            return false;
        }
        return true;
    }

    private void ban(LobbyVisitor visitor, BanPlayer ban) {
        if (ban.seconds() < LobbyProtocol.MIN_BAN_SECONDS || ban.seconds() > LobbyProtocol.MAX_BAN_SECONDS) {
            refuse(
                    visitor,
                    ban,
                    "A ban lasts " + LobbyProtocol.MIN_BAN_SECONDS + " to " + LobbyProtocol.MAX_BAN_SECONDS + " s");
        } else if (!ban.device() && !ban.address()) {
            refuse(visitor, ban, "A ban goes by device, by address or by both");
        } else {
            act(visitor, ban, ban.room(), Kind.BAN, ban.seconds(), ban.reason());
        }
    }

    private void act(
            LobbyVisitor visitor,
            LobbyClientMessage message,
            @Nullable String room,
            Kind kind,
            int seconds,
            @Nullable String rawReason) {
        // One character more than there may be: a longer one is refused, and not cut.
        String reason = rawReason == null ? "" : VisibleText.clean(rawReason, LobbyProtocol.MAX_REASON_CHARS + 1);
        Grant grant = grant(visitor, room);
        if (grant == null) {
            refuse(visitor, message, NOT_ALLOWED);
            return;
        }
        if (reason.length() > LobbyProtocol.MAX_REASON_CHARS) {
            refuse(visitor, message, "A reason has at most " + LobbyProtocol.MAX_REASON_CHARS + " characters");
            return;
        }
        ModerationAct act = ModerationAct.of(kind, grant.role, visitor.identity(), grant.everywhere())
                .lasting(seconds, reason);
        if (message instanceof BanPlayer ban) {
            act = act.by(ban.device() ? ban.address() ? Scope.BOTH : Scope.DEVICE : Scope.NETWORK);
        }
        if (kind == Kind.LIST) {
            ask(visitor, message, grant.room, act);
            return;
        }
        toTarget(visitor, message, grant, act);
    }

    private void toTarget(LobbyVisitor visitor, LobbyClientMessage message, Grant grant, ModerationAct act) {
        Target target = new Target(message);
        PrivateMember member = target.member == null ? null : member(visitor, target.member);
        Place watched = target.member == null ? null : watchedFrom(visitor, target.member);
        if (target.player != null) {
            ask(visitor, message, grant.room, act.to(target.player, target.name));
        } else if (watched != null && watched.isUsed()) {
            ask(visitor, message, grant.room, act.toOwner(watched.owner()));
        } else if (member == null && watched != null && tickets.holds(watched)) {
            toWaitingSpectator(visitor, message, watched, act);
        } else if (member == null || member == visitor.member()) {
            refuse(visitor, message, member == null ? NOT_THERE : "That is you");
        } else if (member.place() != null && member.place().isUsed() && tickets.holds(member.place())) {
            ask(visitor, message, grant.room, act.toOwner(member.place().owner()));
        } else {
            toMember(visitor, message, member, act);
        }
    }

    /** Whom a request names: a player or spectator by the number in the room, or one of the private room's people. */
    private static final class Target {
        final @Nullable Integer player;
        final @Nullable Integer member;
        final @Nullable String name;

        Target(LobbyClientMessage message) {
            if (message instanceof KickPlayer kick) {
                player = kick.player();
                member = kick.member();
                name = kick.name();
            } else if (message instanceof MutePlayer mute) {
                player = mute.player();
                member = mute.member();
                name = mute.name();
            } else {
                BanPlayer ban = (BanPlayer) message;
                player = ban.player();
                member = ban.member();
                name = ban.name();
            }
        }
    }

    private static @Nullable PrivateMember member(LobbyVisitor host, int number) {
        PrivateMember its = host.member();
        return its == null ? null : its.room().member(number);
    }

    private static @Nullable Place watchedFrom(LobbyVisitor host, int number) {
        PrivateMember its = host.member();
        return its == null ? null : its.room().watchedFrom(number);
    }

    private @Nullable Grant grant(LobbyVisitor visitor, @Nullable String room) {
        if (visitor.isOperator() && room != null) {
            return new Grant(LobbyProtocol.OPERATOR, room);
        }
        PrivateMember member = visitor.member();
        if (member == null || !member.room().isHost(member)) {
            return null;
        }
        String its = member.room().room();
        return room == null || room.equals(its) ? new Grant(HOST, its) : null;
    }

    private void ask(LobbyVisitor visitor, LobbyClientMessage request, String room, ModerationAct act) {
        rooms.moderate(room, act, result -> {
            answers.add(new Answer(visitor, request, room, result));
            wakeUp.run();
        });
    }

    /** To a member of a private room who does not play now, or has not come yet. */
    private void toMember(LobbyVisitor host, LobbyClientMessage request, PrivateMember member, ModerationAct act) {
        LobbyVisitor visitor = member.visitor();
        if (visitor == null) {
            refuse(host, request, NOT_THERE);
        } else {
            toVisitor(
                    host,
                    request,
                    member.room().room(),
                    visitor,
                    member.name(),
                    act,
                    reason -> remove(member, false, reason));
        }
    }

    /** To a spectator that has a ticket and has not come yet. */
    private void toWaitingSpectator(LobbyVisitor host, LobbyClientMessage request, Place place, ModerationAct act) {
        LobbyVisitor visitor = place.visitor();
        toVisitor(
                host,
                request,
                place.room(),
                visitor,
                visitor.name(),
                act,
                reason -> visitor.answer(
                        Refused.of(WatchRoom.TYPE, RefusalCode.REMOVED.text(), reason, LobbyProtocol.NEXT_PLAY)));
    }

    /** @param removal is given the reason for people */
    private void toVisitor(
            LobbyVisitor host,
            LobbyClientMessage request,
            String room,
            LobbyVisitor visitor,
            String name,
            ModerationAct act,
            Consumer<String> removal) {
        if (act.kind() == Kind.MUTE) {
            refuse(host, request, NOT_THERE);
            return;
        }
        Ban ban = moderation
                .bans()
                .add(new BanRequest(
                        CloseCode.KICKED, visitor.identity(), act.scope(), room, act.reason(), HOST, act.seconds()));
        if (ban == null && act.kind() == Kind.BAN) {
            refuse(host, request, "Nothing is known by which to ban that player: a kick is possible");
            return;
        }
        AuditEntry entry = AuditEntry.of(request.type())
                .by(HOST, host.identity())
                .room(room)
                .target(visitor.identity())
                .with("reason", act.reason());
        moderation.audit().record(ban == null ? entry : entry.ban(ban));
        tickets.giveUp(visitor);
        removal.accept(ban == null ? CloseCode.KICKED.reason() : ban.message());
        host.answer(Moderated.of(request.type(), name, ban == null ? null : ban.number()));
    }

    /** A member of a private room was removed from it. */
    private static void remove(PrivateMember member, boolean plays, String reason) {
        PrivateGame game = member.room();
        LobbyVisitor visitor = member.visitor();
        game.leave(member);
        game.show();
        if (visitor != null) {
            if (!plays) {
                // A player's connection to the room has the reason in its close frame.
                visitor.answer(RoomClosed.of(game.code()));
            }
            visitor.answer(Refused.of(JoinRoom.TYPE, RefusalCode.REMOVED.text(), reason, LobbyProtocol.NEXT_PLAY));
        }
    }

    /** Whether a room refuses a visitor, who is sent why then. */
    boolean refuses(LobbyVisitor visitor, LobbyClientMessage request, String room) {
        Ban ban = ban(visitor, room);
        if (ban != null) {
            visitor.refuse(request, RefusalCode.REMOVED, ban.message(), LobbyProtocol.NEXT_PLAY);
        }
        return ban != null;
    }

    Operators operators() {
        return operators;
    }

    /** Passes on what the rooms have answered. */
    void run() {
        lists.pushReports(operators);
        for (Answer answer = answers.poll(); answer != null; answer = answers.poll()) {
            receive(answer);
        }
    }

    private void receive(Answer answer) {
        ModerationResult result = answer.result;
        LobbyVisitor visitor = answer.visitor;
        LobbyClientMessage request = answer.request;
        if (!result.problem().isEmpty()) {
            refuse(visitor, request, result.problem());
        } else if (request instanceof ListPlayers) {
            visitor.answer(ModerationLists.players(answer.room, result.players(), visitor.isOperator()));
        } else {
            Ban ban = result.ban();
            Place place = tickets.place(result.players().get(0).owner());
            PrivateMember member = place == null || request instanceof MutePlayer ? null : memberOf(place);
            if (member != null) {
                remove(member, true, ban == null ? CloseCode.KICKED.reason() : ban.message());
            }
            visitor.answer(
                    Moderated.of(request.type(), result.players().get(0).name(), ban == null ? null : ban.number()));
        }
    }

    private static @Nullable PrivateMember memberOf(Place place) {
        PrivateMember member = place.visitor().member();
        return member != null && member.room().room().equals(place.room()) ? member : null;
    }

    private void reports(LobbyVisitor visitor, LobbyClientMessage message) {
        if (visitor.isOperator()) {
            visitor.answer(lists.reports());
        } else {
            refuse(visitor, message, NOT_ALLOWED);
        }
    }

    private void bans(LobbyVisitor visitor, LobbyClientMessage message) {
        Grant grant = grant(visitor, null);
        if (!visitor.isOperator() && grant == null) {
            refuse(visitor, message, NOT_ALLOWED);
            return;
        }
        String only = visitor.isOperator() || grant == null ? "" : grant.room;
        visitor.answer(lists.bans(only, visitor.isOperator()));
    }

    private void lift(LobbyVisitor visitor, LiftBan lift) {
        Grant grant = grant(visitor, null);
        Ban ban = moderation.bans().get(lift.ban());
        boolean mine = grant != null && ban != null && ban.room().equals(grant.room);
        if (!visitor.isOperator() && !mine) {
            refuse(visitor, lift, NOT_ALLOWED);
        } else if (ban == null) {
            refuse(visitor, lift, "There is no ban of that number");
        } else {
            moderation.bans().lift(ban.number());
            moderation
                    .audit()
                    .record(AuditEntry.of("unban")
                            .by(visitor.isOperator() ? LobbyProtocol.OPERATOR : HOST, visitor.identity())
                            .room(ban.room())
                            .target(ban.who())
                            .ban(ban));
            visitor.answer(Moderated.of(lift.type(), ban.who().name(), ban.number()));
        }
    }

    private static void refuse(LobbyVisitor visitor, LobbyClientMessage request, String reason) {
        visitor.refuse(request, RefusalCode.OTHER, reason, LobbyProtocol.NEXT_NONE);
    }
}
