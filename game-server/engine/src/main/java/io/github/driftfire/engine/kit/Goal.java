package io.github.driftfire.engine.kit;

import io.github.driftfire.engine.results.Fact;
import io.github.driftfire.engine.results.PlayerBests;
import org.jspecify.annotations.Nullable;

/**
 * What a player of a game tries to reach: a best value, in any mode of the game, of a {@link Fact} that the game declares. It follows from the
 * leaderboards' values, so nothing more is stored of it, and a game may add, change and remove goals. Immutable.
 */
public final class Goal {
    public static final int MAX_NAME_CHARS = 40;
    public static final int MAX_TEXT_CHARS = 120;

    private final String name;
    private final String text;
    private final Fact fact;
    private final long target;
    private final @Nullable String unlocks;

    private Goal(String name, String text, Fact fact, long target, @Nullable String unlocks) {
        this.name = name;
        this.text = text;
        this.fact = fact;
        this.target = target;
        this.unlocks = unlocks;
    }

    /**
     * A goal that is reached by a value of {@code atLeast} or more.
     *
     * @param name for players, such as {@code Ace}; 1 to {@value #MAX_NAME_CHARS} characters, unique among the game's goals
     * @param text what is to be done, such as {@code Destroy 5 ships in one life}; 1 to {@value #MAX_TEXT_CHARS} characters
     * @param fact of kind {@link Fact.Kind#BEST}
     * @param atLeast above 0
     */
    public static Goal of(String name, String text, Fact fact, long atLeast) {
        check(name, MAX_NAME_CHARS, "the name of a goal");
        check(text, MAX_TEXT_CHARS, "the text of goal " + name);
        if (fact.kind() != Fact.Kind.BEST) {
            throw new IllegalArgumentException("goal " + name + " is of fact " + fact.name() + ", which is no best");
        }
        if (atLeast < 1) {
            throw new IllegalArgumentException("goal " + name + " must be of at least 1, and is of " + atLeast);
        }
        return new Goal(name, text, fact, atLeast, null);
    }

    /** The same goal, of which players read what they get for it. To give it to them is the game's, see {@link #isReached}. */
    public Goal unlocks(String what) {
        check(what, MAX_TEXT_CHARS, "what goal " + name + " unlocks");
        return new Goal(name, text, fact, target, what);
    }

    private static void check(String text, int mostChars, String what) {
        if (text.isBlank() || text.length() > mostChars) {
            throw new IllegalArgumentException(what + " must have 1 to " + mostChars + " characters");
        }
    }

    /** For players. */
    public String name() {
        return name;
    }

    /** What is to be done, for players. */
    public String text() {
        return text;
    }

    /** Of kind {@link Fact.Kind#BEST}. */
    public Fact fact() {
        return fact;
    }

    /** The least value that reaches it. */
    public long target() {
        return target;
    }

    /** Whether a player has reached it, as far as what is known of the player tells. */
    public boolean isReached(PlayerBests bests) {
        return bests.of(fact) >= target;
    }

    /** What players get for it, for them to read; {@code null} for nothing. */
    public @Nullable String unlocks() {
        return unlocks;
    }
}
