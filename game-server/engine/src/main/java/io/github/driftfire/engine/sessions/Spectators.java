package io.github.driftfire.engine.sessions;

import io.github.driftfire.engine.Game;
import io.github.driftfire.engine.chat.RoomChat;
import io.github.driftfire.engine.replication.Replicator;
import io.github.driftfire.engine.sessions.Reservations.Reservation;
import io.github.driftfire.engine.telemetry.Counter;
import io.github.driftfire.engine.telemetry.Counters;
import io.github.driftfire.engine.world.World;
import io.github.driftfire.model.protocol.CloseCode;
import io.github.driftfire.model.protocol.Hello;
import io.github.driftfire.model.protocol.Protocol;
import io.github.driftfire.model.protocol.WatchChange;
import io.github.driftfire.model.protocol.Welcome;
import io.github.driftfire.model.state.EntityTable;
import io.github.driftfire.model.state.FieldTable;
import io.github.driftfire.model.state.Model;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The spectators of a room. A spectator's {@link Seat} has no place among the players: it holds what the client was sent, and reads
 * of the client's inputs only which tick they say was applied. Owned by the room's thread.
 */
public final class Spectators {
    private static final int FRAME_BYTES = 4096;
    private static final int FIRST_CAPACITY = 16;
    private static final String NO_BACKGROUND = "The place is needed for a spectator";

    /**
     * How often a spectator's line is polled: as often as its client says something. Nothing of it is needed by a tick, and to ask the system in each
     * tick whether something has come would cost as much as a third of its frames.
     */
    private static final int POLLS_PER_SECOND = 1000 / Protocol.SPECTATOR_INPUT_MILLIS;

    private final String room;
    private final Game game;
    private final RoomChat chat;
    private final RoomNames names;
    private final World world;
    private final Model model;
    private final SessionRegistry sessions;
    private final Reservations reservations;
    private final Counters counters;
    private final RunningClock clock;
    private final ThrottledErrorLog errors;
    private final int delaySeconds;
    private final List<Seat> all = new ArrayList<>();
    private final int pollTicks;
    private int ticks;
    private int lastNumber = Game.SPECTATOR;

    /** Of {@link #all}, those behind a first screen. */
    private int backgrounds;

    /** When a frame is due to each of {@link #all}: in one piece, so that those to whom none is due are not touched. */
    private int[] dueTicks = new int[FIRST_CAPACITY];

    /** @param delaySeconds by which they see the room later */
    public Spectators(
            String room,
            Game game,
            RoomChat chat,
            RoomNames names,
            World world,
            SessionRegistry sessions,
            Reservations reservations,
            Counters counters,
            RunningClock clock,
            ThrottledErrorLog errors,
            int delaySeconds) {
        this.room = room;
        this.game = game;
        this.chat = chat;
        this.names = names;
        this.world = world;
        this.model = world.model();
        this.sessions = sessions;
        this.reservations = reservations;
        this.counters = counters;
        this.clock = clock;
        this.errors = errors;
        this.delaySeconds = delaySeconds;
        this.pollTicks = Math.max(1, model.tickRateHz() / POLLS_PER_SECOND);
    }

    public int count() {
        return all.size();
    }

    Seat at(int index) {
        return all.get(index);
    }

    /** Whether a frame may be due to one of them. */
    boolean isDue(int index, int tick) {
        return tick >= dueTicks[index];
    }

    /** No frame is due to one of them before a tick. */
    void notDueBefore(int index, int tick) {
        dueTicks[index] = tick;
    }

    /** Without those behind a first screen: as many as people are told of. */
    public int shown() {
        return all.size() - backgrounds;
    }

    /** Makes a client a spectator; its place is taken. */
    void join(Session session, Hello hello, Reservation reservation) {
        TicketKind kind = reservation.kind();
        long owner = reservation.owner();
        boolean background = kind == TicketKind.BACKGROUND;
        if (reservations.places().isCrowded()) {
            if (background) {
                session.reject(CloseCode.ROOM_FULL, NO_BACKGROUND);
                reservations.leave(kind, owner);
                return;
            }
            closeBackground();
        }
        Seat spectator = new Seat(Game.SPECTATOR, kind, owner, session, counters, FRAME_BYTES);
        spectator.number(--lastNumber);
        spectator.name(chat.name(session.wantedName(hello)));
        spectator.baseline().look(model.widthSub() / 2, model.heightSub() / 2);
        if (all.size() == dueTicks.length) {
            dueTicks = Arrays.copyOf(dueTicks, 2 * dueTicks.length);
        }
        dueTicks[all.size()] = 0;
        all.add(spectator);
        session.stopWaiting();
        if (background) {
            backgrounds++;
        }
        counters.increment(background ? Counter.BACKGROUNDS : Counter.SPECTATORS);
        reservations.taken(owner);
        try {
            session.send(new Welcome(
                    Welcome.TYPE,
                    Game.SPECTATOR,
                    room,
                    game.settings(),
                    "",
                    chat.mode().word(),
                    delaySeconds));
        } catch (RuntimeException | Error e) {
            errors.about(Game.SPECTATOR, session, e, clock.realNanos());
        }
    }

    /** Has a spectator's name distinct from all in the room, before its first text. Who only watches takes no name from players. */
    void introduce(Seat spectator) {
        if (!spectator.hasSpoken()) {
            spectator.name(names.take(spectator.name(), spectator.session().account()));
        }
    }

    /** Closes one behind a first screen, for a spectator that needs its place. */
    private void closeBackground() {
        for (Seat seat : all) {
            if (seat.kind() == TicketKind.BACKGROUND && !seat.session().isClosed()) {
                seat.session().reject(CloseCode.ROOM_FULL, NO_BACKGROUND);
                return;
            }
        }
    }

    /**
     * Receives what has come since the last tick, and lets go who has gone. Where no session has ended and no message has come, only those are
     * touched whose line is polled: to look at each in each tick would cost as much as half of their frames' encoding.
     */
    void receive(long nowNanos, MessageDelivery messages) {
        int kept = 0;
        ticks++;
        boolean news = sessions.takeNews();
        for (int i = 0; i < all.size(); i++) {
            Seat spectator = all.get(i);
            boolean polls = (ticks + i) % pollTicks == 0;
            if (!polls && !news) {
                dueTicks[kept] = dueTicks[i];
                all.set(kept++, spectator);
                continue;
            }
            Session session = spectator.session();
            if (polls) {
                session.poll();
                if (session.silentNanos(nowNanos) > Seats.SILENCE_NANOS) {
                    session.reject(CloseCode.IDLE, CloseCode.IDLE.reason());
                }
            }
            if (session.isClosed()) {
                if (spectator.hasSpoken()) {
                    names.release(spectator.name());
                }
                backgrounds -= spectator.kind() == TicketKind.BACKGROUND ? 1 : 0;
                reservations.leave(spectator.kind(), spectator.owner());
            } else {
                spectator.takeEcho();
                messages.deliver(spectator);
                dueTicks[kept] = dueTicks[i];
                all.set(kept++, spectator);
            }
        }
        while (all.size() > kept) {
            all.remove(all.size() - 1);
        }
    }

    /** Turns a spectator to what it follows; where that has no avatar, the spectator stays. */
    void follow(Seat spectator, Replicator replicator) {
        // A background follows no player: it is in no list of spectators.
        int watched = spectator.kind() == TicketKind.BACKGROUND
                ? WatchChange.WHOLE_ARENA
                : spectator.session().watched();
        turn(spectator, Math.max(WatchChange.LEADER, watched));
        if (watched == WatchChange.WHOLE_ARENA && replicator.mayLookAtAll(spectator.baseline())) {
            spectator.baseline().lookAtAll();
        }
    }

    /** Turns a player without an avatar to what it follows, if it follows anything. */
    void followWithoutAvatar(Seat seat) {
        int watched = seat.session().watched();
        if (watched >= WatchChange.LEADER) {
            seat.follows(true);
            turn(seat, watched);
        }
    }

    private void turn(Seat seat, int player) {
        int avatar = game.watched(player);
        if (avatar >= 0 && world.lives(model.avatarKind(), avatar)) {
            EntityTable avatars = world.table(model.avatarKind());
            seat.baseline().look(avatars.get(avatar, FieldTable.X), avatars.get(avatar, FieldTable.Y));
        }
    }

    /** Whether any spectator's view contains a position. */
    boolean watch(Replicator replicator, int xSub, int ySub) {
        for (int i = 0; i < all.size(); i++) {
            if (replicator.watches(all.get(i).baseline(), xSub, ySub)) {
                return true;
            }
        }
        return false;
    }
}
