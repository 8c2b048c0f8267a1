package io.github.driftfire.netcode;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.driftfire.model.arena.ArenaModel;
import io.github.driftfire.model.arena.Levels;
import io.github.driftfire.model.arena.Loadout;
import io.github.driftfire.model.arena.Ship;
import io.github.driftfire.model.arena.ShipMotion;
import io.github.driftfire.model.arena.ShipSteering;
import io.github.driftfire.model.arena.Tuning;
import io.github.driftfire.model.game.Resimulation;
import io.github.driftfire.model.math.Rng;
import io.github.driftfire.model.state.Model;
import org.junit.jupiter.api.Test;

/** Plays server and client against each other, with inputs that take a while to arrive. */
class PredictionTest {
    private static final int LAG_TICKS = 5;

    private final Tuning tuning = Tuning.of(Tuning.DEFAULTS);
    private final ShipMotion motion = new ShipMotion(tuning);
    private final ShipSteering steering = new ShipSteering(tuning);
    private final Prediction prediction = new Prediction(ArenaModel.of(Tuning.DEFAULTS), steering);
    private final int[] server = new int[Ship.FIELDS.size()];
    private final int[] inputs = new int[65536];
    private int applied;

    PredictionTest() {
        server[Ship.X] = 2000 * Model.SUB;
        server[Ship.Y] = 2000 * Model.SUB;
        server[Ship.HULL] = Tuning.HULL_MAX;
        server[Ship.ENERGY] = Tuning.ENERGY_MAX;
        server[Ship.CLASS_TIME] = tuning.classTicks;
        server[Ship.UNLOCKED] = 15;
    }

    @Test
    void isExactlyWhatTheServerWillComputeWhateverThePilotDoes() {
        Rng random = new Rng(1);
        prediction.begin(0);
        hear(0, 0);
        for (int tick = 0; tick < 3000; tick++) {
            input(random.below(256), random.below(1024), choice(random));
            if (prediction.inFlight() > LAG_TICKS) {
                server[Ship.EXPERIENCE] = tick / 10;
                serverTick();
                hear(1, 0);
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

    /** The server goes on with what is held, and flies the ticks again when their inputs have come. */
    @Test
    void staysExactOverAStallOfTheLineWhateverThePilotDoes() {
        Rng random = new Rng(8);
        Resimulation known = new Resimulation(ArenaModel.of(Tuning.DEFAULTS), new ShipSteering(tuning));
        prediction.begin(0);
        hear(0, 0);
        for (int tick = 0; tick < 2000; tick++) {
            input(random.below(256), random.below(1024), choice(random));
            if (prediction.inFlight() <= LAG_TICKS) {
                continue;
            }
            server[Ship.EXPERIENCE] = tick / 10;
            int stalled = tick % 40 - 20;
            if (stalled < 0) {
                serverTick();
                known.copyFrom(server, 0);
                hear(1, 0);
            } else if (stalled < 9) {
                holdOn();
                hear(1, -stalled - 1);
            } else if (stalled == 9) {
                known.takeRuleFields(server, 0);
                for (int i = 0; i < 9; i++) {
                    applied++;
                    known.step(inputs[applied]);
                }
                known.copyTo(server, 0);
                serverTick();
                hear(1, 0);
            } else {
                serverTick();
                hear(1, 0);
            }
            assertEquals(0, prediction.errorUnits(), "tick " + tick);
            assertEquals(LAG_TICKS, prediction.ticksAhead(), "ticks ahead in tick " + tick);
        }
        assertEquals(0, prediction.corrections());
        assertEquals(0, prediction.passedOver());
        assertEquals(Levels.MOST, Loadout.level(server[Ship.LOADOUT]), "level");
        assertNotEquals(0, Loadout.shipClass(server[Ship.LOADOUT]), "class");
    }

    /** A class at first, later an upgrade where a snapshot has shown that there is one. */
    private int choice(Rng random) {
        int[] row = prediction.row();
        if (!random.oneIn(3)) {
            return 0;
        }
        if (row[Ship.CLASS_TIME] > 0) {
            return ShipSteering.CLASS_CHOICE + random.below(4);
        }
        return Levels.points(row[Ship.EXPERIENCE], row[Ship.UPGRADES]) > 0 ? 1 + random.below(Levels.OFFERS) : 0;
    }

    /** Nothing is flown again then; the inputs that come too late are passed over. */
    @Test
    void isCorrectedOnceByABlowDuringAStall() {
        prediction.begin(0);
        hear(0, 0);
        while (prediction.inFlight() <= LAG_TICKS) {
            input(Ship.THRUST, 0);
        }
        serverTick();
        hear(1, 0);
        for (int missed = 1; missed <= 8; missed++) {
            input(Ship.RIGHT, 0);
            holdOn();
            server[Ship.VX] += missed == 3 ? 2000 : 0;
            hear(1, -missed);
        }
        int corrections = prediction.corrections();
        assertTrue(corrections >= 1, "corrections by the blow: " + corrections);
        applied += 8;
        for (int i = 0; i < 20; i++) {
            input(Ship.RIGHT, 0);
            serverTick();
            hear(1, 0);
        }
        assertEquals(corrections, prediction.corrections(), "corrections after the stall, which came to one blow");
        assertEquals(1, prediction.passedOver());
    }

    @Test
    void goesOnWhenSequenceNumbersWrapAround() {
        prediction.begin(0xfffd);
        applied = 0xfffd;
        hear(0, 0);
        for (int i = 0; i < 6; i++) {
            input(Ship.THRUST, 0);
        }
        assertEquals(3, prediction.newest());
        assertEquals(6, prediction.inFlight());
        serverTick();
        hear(1, 0);
        assertEquals(5, prediction.inFlight());
        assertEquals(0, prediction.corrections());
    }

    @Test
    void showsASurpriseAtOnceInTheRowAndSlowlyInTheDrawing() {
        prediction.begin(0);
        hear(0, 0);
        prediction.look(ShipSteering.input(0, 0), 0);
        double before = prediction.x();
        server[Ship.X] += 40 * Model.SUB;
        hear(0, 0);
        prediction.look(ShipSteering.input(0, 0), 0);
        assertEquals(40, prediction.errorUnits(), 1e-9);
        assertEquals(1, prediction.corrections());
        assertEquals(server[Ship.X], prediction.row()[Ship.X]);
        assertEquals(before, prediction.x(), 1e-9, "drawn place right after the surprise");
        prediction.fade(70);
        prediction.look(ShipSteering.input(0, 0), 0);
        double shown = prediction.x() - before;
        assertTrue(shown > 20 && shown < 32, "part shown after 70 ms: " + shown);
        prediction.fade(1000);
        prediction.look(ShipSteering.input(0, 0), 0);
        assertEquals(before + 40, prediction.x(), 0.001);
    }

    @Test
    void doesNotSlideToAPlaceThatIsFarAway() {
        prediction.begin(0);
        hear(0, 0);
        server[Ship.X] += 900 * Model.SUB;
        hear(0, 0);
        prediction.look(ShipSteering.input(0, 0), 0);
        assertEquals(2900, prediction.x(), 1e-9);
    }

    @Test
    void drawsAKeyBeforeItsInputIsEvenMade() {
        prediction.begin(0);
        hear(0, 0);
        prediction.look(ShipSteering.input(0, 0), 0.5);
        double still = prediction.x();
        prediction.look(ShipSteering.input(Ship.THRUST, 0), 0.5);
        assertTrue(prediction.x() > still, "drawn at " + prediction.x() + " with thrust, at " + still + " without");
    }

    @Test
    void answersWhatTheNewestInputTriggeredIfItWasApplied() {
        prediction.begin(0);
        hear(0, 0);
        input(Ship.FIRE, 0);
        assertTrue(prediction.applied(), "with a ship");
        assertEquals(Ship.FIRE, prediction.triggered(), "first tick");
        input(0, 0);
        assertEquals(0, prediction.triggered(), "second tick");
        prediction.absent();
        input(Ship.FIRE, 0);
        assertFalse(prediction.applied(), "without a ship");
        assertEquals(0, prediction.triggered(), "without a ship");
    }

    private void input(int held, int aim) {
        input(held, aim, 0);
    }

    private void input(int held, int aim, int choice) {
        int input = ShipSteering.withChoice(ShipSteering.input(held, aim), choice);
        inputs[prediction.push(input)] = input;
    }

    private void serverTick() {
        applied = (applied + 1) & 0xffff;
        holdOn();
    }

    private void holdOn() {
        steering.steer(server, 0, inputs[applied]);
        motion.step(server, 0);
    }

    private void hear(int ticks, int queueDepth) {
        prediction.onFrame(ticks, applied, queueDepth);
        prediction.reconcile(server, 0);
    }
}
