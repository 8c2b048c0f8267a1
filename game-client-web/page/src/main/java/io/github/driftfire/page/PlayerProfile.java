package io.github.driftfire.page;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSObject;

/** A player as the server tells of it. */
final class PlayerProfile {
    /** The fact of the usual leaderboard. */
    static final String SCORE = "score";

    /** {@code null} of a device that has no player yet. */
    final @Nullable String id;

    final String name;

    /** Milliseconds since 1970. */
    final double since;

    /** Whether the player has an account. */
    final boolean account;

    final int lives;
    final double playedSeconds;

    /** Whether the newest results may be missing. */
    final boolean stale;

    final List<Best> bests = new ArrayList<>();
    final List<Goal> goals = new ArrayList<>();

    private PlayerProfile(JSObject found) {
        id = JsonFields.find(found, "id");
        name = JsonFields.text(found, "name");
        since = JsonFields.real(found, "since");
        account = JsonFields.flag(found, "account");
        lives = JsonFields.number(found, "lives");
        playedSeconds = JsonFields.real(found, "playedSeconds");
        stale = JsonFields.flag(found, "stale");
        for (int i = 0; i < JsonFields.length(found, "bests"); i++) {
            JSObject best = JsonFields.element(found, "bests", i);
            bests.add(new Best(
                    JsonFields.text(best, "game"),
                    JsonFields.text(best, "mode"),
                    JsonFields.text(best, "fact"),
                    JsonFields.real(best, "value"),
                    JsonFields.number(best, "rank")));
        }
        for (int i = 0; i < JsonFields.length(found, "goals"); i++) {
            JSObject goal = JsonFields.element(found, "goals", i);
            goals.add(new Goal(
                    JsonFields.text(goal, "game"),
                    JsonFields.text(goal, "name"),
                    JsonFields.text(goal, "text"),
                    JsonFields.text(goal, "fact"),
                    JsonFields.real(goal, "target"),
                    JsonFields.real(goal, "value"),
                    JsonFields.flag(goal, "reached"),
                    JsonFields.find(goal, "unlocks")));
        }
    }

    /** Answers {@code null} to a text that is no profile. */
    static @Nullable PlayerProfile of(String text) {
        JSObject found = JsonFields.parse(text);
        return found == null ? null : new PlayerProfile(found);
    }

    /** The first best of a mode; {@code null} without one above 0. */
    @Nullable
    Best best(String game, String mode) {
        for (Best best : bests) {
            if (best.isOf(game, mode)) {
                return best.value() > 0 ? best : null;
            }
        }
        return null;
    }

    boolean hasReached(Goal goal) {
        for (Goal known : goals) {
            if (known.game().equals(goal.game()) && known.name().equals(goal.name())) {
                return known.reached();
            }
        }
        return false;
    }
}
