package io.github.driftfire.client.hud;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DailyGoalsTest {
    private final int[] kinds = new int[DailyGoals.GOALS];
    private final int[] amounts = new int[DailyGoals.GOALS];

    @Test
    void givesEverybodyTheSameOnADay() {
        DailyGoals.draw(20_787, kinds, amounts);
        int[] otherKinds = new int[DailyGoals.GOALS];
        int[] otherAmounts = new int[DailyGoals.GOALS];
        DailyGoals.draw(20_787, otherKinds, otherAmounts);
        assertArrayEquals(kinds, otherKinds);
        assertArrayEquals(amounts, otherAmounts);
    }

    @Test
    void givesThreeOfDifferentKindsAndOthersOnAnotherDay() {
        Set<String> drawn = new HashSet<>();
        for (int day = 20_000; day < 20_100; day++) {
            DailyGoals.draw(day, kinds, amounts);
            assertEquals(DailyGoals.GOALS, Arrays.stream(kinds).distinct().count(), "kinds on day " + day);
            drawn.add(Arrays.toString(kinds) + Arrays.toString(amounts));
        }
        assertTrue(drawn.size() > 80, "different days: " + drawn.size());
    }
}
