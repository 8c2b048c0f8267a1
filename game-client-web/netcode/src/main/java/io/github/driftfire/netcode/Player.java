package io.github.driftfire.netcode;

/** A player of the room, with or without an avatar at the moment. */
public final class Player {
    private final int number;
    private final String name;
    private final boolean bot;
    private final int team;
    private final int hue;
    int score;
    boolean leader;

    public Player(int number, String name, boolean bot, int team, int hue) {
        this.number = number;
        this.name = name;
        this.bot = bot;
        this.team = team;
        this.hue = hue;
    }

    public int number() {
        return number;
    }

    public String name() {
        return name;
    }

    public boolean bot() {
        return bot;
    }

    /** 1 and above; 0 without one. */
    public int team() {
        return team;
    }

    /** A colour, 0..255; what it looks like is the view's choice. */
    public int hue() {
        return hue;
    }

    /** As of the last list of leaders that had this player in it. */
    public int score() {
        return score;
    }

    /** Whether nobody has more. */
    public boolean leader() {
        return leader;
    }
}
