package io.github.driftfire.model.arena;

/** How well a bot flies, by its pilot's number, so that everybody sees it without being told. */
public final class BotLevel {
    public static final int NOVICE = 1;
    public static final int REGULAR = 2;
    public static final int ACE = 3;

    private BotLevel() {}

    /** {@value #NOVICE} to {@value #ACE}: of three bots in a row, one of each. */
    public static int of(int pilot) {
        return NOVICE + pilot % ACE;
    }
}
