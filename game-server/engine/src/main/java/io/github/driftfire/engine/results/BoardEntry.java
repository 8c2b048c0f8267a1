package io.github.driftfire.engine.results;

import java.util.function.UnaryOperator;

/** A line of a leaderboard. Immutable. */
public final class BoardEntry {
    private final int rank;
    private final String player;
    private final String name;
    private final long value;
    private final long reachedMillis;

    /**
     * @param rank from 1, no two players share one; 0 around a place below {@value PlayerProfile#MOST_RANK}
     * @param player the player's public id
     * @param name the account's; of a guest as the last result has it
     * @param reachedMillis when the result ended that has the value; since 1970, UTC. Of equals, the earlier is ahead
     */
    public BoardEntry(int rank, String player, String name, long value, long reachedMillis) {
        this.rank = rank;
        this.player = player;
        this.name = name;
        this.value = value;
        this.reachedMillis = reachedMillis;
    }

    public int rank() {
        return rank;
    }

    public String player() {
        return player;
    }

    public String name() {
        return name;
    }

    public long value() {
        return value;
    }

    public long reachedMillis() {
        return reachedMillis;
    }

    /** The same with the name as others may see it. */
    BoardEntry shown(UnaryOperator<String> names) {
        return new BoardEntry(rank, player, names.apply(name), value, reachedMillis);
    }

    /** For tests. */
    @Override
    public String toString() {
        return rank + ". " + name + ' ' + value;
    }
}
