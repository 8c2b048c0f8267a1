package io.github.driftfire.client.play;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.driftfire.arena.ArenaGame;
import io.github.driftfire.arena.ArenaSettings;
import io.github.driftfire.engine.Connection;
import io.github.driftfire.engine.Counter;
import io.github.driftfire.engine.Room;
import io.github.driftfire.engine.RoomSpec;
import io.github.driftfire.engine.Session;
import io.github.driftfire.model.arena.Rock;
import io.github.driftfire.model.arena.Ship;
import io.github.driftfire.model.arena.ShipSteering;
import io.github.driftfire.model.math.Rng;
import io.github.driftfire.model.protocol.CloseCode;
import io.github.driftfire.model.protocol.Hello;
import io.github.driftfire.model.protocol.InputFrame;
import io.github.driftfire.model.protocol.Welcome;
import io.github.driftfire.model.state.EntityTable;
import io.github.driftfire.model.state.Model;
import io.github.driftfire.model.wire.WireWriter;
import io.github.driftfire.netcode.InputSender;
import io.github.driftfire.netcode.InputSource;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Five minutes of flight in a real room, over a line with 150 ms of round trip, 30 ms of jitter each way, and a stall wherever a packet
 * is lost. Rocks are the only thing that the client cannot foresee.
 */
class BadLineTest implements Connection, InputSender, InputSource, Spectator {
    private static final double PERIOD = 1000.0 / 30;
    private static final double MINUTES_5 = 300_000;
    private static final double SETTLED = 15_000;

    /** Units: a rock may be as large as 76, and the own ship is ahead of those that are known. */
    private static final int NEAR = 220;

    private static final int FELT_FRAMES = 40;

    private double now;
    private final Rng random = new Rng(11);
    private final ArenaSettings settings = ArenaSettings.dogfight(1, 0, 5);
    private final Room room = new Room(new RoomSpec("far", 1, () -> new ArenaGame(settings)), () -> (long) (now * 1e6));
    private final Session session = room.admit(this);
    private final ArrayDeque<Packet> up = new ArrayDeque<>();
    private final ArrayDeque<Packet> down = new ArrayDeque<>();
    private @Nullable Match match;
    private boolean stutters;
    private boolean full;
    private int near;
    private int framesAlone;
    private int unexplained;

    /** Something on its way. */
    private record Packet(double atMillis, byte[] bytes) {}

    @Test
    void thePredictionHoldsWhileNothingIsInTheWay() {
        fly();
        long late = room.metrics().count(Counter.INPUTS_LATE);
        assertTrue(late > 300, "such a line stalls; inputs that came late: " + late);
        assertTrue(framesAlone > 1500, "frames with nothing in the way: " + framesAlone);
        assertEquals(0, unexplained, "of these, frames that moved the own ship");
    }

    @Test
    void thePredictionHoldsOnAPageThatStuttersAndOnALineThatIsFull() {
        stutters = true;
        fly();
        long missing = room.metrics().count(Counter.INPUTS_MISSING);
        assertTrue(missing > 20, "inputs that were never sent: " + missing);
        assertTrue(framesAlone > 1000, "frames with nothing in the way: " + framesAlone);
        assertEquals(0, unexplained, "of these, frames that moved the own ship");
    }

    private void fly() {
        session.hello(new Hello(Hello.TYPE, "Far Away", new ArenaGame(settings).fingerprint(), null));
        double nextTick = 0;
        double sleepsUntil = 0;
        double lastDrawn = 0;
        for (now = 0; now < MINUTES_5; now += 1000.0 / 120) {
            while (!up.isEmpty() && up.element().atMillis <= now) {
                byte[] input = up.remove().bytes;
                session.frame(input, 0, input.length);
            }
            if (now >= nextTick) {
                nextTick += PERIOD;
                room.tick((long) (now * 1e6));
            }
            if (stutters && random.oneIn(1200)) {
                sleepsUntil = now + random.between(50, 600);
            }
            full = stutters && (int) (now / 50) % 199 == 0;
            if (now >= sleepsUntil && match != null) {
                draw(match, now - lastDrawn);
                lastDrawn = now;
            }
        }
    }

    private void draw(Match playing, double passed) {
        while (!down.isEmpty() && down.element().atMillis <= now) {
            int before = playing.prediction().corrections();
            assertTrue(playing.onFrame(down.remove().bytes, now), "a frame that made no sense");
            near = rockNear(playing) ? FELT_FRAMES : near - 1;
            if (now > SETTLED && near <= 0 && playing.prediction().present()) {
                framesAlone++;
                unexplained += playing.prediction().corrections() - before;
            }
        }
        playing.pump(now, this, this);
        playing.advance(now, passed, this);
    }

    private boolean rockNear(Match playing) {
        EntityTable rocks = playing.replica().table(Rock.KIND);
        int[] own = playing.prediction().row();
        for (int slot = 0; slot < rocks.end(); slot++) {
            double dx = (rocks.get(slot, Rock.X) - own[Ship.X]) / (double) Model.SUB;
            double dy = (rocks.get(slot, Rock.Y) - own[Ship.Y]) / (double) Model.SUB;
            if (rocks.alive(slot) && Math.sqrt(dx * dx + dy * dy) < NEAR) {
                return true;
            }
        }
        return false;
    }

    /** Half a round trip and jitter; one in fifty is lost and comes a retransmission later, and all that follow wait for it. */
    private double arrival(ArrayDeque<Packet> line) {
        double at = now + 60 + random.below(30) + (random.oneIn(50) ? 350 : 0);
        return line.isEmpty() ? at : Math.max(at, line.getLast().atMillis);
    }

    @Override
    public int input() {
        int moment = (int) (now / 400);
        int controls = (moment * 29) & (Ship.THRUST | Ship.AIMED | Ship.FIRE | Ship.BOOST | Ship.LEFT);
        return ShipSteering.input(controls, ((int) (now / 7)) & 1023);
    }

    @Override
    public void taken() {}

    @Override
    public boolean congested() {
        return full;
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
        match = new Match(welcome.world(), this);
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
