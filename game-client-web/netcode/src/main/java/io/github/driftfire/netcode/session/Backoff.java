package io.github.driftfire.netcode.session;

import io.github.driftfire.model.math.Rng;

/** How long to wait before the next attempt: doubling from half a second to ten, spread so that not all come at once. */
public final class Backoff {
    private static final int FIRST_MILLIS = 500;
    private static final int LONGEST_MILLIS = 10_000;

    private final Rng random;
    private int waitMillis = FIRST_MILLIS;
    private int attempts;

    public Backoff(int seed) {
        random = new Rng(seed);
    }

    /** An attempt has failed. Answers the milliseconds to wait: three to five quarters of the nominal ones. */
    public int next() {
        int nominal = waitMillis;
        waitMillis = Math.min(LONGEST_MILLIS, waitMillis * 2);
        attempts++;
        return nominal * random.between(75, 125) / 100;
    }

    /** An attempt has succeeded. */
    public void reset() {
        waitMillis = FIRST_MILLIS;
        attempts = 0;
    }

    int attempts() {
        return attempts;
    }
}
