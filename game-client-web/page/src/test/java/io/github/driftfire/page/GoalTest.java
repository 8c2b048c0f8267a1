package io.github.driftfire.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.junit.jupiter.api.Test;

class GoalTest {
    private static Goal goal(String game, String name, double value, boolean reached) {
        return new Goal(game, name, "", "kills", 10, value, reached, null);
    }

    @Test
    void theNextGoalIsTheClosestOpenOneOfTheGame() {
        Goal far = goal("arena", "far", 1, false);
        Goal near = goal("arena", "near", 7, false);
        List<Goal> goals = List.of(goal("orbs", "other", 9, false), goal("arena", "done", 12, true), far, near);
        assertEquals(near, Goal.next(goals, "arena"));
    }

    @Test
    void ofEqualsTheFirstIsNext() {
        Goal first = goal("arena", "first", 0, false);
        assertEquals(first, Goal.next(List.of(first, goal("arena", "second", 0, false)), "arena"));
    }

    @Test
    void thereIsNoNextGoalOnceAllAreReached() {
        assertNull(Goal.next(List.of(goal("arena", "done", 10, true)), "arena"));
    }

    @Test
    void theDonePartIsFromNoneToAll() {
        assertEquals(0.3, goal("arena", "", 3, false).part());
        assertEquals(0, goal("arena", "", -3, false).part());
        assertEquals(1, goal("arena", "", 30, false).part());
    }
}
