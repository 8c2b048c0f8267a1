package io.github.driftfire.client.play;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.driftfire.model.arena.Ship;
import io.github.driftfire.model.arena.ShipMotion;
import io.github.driftfire.model.arena.Tuning;
import io.github.driftfire.model.math.Rng;
import io.github.driftfire.model.state.Model;
import org.junit.jupiter.api.Test;

/** Plays server and client against each other, with inputs that take a while to arrive. */
class PredictionTest {
    private static final int LAG_TICKS = 5;

    private final ShipMotion motion = new ShipMotion(Tuning.of(Tuning.DEFAULTS));
    private final Prediction prediction = new Prediction(motion);
    private final int[] server = new int[Ship.LANCE_RELOAD + 1];
    private final int[] controls = new int[65536];
    private final int[] aims = new int[65536];
    private int applied;

    PredictionTest() {
        server[Ship.X] = 2000 * Model.SUB;
        server[Ship.Y] = 2000 * Model.SUB;
        server[Ship.HULL] = Tuning.HULL_MAX;
        server[Ship.ENERGY] = Tuning.ENERGY_MAX;
    }

    @Test
    void isExactlyWhatTheServerWillComputeWhateverThePilotDoes() {
        Rng random = new Rng(1);
        prediction.begin(0);
        prediction.reconcile(server, 0, 0);
        for (int tick = 0; tick < 3000; tick++) {
            input(random.below(64), random.below(1024));
            if (prediction.inFlight() > LAG_TICKS) {
                serverTick();
                prediction.reconcile(server, 0, applied);
                assertEquals(0, prediction.errorUnits(), "tick " + tick);
            }
        }
        assertEquals(0, prediction.corrections());
        int[] ahead = prediction.row().clone();
        while (applied != prediction.newest()) {
            serverTick();
        }
        assertArrayEquals(server, ahead, "the server's ship after the last input");
    }

    /** The server does what it does to inputs that come too late: it goes on without, and passes as many over. */
    @Test
    void staysExactOverAStallOfTheLineWhileTheHandIsStill() {
        prediction.begin(0);
        prediction.reconcile(server, 0, 0);
        for (int tick = 0; tick < 200; tick++) {
            input(Ship.THRUST | Ship.LEFT, 0);
            int stalled = tick % 40;
            if (prediction.inFlight() <= LAG_TICKS) {
                continue;
            }
            int before = applied;
            if (stalled < 20) {
                serverTick();
            } else if (stalled < 29) {
                motion.steer(server, 0, Ship.THRUST | Ship.LEFT, 0);
                motion.step(server, 0);
            } else if (stalled == 29) {
                applied += 9;
                serverTick();
            } else {
                serverTick();
            }
            prediction.elapsed(1, applied);
            prediction.reconcile(server, 0, applied);
            assertEquals(0, prediction.errorUnits(), "tick " + tick + ", acknowledged " + before + " to " + applied);
        }
        assertEquals(0, prediction.corrections());
        assertEquals(LAG_TICKS, prediction.ticksAhead());
    }

    @Test
    void goesOnWhenSequenceNumbersWrapAround() {
        prediction.begin(0xfffd);
        applied = 0xfffd;
        prediction.reconcile(server, 0, applied);
        for (int i = 0; i < 6; i++) {
            input(Ship.THRUST, 0);
        }
        assertEquals(3, prediction.newest());
        assertEquals(6, prediction.inFlight());
        serverTick();
        prediction.reconcile(server, 0, applied);
        assertEquals(5, prediction.inFlight());
        assertEquals(0, prediction.corrections());
    }

    @Test
    void showsASurpriseAtOnceInTheRowAndSlowlyInTheDrawing() {
        prediction.begin(0);
        prediction.reconcile(server, 0, 0);
        prediction.look(0, 0, 0);
        double before = prediction.x();
        server[Ship.X] += 40 * Model.SUB;
        prediction.reconcile(server, 0, 0);
        prediction.look(0, 0, 0);
        assertEquals(40, prediction.errorUnits(), 1e-9);
        assertEquals(1, prediction.corrections());
        assertEquals(server[Ship.X], prediction.row()[Ship.X]);
        assertEquals(before, prediction.x(), 1e-9, "drawn place right after the surprise");
        prediction.fade(70);
        prediction.look(0, 0, 0);
        double shown = prediction.x() - before;
        assertTrue(shown > 20 && shown < 32, "part shown after 70 ms: " + shown);
        prediction.fade(1000);
        prediction.look(0, 0, 0);
        assertEquals(before + 40, prediction.x(), 0.001);
    }

    @Test
    void doesNotSlideToAPlaceThatIsFarAway() {
        prediction.begin(0);
        prediction.reconcile(server, 0, 0);
        server[Ship.X] += 900 * Model.SUB;
        prediction.reconcile(server, 0, 0);
        prediction.look(0, 0, 0);
        assertEquals(2900, prediction.x(), 1e-9);
    }

    @Test
    void drawsAKeyBeforeItsInputIsEvenMade() {
        prediction.begin(0);
        prediction.reconcile(server, 0, 0);
        prediction.look(0, 0, 0.5);
        double still = prediction.x();
        prediction.look(Ship.THRUST, 0, 0.5);
        assertTrue(prediction.x() > still, "drawn at " + prediction.x() + " with thrust, at " + still + " without");
    }

    @Test
    void reportsAShotInTheTickOfItsInputAndNotAgainWhileReloading() {
        prediction.begin(0);
        prediction.reconcile(server, 0, 0);
        input(Ship.FIRE, 0);
        assertTrue(prediction.fired(), "first tick");
        input(Ship.FIRE, 0);
        assertFalse(prediction.fired(), "second tick");
        prediction.absent(0);
        input(Ship.FIRE, 0);
        assertFalse(prediction.fired(), "without a ship");
    }

    private void input(int held, int aim) {
        int sequence = prediction.push(held, aim);
        controls[sequence] = held;
        aims[sequence] = aim;
    }

    private void serverTick() {
        applied = (applied + 1) & 0xffff;
        motion.steer(server, 0, controls[applied], aims[applied]);
        motion.step(server, 0);
    }
}
