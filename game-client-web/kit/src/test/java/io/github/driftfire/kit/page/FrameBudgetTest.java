package io.github.driftfire.kit.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;

class FrameBudgetTest {
    private final FrameBudget budget = new FrameBudget();
    private double nowMillis;

    private void pictures(int count, double eachMillis) {
        for (int i = 0; i < count; i++) {
            nowMillis += eachMillis;
            budget.count(nowMillis);
        }
    }

    /** Pictures of a fast screen until the level falls; answers how many, at most so many. */
    private int picturesUntilCalm(int most) {
        int level = budget.level();
        int count = 0;
        while (budget.level() == level && count < most) {
            pictures(1, 16.7);
            count++;
        }
        return count;
    }

    @Test
    void leavesAFastScreenAsItIs() {
        pictures(2_000, 16.7);
        pictures(2_000, 8.3);
        assertEquals(0, budget.level());
    }

    @Test
    void leavesOutMoreAndMoreWhilePicturesAreSlow() {
        pictures(121, 30);
        assertEquals(1, budget.level());
        pictures(120, 30);
        assertEquals(2, budget.level());
        pictures(120, 26);
        assertEquals(FrameBudget.MOST, budget.level());
        pictures(1_000, 26);
        assertEquals(FrameBudget.MOST, budget.level(), "it has helped, if not enough");
    }

    @Test
    void leavesAllOutAtOnceWherePicturesAreVerySlow() {
        pictures(120, 50);
        assertEquals(0, budget.level(), "the second window is not over");
        pictures(1, 50);
        assertEquals(FrameBudget.MOST, budget.level());
        pictures(1_000, 25);
        assertEquals(FrameBudget.MOST, budget.level(), "it has helped");
    }

    @Test
    void leavesNothingOutWhereThatDoesNotHelp() {
        pictures(361, 33.3);
        assertEquals(FrameBudget.MOST, budget.level());
        pictures(120, 33.3);
        assertEquals(0, budget.level());
        pictures(10_000, 33.3);
        assertEquals(0, budget.level());
    }

    @Test
    void onePauseIsNoSlowness() {
        pictures(100, 16.7);
        nowMillis += 5_000;
        assertFalse(budget.count(nowMillis));
        pictures(1_000, 16.7);
        assertEquals(0, budget.level());
    }

    @Test
    void triesAgainAfterACalmAndThenLater() {
        pictures(121, 30);
        int first = picturesUntilCalm(100_000);
        assertEquals(20 * 60, first, 60);
        pictures(180, 30);
        assertEquals(1, budget.level(), "too early");
        assertEquals(2 * first, picturesUntilCalm(100_000), 120);
    }
}
