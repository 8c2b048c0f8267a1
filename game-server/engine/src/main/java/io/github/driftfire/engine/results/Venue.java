package io.github.driftfire.engine.results;

/** Where results come from. Immutable. */
public final class Venue {
    private final String game;
    private final String mode;
    private final String room;
    private final boolean ranked;

    /**
     * @param game the game's name
     * @param mode the mode's name, of a permanent room the room's
     * @param room the room's name
     * @param ranked whether its results count for leaderboards
     */
    public Venue(String game, String mode, String room, boolean ranked) {
        this.game = game;
        this.mode = mode;
        this.room = room;
        this.ranked = ranked;
    }

    public String game() {
        return game;
    }

    public String mode() {
        return mode;
    }

    public String room() {
        return room;
    }

    /** Private rooms are not ranked: friends could make each other's scores. */
    public boolean ranked() {
        return ranked;
    }
}
