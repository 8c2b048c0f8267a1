package io.github.driftfire.client.play;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.driftfire.model.arena.Flight;
import io.github.driftfire.model.arena.Ship;
import io.github.driftfire.model.arena.ShipMotion;
import io.github.driftfire.model.arena.Tuning;
import io.github.driftfire.model.math.Rng;
import io.github.driftfire.model.state.Model;
import java.util.ArrayDeque;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Five minutes of flight over a line with 150 ms of round trip, 30 ms of jitter, and stalls where a packet was lost. */
class BadLineTest {
    private static final double PERIOD = 1000.0 / 30;
    private static final double MINUTES_5 = 300_000;
    private static final double SETTLED = 20_000;

    private final Rng random = new Rng(11);
    private final Tuning tuning = Tuning.of(Tuning.DEFAULTS);
    private final ShipMotion motion = new ShipMotion(tuning);
    private final Prediction prediction = new Prediction(tuning);
    private final InputPacer pacer = new InputPacer(30);
    private final RenderClock clock = new RenderClock(30);
    private final ArrayDeque<Packet> up = new ArrayDeque<>();
    private final ArrayDeque<Packet> down = new ArrayDeque<>();
    private final ArrayDeque<Packet> queue = new ArrayDeque<>();
    private final int[] server = new int[Ship.LANCE_RELOAD + 1];
    private final Flight known = new Flight();
    private int controls;
    private int aim;
    private int tick;
    private int heardTick;
    private int acknowledged;
    private int owed;
    private int ticksWithoutInput;
    private int corrections;
    private double largestStep;

    /** Something on its way; a frame carries the ship's row. */
    private static final class Packet {
        final double atMillis;
        final int number;
        int controls;
        int aim;
        int tick;
        int depth;
        int[] row = {};

        Packet(double atMillis, int number) {
            this.atMillis = atMillis;
            this.number = number;
        }
    }

    @Test
    void keepsThePredictionAndDrawsTheOthersWithoutAJump() {
        server[Ship.X] = 2000 * Model.SUB;
        server[Ship.Y] = 2000 * Model.SUB;
        server[Ship.ENERGY] = Tuning.ENERGY_MAX;
        prediction.begin(0);
        double nextTick = PERIOD;
        double lastDrawn = Double.NaN;
        for (double now = 0; now < MINUTES_5; now += 1000.0 / 120) {
            makeInputs(now);
            if (now >= nextTick) {
                nextTick += PERIOD;
                serverTick(now);
            }
            hearFrames(now);
            double drawn = clock.advance(now);
            if (now > SETTLED) {
                largestStep = Math.max(largestStep, (drawn - lastDrawn) * 4);
            }
            lastDrawn = drawn;
        }
        double minutes = (MINUTES_5 - SETTLED) / 60_000;
        assertTrue(
                ticksWithoutInput > 10 * minutes, "such a line stalls; ticks without an input: " + ticksWithoutInput);
        assertEquals(0, corrections, "frames that moved the own ship");
        assertTrue(largestStep <= 1.26, "largest step of the others in parts of their speed: " + largestStep);
    }

    private void makeInputs(double now) {
        while (tick > 0 && pacer.due(now)) {
            int second = (int) (now / 900);
            int held = (second * 29) & (Ship.THRUST | Ship.AIMED | Ship.FIRE | Ship.BOOST);
            int pointed = ((int) (now / 7)) & 1023;
            int sequence = prediction.push(held, pointed);
            Packet input = new Packet(arrival(up, now), sequence);
            input.controls = held;
            input.aim = pointed;
            up.add(input);
        }
    }

    private void serverTick(double now) {
        tick++;
        while (!up.isEmpty() && up.peek().atMillis <= now) {
            queue.add(up.remove());
        }
        if (owed > 0 && !queue.isEmpty()) {
            flyAgain();
        }
        if (owed > 0 || queue.isEmpty()) {
            ticksWithoutInput += now > SETTLED ? 1 : 0;
            owed++;
        } else {
            apply(queue.remove());
        }
        motion.steer(server, 0, controls, aim);
        motion.step(server, 0);
        if (owed == 0) {
            known.take(server, 0);
        }
        Packet frame = new Packet(arrival(down, now), acknowledged);
        frame.tick = tick;
        frame.depth = owed > 0 ? -owed : Math.min(14, queue.size());
        frame.row = Arrays.copyOf(server, server.length);
        down.add(frame);
    }

    /** What has come too late flies its ticks again, and what is held then those that are still owed an input. */
    private void flyAgain() {
        while (owed > 0 && !queue.isEmpty()) {
            apply(queue.remove());
            known.fly(motion, controls, aim);
            owed--;
        }
        Flight again = new Flight();
        again.take(known);
        for (int i = 0; i < owed; i++) {
            again.fly(motion, controls, aim);
        }
        again.give(server, 0);
    }

    private void apply(Packet input) {
        controls = input.controls;
        aim = input.aim;
        acknowledged = input.number;
    }

    private void hearFrames(double now) {
        while (!down.isEmpty() && down.peek().atMillis <= now) {
            Packet frame = down.remove();
            int before = prediction.corrections();
            prediction.onFrame(frame.tick - heardTick, frame.number, frame.depth);
            prediction.reconcile(frame.row, 0);
            heardTick = frame.tick;
            corrections += now > SETTLED ? prediction.corrections() - before : 0;
            pacer.onFrame(frame.depth);
            clock.onFrame(frame.tick, now);
        }
    }

    /** Half a round trip and jitter; one in fifty is lost and comes a round trip later, and all that follow wait for it. */
    private double arrival(ArrayDeque<Packet> line, double now) {
        double at = now + 75 + random.below(30) + (random.oneIn(50) ? 190 : 0);
        return line.isEmpty() ? at : Math.max(at, line.getLast().atMillis);
    }
}
