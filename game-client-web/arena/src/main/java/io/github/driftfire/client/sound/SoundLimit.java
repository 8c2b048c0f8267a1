package io.github.driftfire.client.sound;

/**
 * Limits how many sounds begin. Frames that were held up bring the events of seconds at once, which must not sound at once. None
 * begins while the page is hidden, at most {@value #AFTER_RETURN} in the first {@value #RETURN_MILLIS} ms after that.
 */
final class SoundLimit {
    static final int AFTER_RETURN = 5;

    /** Half a second more than the first second, because a count may begin with the first picture. */
    static final double RETURN_MILLIS = 1500;

    /** Sounds that may begin together. */
    static final int BURST = 20;

    /** Sounds a millisecond in the long run: more than any fight makes. */
    private static final double REFILL = 0.1;

    private boolean silent;
    private double returnedMillis = Double.NEGATIVE_INFINITY;
    private double filledMillis;
    private double left = BURST;
    private int sinceReturn;

    /** @param on whether the page is hidden */
    void silent(boolean on, double nowMillis) {
        if (silent && !on) {
            returnedMillis = nowMillis;
            sinceReturn = 0;
        }
        silent = on;
    }

    boolean admits(double nowMillis) {
        left = Math.min(BURST, left + Math.max(0, nowMillis - filledMillis) * REFILL);
        filledMillis = nowMillis;
        boolean returning = nowMillis - returnedMillis <= RETURN_MILLIS;
        if (silent || left < 1 || returning && sinceReturn >= AFTER_RETURN) {
            return false;
        }
        left--;
        sinceReturn++;
        return true;
    }
}
