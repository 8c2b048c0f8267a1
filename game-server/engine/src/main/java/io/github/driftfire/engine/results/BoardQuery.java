package io.github.driftfire.engine.results;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Which part of which leaderboard is asked for. Immutable. */
public final class BoardQuery {
    /** Most players of the top. */
    public static final int TOP = 100;

    /** Most players ahead of a player, and behind, who are shown around that player. */
    public static final int AROUND = 10;

    /** No player: the top is asked for. */
    public static final String NO_PLAYER = "";

    private final String game;
    private final String mode;
    private final String fact;
    private final Period period;
    private final String player;

    private BoardQuery(String game, String mode, String fact, Period period, String player) {
        this.game = game;
        this.mode = mode;
        this.fact = fact;
        this.period = period;
        this.player = player;
    }

    /** The first {@value #TOP}. */
    public static BoardQuery top(String game, String mode, String fact, Period period) {
        return new BoardQuery(game, mode, fact, period, NO_PLAYER);
    }

    /** A player with up to {@value #AROUND} ahead and behind; empty, if the player is not on the board. */
    public static BoardQuery around(String game, String mode, String fact, Period period, String player) {
        return new BoardQuery(game, mode, fact, period, player);
    }

    public String game() {
        return game;
    }

    public String mode() {
        return mode;
    }

    /** The name of a fact of kind {@link Fact.Kind#BEST}. */
    public String fact() {
        return fact;
    }

    public Period period() {
        return period;
    }

    /** The public id of the one in the middle; {@link #NO_PLAYER} for the top. */
    public String player() {
        return player;
    }

    /** Whether the first of all are asked for. */
    public boolean isTop() {
        return player.isEmpty();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof BoardQuery that
                && game.equals(that.game)
                && mode.equals(that.mode)
                && fact.equals(that.fact)
                && period == that.period
                && player.equals(that.player);
    }

    @Override
    public int hashCode() {
        return Objects.hash(game, mode, fact, period, player);
    }
}
