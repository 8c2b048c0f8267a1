package io.github.driftfire.model.arena;

/** What is paid for a pilot's end beside the kill itself: it grows with the kills of the life and with the score. */
public final class Bounty {
    /** Most that is paid. */
    public static final int MOST = 999;

    private static final int PER_KILL = 10;
    private static final int MOST_SHARES = 8;
    private static final int SHARES = 32;

    private Bounty() {}

    /**
     * Both ends compute it from what everybody sees: nothing before the first kill, then {@value #PER_KILL} points and 1/{@value #SHARES} of the
     * score for each, of the score for the first {@value #MOST_SHARES}.
     *
     * @param lifeKills kills since the ship was launched
     * @param score as the ship shows it
     */
    public static int worth(int lifeKills, int score) {
        return Math.min(MOST, PER_KILL * lifeKills + score * Math.min(lifeKills, MOST_SHARES) / SHARES);
    }
}
