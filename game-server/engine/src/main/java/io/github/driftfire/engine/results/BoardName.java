package io.github.driftfire.engine.results;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A leaderboard that there is: of a game, a mode, and a fact of kind {@link Fact.Kind#BEST}. Immutable. */
public final class BoardName {
    private final String game;
    private final String mode;
    private final String fact;

    public BoardName(String game, String mode, String fact) {
        this.game = game;
        this.mode = mode;
        this.fact = fact;
    }

    /** The leaderboards of a mode, the usual one first. */
    public static List<BoardName> of(String game, String mode, List<Fact> facts) {
        return facts.stream()
                .filter(fact -> fact.kind() == Fact.Kind.BEST)
                .map(fact -> new BoardName(game, mode, fact.name()))
                .toList();
    }

    public String game() {
        return game;
    }

    /** The mode's name, of a permanent room the room's. */
    public String mode() {
        return mode;
    }

    public String fact() {
        return fact;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof BoardName that
                && game.equals(that.game)
                && mode.equals(that.mode)
                && fact.equals(that.fact);
    }

    @Override
    public int hashCode() {
        return Objects.hash(game, mode, fact);
    }
}
