package io.github.driftfire.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a game sets its players as a goal: a fact's value in one life.
 *
 * @param value the player's best
 * @param unlocks {@code null} for nothing
 */
record Goal(
        String game,
        String name,
        String text,
        String fact,
        double target,
        double value,
        boolean reached,
        @Nullable String unlocks) {
    /** The part that is done, 0 to 1. */
    double part() {
        return reached || target <= 0 ? 1 : Math.max(0, Math.min(1, value / target));
    }

    /** The goal of a game that is closest, of equals the first; {@code null} if all are reached. */
    static @Nullable Goal next(List<Goal> goals, String game) {
        Goal next = null;
        for (Goal goal : goals) {
            boolean open = !goal.reached && goal.game.equals(game);
            if (open && (next == null || goal.part() > next.part())) {
                next = goal;
            }
        }
        return next;
    }
}
