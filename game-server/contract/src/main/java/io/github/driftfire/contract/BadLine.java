package io.github.driftfire.contract;

import io.github.driftfire.engine.kit.GameProvider;
import io.github.driftfire.engine.kit.RoomSettings;
import io.github.driftfire.engine.rooms.Room;
import io.github.driftfire.engine.rooms.RoomSpec;
import io.github.driftfire.engine.sessions.Connection;
import io.github.driftfire.engine.sessions.Session;
import io.github.driftfire.engine.telemetry.Counter;
import io.github.driftfire.model.game.GameFingerprint;
import io.github.driftfire.model.game.InputLayout;
import io.github.driftfire.model.math.Rng;
import io.github.driftfire.model.protocol.CloseCode;
import io.github.driftfire.model.protocol.Hello;
import io.github.driftfire.model.protocol.InputFrame;
import io.github.driftfire.model.protocol.Welcome;
import io.github.driftfire.model.state.EntityTable;
import io.github.driftfire.model.wire.WireWriter;
import io.github.driftfire.netcode.GameClient;
import io.github.driftfire.netcode.GameClientListener;
import io.github.driftfire.netcode.InputSender;
import io.github.driftfire.netcode.InputSource;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Five minutes of play by one client in a real room, over a line with 150 ms of round trip, 30 ms of jitter each way, and a stall wherever a
 * packet is lost; on request by a page that stutters, over a line that is congested at times.
 */
final class BadLine implements Connection, InputSender, InputSource, GameClientListener {
    private static final double PLAY_MILLIS = 300_000;
    private static final double SETTLED_MILLIS = 15_000;
    private static final int RETRANSMISSION_MILLIS = 350;
    private static final int SHORTEST_STOP_MILLIS = 50;
    private static final double STEP_MILLIS = 1000.0 / 120;

    /** For so many snapshots after a touch, inputs that were under way then are still corrected. */
    private static final int FELT_SNAPSHOTS = 40;

    private final GameProvider game;
    private final BiPredicate<int[], int[]> touched;
    private final Predicate<GameClient> mayBeTouched;
    private final boolean stutters;
    private final int longestStopMillis;
    private final Rng random = new Rng(12);
    private final double periodMillis;
    private final InputLayout layout;
    private final Room room;
    private final Session session;
    private final ArrayDeque<Packet> up = new ArrayDeque<>();
    private final ArrayDeque<Packet> down = new ArrayDeque<>();
    private @Nullable GameClient client;
    private int @Nullable [] before;
    private double now;
    private double inputMillis;
    private int held;
    private int felt;
    private int snapshotsUntouched;
    private int corrections;
    private boolean congested;

    /** Something on its way. */
    private static final class Packet {
        final double atMillis;
        final byte[] bytes;

        Packet(double atMillis, byte[] bytes) {
            this.atMillis = atMillis;
            this.bytes = bytes;
        }
    }

    /**
     * @param stutters whether the page stops, as long as its inputs are still applied after that, and the line takes nothing for 50 ms, each every
     *     ten seconds or so
     */
    BadLine(
            GameProvider game,
            RoomSettings settings,
            BiPredicate<int[], int[]> touched,
            Predicate<GameClient> mayBeTouched,
            boolean stutters) {
        this.game = game;
        this.touched = touched;
        this.mayBeTouched = mayBeTouched;
        this.stutters = stutters;
        layout = game.model().input();
        periodMillis = 1000.0 / settings.world().tickRateHz();
        int limitTicks =
                game.model().steering(settings.world()).lateInputLimits().ticks();
        longestStopMillis =
                Math.max(SHORTEST_STOP_MILLIS, (int) (limitTicks * periodMillis) - RETRANSMISSION_MILLIS - 50);
        room = new Room(
                new RoomSpec("far", settings.maxPlayers(), () -> game.open(settings)), () -> (long) (now * 1e6));
        session = room.admit(this);
    }

    /** Inputs that came after their tick. */
    long lateInputs() {
        return room.metrics().count(Counter.INPUTS_LATE);
    }

    /** Inputs that never came. */
    long missingInputs() {
        return room.metrics().count(Counter.INPUTS_MISSING);
    }

    /** Times that late inputs did not count because too many had moved the avatar. */
    long refusals() {
        return room.metrics().count(Counter.LATE_INPUTS_REFUSED);
    }

    /** Inputs that no honest client sends. */
    long impossibleInputs() {
        return room.metrics().count(Counter.IMPOSSIBLE_INPUTS);
    }

    int snapshotsUntouched() {
        return snapshotsUntouched;
    }

    /** Of the untouched snapshots, those that moved the predicted avatar. */
    int corrections() {
        return corrections;
    }

    void play() {
        session.hello(new Hello(Hello.TYPE, "Far Away", GameFingerprint.of(game.model()), null));
        double nextTick = 0;
        double sleepsUntil = 0;
        double lastDrawn = 0;
        for (now = 0; now < PLAY_MILLIS; now += STEP_MILLIS) {
            while (!up.isEmpty() && up.element().atMillis <= now) {
                byte[] input = up.remove().bytes;
                session.frame(input, 0, input.length);
            }
            if (now >= nextTick) {
                nextTick += periodMillis;
                room.tick((long) (now * 1e6));
            }
            if (stutters && random.oneIn(1200)) {
                sleepsUntil = now + random.between(SHORTEST_STOP_MILLIS, longestStopMillis);
            }
            congested = stutters && (int) (now / 50) % 199 == 0;
            if (now >= sleepsUntil && client != null) {
                draw(client, now - lastDrawn);
                lastDrawn = now;
            }
        }
    }

    private void draw(GameClient playing, double passedMillis) {
        while (!down.isEmpty() && down.element().atMillis <= now) {
            int corrected = playing.prediction().corrections();
            if (!playing.onSnapshot(down.remove().bytes, now)) {
                throw new AssertionError("a snapshot that made no sense");
            }
            felt = isTouched(playing) || mayBeTouched.test(playing) ? FELT_SNAPSHOTS : felt - 1;
            if (now > SETTLED_MILLIS && felt <= 0) {
                snapshotsUntouched++;
                corrections += playing.prediction().corrections() - corrected;
            }
        }
        playing.pump(now, this, this);
        playing.advance(now, passedMillis, this);
    }

    /** An avatar that comes, ends or is touched. */
    private boolean isTouched(GameClient playing) {
        int[] last = before;
        int[] row = null;
        if (playing.avatar() >= 0) {
            EntityTable avatars = playing.replica().table(playing.model().avatarKind());
            int at = avatars.at(playing.avatar());
            row = Arrays.copyOfRange(avatars.rows(), at, at + avatars.stride());
        }
        before = row;
        return row == null || last == null || touched.test(last, row);
    }

    /** One in fifty is lost and comes a retransmission later, and all that follow wait for it. */
    private double arrival(ArrayDeque<Packet> line) {
        double at = now + 60 + random.below(30) + (random.oneIn(50) ? RETRANSMISSION_MILLIS : 0);
        return line.isEmpty() ? at : Math.max(at, line.getLast().atMillis);
    }

    @Override
    public int input() {
        if (now >= inputMillis) {
            inputMillis = now + 400;
            do {
                held = random.next() & layout.mask();
            } while (!layout.isPossible(held));
        }
        return held;
    }

    @Override
    public void taken() {}

    @Override
    public boolean congested() {
        return congested;
    }

    @Override
    public void send(int sequence, int input, int appliedTick, int viewDelay8) {
        WireWriter out = new WireWriter(InputFrame.SIZE_BYTES);
        InputFrame.encode(out, sequence, input, appliedTick, viewDelay8);
        up.add(new Packet(arrival(up), out.bytes()));
    }

    @Override
    public void send(ByteBuffer frame, Sent sent) {
        byte[] bytes = new byte[frame.remaining()];
        frame.get(bytes);
        down.add(new Packet(arrival(down), bytes));
        sent.sent(true);
    }

    @Override
    public void send(Welcome welcome, Sent sent) {
        client = new GameClient(game.model(), welcome.world(), this);
        sent.sent(true);
    }

    @Override
    public void close(CloseCode code, String reason) {
        throw new AssertionError("closed: " + code + ", " + reason);
    }

    @Override
    public void abort() {
        throw new AssertionError("cut");
    }
}
