package io.github.driftfire.client.play;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.driftfire.model.arena.ArenaModel;
import io.github.driftfire.model.arena.Pulse;
import io.github.driftfire.model.arena.Ship;
import io.github.driftfire.model.arena.Tuning;
import io.github.driftfire.model.state.EntityTable;
import io.github.driftfire.model.state.Model;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ShotsTest implements Shots.Listener {
    private static final int OWN = 7;

    private final Tuning tuning = Tuning.of(Tuning.DEFAULTS);
    private final Model model = ArenaModel.of(Tuning.DEFAULTS);
    private final Shots shots = new Shots(model, tuning);
    private final EntityTable pulses = new EntityTable(model.kind(Pulse.KIND), 8);
    private final int[] ship = new int[Ship.FIELDS.size()];
    private int fired;
    private int landed;

    ShotsTest() {
        ship[Ship.X] = 1000 * Model.SUB;
        ship[Ship.Y] = 1000 * Model.SUB;
        ship[Ship.PILOT] = OWN;
    }

    @Test
    void drawsAnOwnShotFromTheMomentOfFiring() {
        shots.predict(ship, 100);
        shots.advance(94, 100.5, 97, this);
        assertEquals(1, fired);
        assertEquals(1024 + 0.5 * tuning.pulseSpeed / Model.SUB, shots.shot(0).x(), 1.5);
    }

    @Test
    void makesTheServersPulseOutOfThePredictedOneAndNotASecond() {
        shots.predict(ship, 100);
        shots.advance(94, 100.5, 97, this);
        serverPulse(0);
        shots.appeared(0, pulses, 100, OWN);
        shots.advance(97, 103.5, 100, this);
        assertEquals(1, shots.size(), "pulses");
        assertEquals(1, fired, "muzzle flashes");
        shots.advance(130, 136, 133, this);
        assertFalse(shots.shot(0).refused(), "refused");
    }

    @Test
    void drawsAPulseThatNothingPredictedAsOneMore() {
        shots.predict(ship, 100);
        serverPulse(0);
        shots.appeared(0, pulses, 90, OWN);
        assertEquals(2, shots.size(), "pulses");
    }

    @Test
    void fadesAShotThatTheServerDoesNotKnow() {
        shots.predict(ship, 100);
        shots.advance(98, 100, 99, this);
        shots.advance(104, 106, 105, this);
        assertTrue(shots.shot(0).refused(), "refused");
        shots.advance(110, 112, 111, this);
        assertEquals(0, shots.size(), "pulses");
        assertEquals(0, landed, "impacts");
    }

    @Test
    void slidesFromTheOwnPresentToTheOthersPastWithoutEverGoingBack() {
        shots.predict(ship, 100);
        serverPulse(0);
        double lag = 8;
        double last = 0;
        for (double now = 100; now < 130; now += 0.25) {
            if (now == 105) {
                shots.appeared(0, pulses, 100, OWN);
            }
            shots.advance(now - lag, now, (int) (now - 3), this);
            assertTrue(
                    shots.shot(0).x() >= last,
                    "at tick " + now + " from " + last + " to " + shots.shot(0).x());
            last = shots.shot(0).x();
        }
        double past = 129.75 - lag - 100;
        assertEquals(1024 + past * tuning.pulseSpeed / Model.SUB, last, 3, "where the others' time has it");
    }

    @Test
    void landsWhenTheTimeThatIsDrawnGetsThere() {
        serverPulse(0);
        shots.appeared(0, pulses, 100, OWN + 1);
        shots.ended(0, 110, Pulse.HIT, 1, false);
        shots.advance(109, 115, 112, this);
        assertEquals(0, landed);
        assertEquals(1, shots.size());
        shots.advance(110, 116, 113, this);
        assertEquals(1, landed);
        assertEquals(0, shots.size());
    }

    @Test
    void passesOutOfSightWithoutAnImpact() {
        serverPulse(0);
        shots.appeared(0, pulses, 100, OWN + 1);
        shots.ended(0, 110, 0, Shot.NONE, false);
        shots.advance(111, 116, 113, this);
        assertEquals(0, landed);
        assertEquals(0, shots.size());
    }

    private void serverPulse(int slot) {
        pulses.claim(slot);
        Objects.requireNonNull(model.kind(Pulse.KIND).birthFrom(Ship.KIND))
                .derive(ship, 0, pulses.rows(), pulses.at(slot));
    }

    @Override
    public void fired(Shot shot) {
        fired++;
    }

    @Override
    public void landed(Shot shot) {
        landed++;
    }
}
