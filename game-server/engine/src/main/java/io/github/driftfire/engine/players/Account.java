package io.github.driftfire.engine.players;

/** A player who is signed in, or has been. Immutable. */
public final class Account {
    private final long player;
    private final String name;

    /**
     * @param player the number under which results are kept
     * @param name as others see it: no other account's looks like it
     */
    public Account(long player, String name) {
        this.player = player;
        this.name = name;
    }

    public long player() {
        return player;
    }

    public String name() {
        return name;
    }
}
