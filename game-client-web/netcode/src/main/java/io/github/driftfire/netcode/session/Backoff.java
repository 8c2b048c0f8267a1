package io.github.driftfire.netcode.session;

import io.github.driftfire.model.math.Rng;

/**
 * How long to wait before the next attempt: doubling from half a second to ten, spread so that not all come at once. A server that restarts is
 * back soon: then up to one second, for about a minute.
 */
public final class Backoff {
    private static final int FIRST_MILLIS = 500;
    private static final int LONGEST_MILLIS = 10_000;
    private static final int LONGEST_IN_RESTART_MILLIS = 1_000;
    private static final int RESTART_ATTEMPTS = 60;

    private final Rng random;
    private int waitMillis = FIRST_MILLIS;
    private int attempts;
    private int longestMillis = LONGEST_MILLIS;

    public Backoff(int seed) {
        random = new Rng(seed);
    }

    /** An attempt has failed. Answers the milliseconds to wait: three to five quarters of the nominal ones. */
    public int next() {
        int nominal = waitMillis;
        if (++attempts == RESTART_ATTEMPTS) {
            longestMillis = LONGEST_MILLIS;
        }
        waitMillis = Math.min(longestMillis, waitMillis * 2);
        return nominal * random.between(75, 125) / 100;
    }

    /** An attempt has succeeded. */
    public void reset() {
        waitMillis = FIRST_MILLIS;
        attempts = 0;
        longestMillis = LONGEST_MILLIS;
    }

    /** The server restarts. */
    void restart() {
        reset();
        longestMillis = LONGEST_IN_RESTART_MILLIS;
    }

    /** Whether the server may yet be about to be back from a restart. */
    boolean isRestart() {
        return longestMillis < LONGEST_MILLIS;
    }

    int attempts() {
        return attempts;
    }
}
