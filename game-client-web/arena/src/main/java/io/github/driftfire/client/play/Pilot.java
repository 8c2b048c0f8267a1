package io.github.driftfire.client.play;

/** Somebody who flies, with or without a ship at the moment. */
public final class Pilot {
    private final int number;
    private final String name;
    private final boolean bot;
    private final int hue;
    int score;
    boolean leader;

    Pilot(int number, String name, boolean bot, int hue) {
        this.number = number;
        this.name = name;
        this.bot = bot;
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

    /** A colour, 0..255; what it looks like is the view's choice. */
    public int hue() {
        return hue;
    }

    /** As of the last list of leaders that had this pilot in it. */
    public int score() {
        return score;
    }

    /** Whether nobody has more. */
    public boolean leader() {
        return leader;
    }
}
