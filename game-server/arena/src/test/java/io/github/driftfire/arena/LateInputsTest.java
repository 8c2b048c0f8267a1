package io.github.driftfire.arena;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.driftfire.model.arena.Ship;
import io.github.driftfire.model.arena.Tuning;
import io.github.driftfire.model.math.IntMath;
import io.github.driftfire.model.math.Rng;
import java.util.ArrayDeque;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** The same hand over a good line and over one that stalls. */
class LateInputsTest {
    private final Stage punctual = stage();
    private final Stage late = stage();
    private final ArrayDeque<int[]> underWay = new ArrayDeque<>();
    private final Rng hand = new Rng(3);
    private int held;

    private static Stage stage() {
        Stage stage = Stage.empty();
        // Nothing shall be in the way of the one that is not in the way of the other.
        stage.game.match().events.off = true;
        stage.ship(0, 2000, 2000);
        return stage;
    }

    @Test
    void inputsThatComeLateInOneBurstFlyTheShipToTheSamePlace() {
        fly(12);
        hold(9);
        assertNotEquals(place(punctual), place(late), "where the ships are while the hand is not heard");
        deliver(9);
        assertSameFlight();
    }

    @Test
    void inputsThatComeLateInPiecesFlyTheShipToTheSamePlace() {
        Rng random = new Rng(5);
        for (int round = 0; round < 200; round++) {
            // What moved a ship is paid back within a second.
            fly(31 + random.below(6));
            hold(1 + random.below(7));
            while (!underWay.isEmpty()) {
                deliver(1 + random.below(4));
            }
            assertSameFlight();
        }
    }

    @Test
    void aShipThatWasTouchedMeanwhileFliesOnFromThere() {
        fly(12);
        hold(4);
        int ship = late.game.avatar(0);
        late.arena.ships.set(ship, Ship.VX, late.arena.ships.get(ship, Ship.VX) + 3000);
        int[] touched = row(late);
        deliver(4);
        // One tick further with the newest input, not four ticks back.
        int moved = Math.abs(row(late)[Ship.X] - touched[Ship.X] - touched[Ship.VX]);
        assertTrue(moved < 2 * late.arena.tuning.boostThrust, "moved by " + moved + " more than its speed");
    }

    @Test
    void damageStays() {
        fly(12);
        hold(4);
        late.arena.ships.set(late.game.avatar(0), Ship.HULL, 40);
        deliver(4);
        assertEquals(40, row(late)[Ship.HULL], "hull");
        assertSameFlight();
    }

    @Test
    void whoIsTooLateIsNotFlownBack() {
        late.controls[0] = 0;
        int ticks = late.arena.tuning.lateInputTicks + 1;
        int[] before = row(late);
        late.ticks(1);
        for (int i = 1; i <= ticks; i++) {
            late.missedTicks[0] = i;
            late.tick();
        }
        late.missedTicks[0] = 0;
        late.lateControls[0] = filled(ticks, Ship.THRUST);
        late.lateAims[0] = new int[ticks];
        late.tick();
        assertEquals(before[Ship.X], row(late)[Ship.X], "x of a ship at rest");
    }

    @Test
    void nobodyIsMovedFurtherThanTheBound() {
        int ticks = late.arena.tuning.lateInputTicks;
        late.ticks(1);
        for (int i = 1; i <= ticks; i++) {
            late.missedTicks[0] = i;
            late.tick();
        }
        int[] before = row(late);
        late.missedTicks[0] = 0;
        late.lateControls[0] = filled(ticks, Ship.BOOST);
        late.lateAims[0] = new int[ticks];
        late.tick();
        int moved = Math.abs(row(late)[Ship.X] - before[Ship.X]);
        assertTrue(moved <= Arena.sub(Tuning.LATE_INPUT_UNITS), "sub-units moved in one tick: " + moved);
        assertEquals(0, moved, "it stays where everybody saw it");
    }

    @Test
    void whoIsAlwaysLateIsNotMovedTickByTick() {
        fly(12);
        hold(8);
        int[] row = row(late);
        int largest = 0;
        for (int i = 0; i < 200; i++) {
            deliver(1);
            int[] next = row(late);
            largest = Math.max(largest, Math.abs(next[Ship.X] - row[Ship.X] - next[Ship.VX]));
            largest = Math.max(largest, Math.abs(next[Ship.Y] - row[Ship.Y] - next[Ship.VY]));
            row = next;
        }
        assertEquals(0, largest, "sub-units that the ship was moved beside its speed, eight ticks late for 200 ticks");
    }

    @Test
    void stallsThatFollowEachOtherMoveAShipNoFurtherThanTheCredit() {
        fly(12);
        int moved = 0;
        for (int i = 0; i < 6; i++) {
            hold(9);
            int[] before = row(late);
            deliver(9);
            int[] after = row(late);
            moved += IntMath.length(
                    after[Ship.X] - before[Ship.X] - after[Ship.VX], after[Ship.Y] - before[Ship.Y] - after[Ship.VY]);
        }
        int seconds = 6 * 10 / late.arena.tuning.hz;
        assertTrue(moved <= Arena.sub(Tuning.LATE_INPUT_UNITS) * (seconds + 1), "sub-units moved: " + moved);
    }

    @Test
    void aNewShipHasNoWayOfTheOldOne() {
        fly(12);
        hold(3);
        late.world.end(Ship.KIND, late.game.avatar(0), Ship.DESTROYED);
        late.arena.pilots[0].ship = Pilot.NONE;
        late.arena.pilots[0].waited = Integer.MAX_VALUE / 2;
        for (int i = 4; late.game.avatar(0) < 0; i++) {
            late.missedTicks[0] = i;
            late.controls[0] = Ship.FIRE;
            late.tick();
        }
        int[] born = row(late);
        late.controls[0] = 0;
        late.lateControls[0] = filled(3, Ship.THRUST);
        late.lateAims[0] = new int[3];
        late.tick();
        assertEquals(born[Ship.X], row(late)[Ship.X], "x of a new ship");
    }

    private void fly(int ticks) {
        for (int i = 0; i < ticks; i++) {
            step(punctual, next());
            int[] input = underWay.remove();
            step(late, input);
        }
    }

    /** The line of the second stands still for some ticks. */
    private void hold(int ticks) {
        for (int i = 0; i < ticks; i++) {
            step(punctual, next());
            late.missedTicks[0] = underWay.size();
            late.tick();
        }
    }

    /** In the next tick some of the inputs that are late come, or all of them and the one that is due. */
    private void deliver(int count) {
        step(punctual, next());
        int lateInputs = Math.min(count, underWay.size() - 1);
        late.lateControls[0] = new int[lateInputs];
        late.lateAims[0] = new int[lateInputs];
        for (int i = 0; i < lateInputs; i++) {
            int[] input = underWay.remove();
            late.lateControls[0][i] = input[0];
            late.lateAims[0][i] = input[1];
            late.controls[0] = input[0];
            late.aims[0] = input[1];
        }
        if (underWay.size() == 1) {
            step(late, underWay.remove());
        } else {
            late.missedTicks[0] = underWay.size();
            late.tick();
        }
        late.lateControls[0] = new int[0];
        late.lateAims[0] = new int[0];
    }

    private void step(Stage stage, int[] input) {
        stage.controls[0] = input[0];
        stage.aims[0] = input[1];
        stage.missedTicks[0] = 0;
        stage.tick();
    }

    private int[] next() {
        if (hand.oneIn(4)) {
            held = hand.below(64) & ~Ship.FIRE;
        }
        int[] input = {held, hand.below(1024)};
        underWay.add(input);
        return input;
    }

    private void assertSameFlight() {
        assertEquals(place(punctual), place(late), "place, speed, heading, controls and energy");
    }

    private static int[] row(Stage stage) {
        int at = stage.arena.ships.at(stage.game.avatar(0));
        return Arrays.copyOfRange(stage.arena.ships.rows(), at, at + stage.arena.ships.stride());
    }

    private static String place(Stage stage) {
        int[] row = row(stage);
        return Arrays.toString(Arrays.copyOf(row, Ship.HULL)) + " energy " + row[Ship.ENERGY];
    }

    private static int[] filled(int count, int value) {
        int[] filled = new int[count];
        Arrays.fill(filled, value);
        return filled;
    }
}
