package io.github.driftfire.engine.sessions;

import io.github.driftfire.engine.Game;
import io.github.driftfire.engine.chat.SaidLine;
import io.github.driftfire.engine.chat.Speaker;
import io.github.driftfire.engine.moderation.AuditEntry;
import io.github.driftfire.engine.moderation.Ban;
import io.github.driftfire.engine.moderation.Ban.Scope;
import io.github.driftfire.engine.moderation.BanRequest;
import io.github.driftfire.engine.moderation.ClientIdentity;
import io.github.driftfire.engine.moderation.Moderation;
import io.github.driftfire.engine.moderation.ModerationAct;
import io.github.driftfire.engine.moderation.ModerationAct.Kind;
import io.github.driftfire.engine.moderation.ModerationResult;
import io.github.driftfire.engine.moderation.Report;
import io.github.driftfire.engine.moderation.SeatedPlayer;
import io.github.driftfire.model.game.NoticeKind;
import io.github.driftfire.model.game.PlayerReport;
import io.github.driftfire.model.protocol.CloseCode;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Kicks, mutes and bans in one room: performs the acts of hosts and operators, and removes the players and spectators that a new ban covers. Owned by the room's thread, but
 * for {@link #ask} and {@link #close}.
 */
public final class PlayerModeration {
    /** Most acts that wait. */
    static final int MAX_WAITING = 16;

    private static final long SECOND_NANOS = 1_000_000_000L;
    private static final String NOT_THERE = "That player is not in the room any more";
    private static final String UNKNOWN_DEVICE =
            "That player has no device key and no address that is counted: a kick is possible, a ban is not";
    private static final String NO_DEVICE = "That player has no device key: ban the address";
    private static final String NO_NETWORK = "That player has no address that is counted: ban the device";
    private static final String FULL = "The list of bans is full: lift one first";

    private final String room;
    private final Seats seats;
    private final Spectators spectators;
    private final SeatDirectory directory;
    private final KickVote vote;
    private final Moderation moderation;
    private final ArrayBlockingQueue<Pending> waiting = new ArrayBlockingQueue<>(MAX_WAITING);
    private int bansVersion;
    private volatile boolean closed;

    private static final class Pending {
        final ModerationAct act;
        final CompletableFuture<ModerationResult> answer = new CompletableFuture<>();

        Pending(ModerationAct act) {
            this.act = act;
        }
    }

    /** @param votes whether players may vote one of them out */
    public PlayerModeration(
            String room, boolean votes, Seats seats, Spectators spectators, FeedBuffers feeds, Moderation moderation) {
        this.room = room;
        this.vote = new KickVote(room, votes, seats, feeds, moderation);
        this.seats = seats;
        this.directory = new SeatDirectory(room, seats, spectators, moderation);
        this.spectators = spectators;
        this.moderation = moderation;
    }

    /** Any thread. The answer comes with the next tick, on the room's thread; a room that is busy or closed refuses. */
    public CompletableFuture<ModerationResult> ask(ModerationAct act) {
        Pending pending = new Pending(act);
        if (!waiting.offer(pending)) {
            pending.answer.complete(ModerationResult.refused("The room is busy: try again in a moment"));
        }
        if (closed) {
            refuseWaiting();
        }
        return pending.answer;
    }

    /** The room ticks no more: what waits is refused. */
    public void close() {
        vote.close();
        closed = true;
        refuseWaiting();
    }

    private void refuseWaiting() {
        for (Pending pending = waiting.poll(); pending != null; pending = waiting.poll()) {
            pending.answer.complete(ModerationResult.refused("The room is closed"));
        }
    }

    /** Once a tick. */
    public void run(long nowNanos) {
        vote.run(nowNanos);
        int version = moderation.bans().version();
        if (version != bansVersion) {
            bansVersion = version;
            removeBanned();
        }
        while (!waiting.isEmpty()) {
            Pending pending = waiting.poll();
            if (pending == null) {
                return;
            }
            try {
                pending.answer.complete(perform(pending.act));
            } finally {
                // Nobody waits for ever, whatever fails.
                pending.answer.complete(ModerationResult.refused(CloseCode.SERVER_ERROR.reason()));
            }
        }
    }

    /** The ban that keeps a session out; {@code null} if none does. */
    @Nullable
    Ban ban(Session session) {
        return moderation.bans().find(session.identity(), room);
    }

    /** Has the speaker of a player or a spectator muted, or not, as of now: before each text and emote. */
    void mute(Seat seat, Speaker speaker, long nowNanos) {
        int seconds = directory.mutedSeconds(seat);
        if (seconds > 0) {
            speaker.mute(nowNanos + seconds * SECOND_NANOS);
        } else {
            speaker.unmute();
        }
    }

    /** A player votes for another to be removed. */
    void vote(Seat seat, int player, long nowNanos) {
        if (!vote.vote(seat, player, nowNanos)) {
            seat.notice(NoticeKind.VOTE_REFUSED, 0);
        }
    }

    /** A player or a spectator reports another. Answers whether the report is well-formed. */
    boolean report(Seat seat, PlayerReport report, long nowNanos) {
        if (Report.reason(report.reason()).isEmpty()) {
            return false;
        }
        Seat target = directory.reported(report);
        if (target != null && target != seat && seat.mayReport(nowNanos)) {
            SeatedPlayer reported = directory.describe(target);
            List<String> lines = target.lastLines().stream().map(SaidLine::text).toList();
            moderation.reports().add(room, seat.session().identity(), reported, report.reason(), lines);
            moderation
                    .audit()
                    .record(AuditEntry.of("report")
                            .by(
                                    seat.player() == Game.SPECTATOR ? "spectator" : "player",
                                    seat.session().identity())
                            .room(room)
                            .target(reported.identity())
                            .with("shown", reported.name())
                            .with("reason", Report.reason(report.reason()))
                            .with("said", String.join(" / ", lines)));
        }
        seat.notice(NoticeKind.REPORT_RECEIVED, 0);
        return true;
    }

    private void removeBanned() {
        for (Seat seat : seats.all()) {
            Ban ban = seat == null ? null : ban(seat.session());
            if (seat != null && ban != null) {
                seats.remove(seat, ban.code(), ban.message());
            }
        }
        for (int i = 0; i < spectators.count(); i++) {
            Session session = spectators.at(i).session();
            Ban ban = ban(session);
            if (ban != null) {
                session.reject(ban.code(), ban.message());
            }
        }
    }

    private ModerationResult perform(ModerationAct act) {
        if (act.kind() == Kind.LIST) {
            return ModerationResult.of(directory.list());
        }
        Seat seat = directory.find(act);
        if (seat == null) {
            return ModerationResult.refused(NOT_THERE);
        }
        return switch (act.kind()) {
            case KICK -> kick(seat, act);
            case BAN -> ban(seat, act);
            default -> mute(seat, act);
        };
    }

    private ModerationResult kick(Seat seat, ModerationAct act) {
        SeatedPlayer player = directory.describe(seat);
        Ban ban = seats.kick(seat, moderation, act.role(), act.reason(), act.seconds());
        record("kick", act, player, ban, "");
        return ModerationResult.done(player, ban);
    }

    private ModerationResult ban(Seat seat, ModerationAct act) {
        SeatedPlayer player = directory.describe(seat);
        ClientIdentity who = player.identity();
        if (who.device().isEmpty() && who.network().isEmpty()) {
            return ModerationResult.refused(UNKNOWN_DEVICE);
        }
        if (act.scope() == Scope.DEVICE && who.device().isEmpty()) {
            return ModerationResult.refused(NO_DEVICE);
        }
        if (act.scope() == Scope.NETWORK && who.network().isEmpty()) {
            return ModerationResult.refused(NO_NETWORK);
        }
        Ban ban = moderation
                .bans()
                .add(new BanRequest(
                        // From a room alone it is a kick that lasts.
                        act.everywhere() ? CloseCode.BANNED : CloseCode.KICKED,
                        who,
                        act.scope(),
                        act.everywhere() ? "" : room,
                        act.reason(),
                        act.role(),
                        act.seconds()));
        if (ban == null) {
            return ModerationResult.refused(FULL);
        }
        // Also where the ban covers none of the player's other sessions.
        seats.remove(seat, ban.code(), ban.message());
        record("ban", act, player, ban, "");
        return ModerationResult.done(player, ban);
    }

    private ModerationResult mute(Seat seat, ModerationAct act) {
        long until = act.seconds() == 0 ? 0 : moderation.nowMillis() + act.seconds() * 1_000L;
        String device = seat.session().identity().device();
        seat.mute(until);
        if (!device.isEmpty()) {
            moderation.mutes().mute(device, act.everywhere() ? "" : room, until);
        }
        SeatedPlayer player = directory.describe(seat);
        record(until == 0 ? "unmute" : "mute", act, player, null, until == 0 ? "" : Ban.time(until));
        return ModerationResult.done(player, null);
    }

    private void record(String what, ModerationAct act, SeatedPlayer player, @Nullable Ban ban, String until) {
        AuditEntry entry = AuditEntry.of(what)
                .by(act.role(), act.actor())
                .room(room)
                .target(player.identity())
                .with("shown", player.name())
                .with("seat", player.spectates() ? "spectator" : "")
                .with("reason", act.reason())
                .with("until", until);
        moderation.audit().record(ban == null ? entry : entry.ban(ban));
    }
}
