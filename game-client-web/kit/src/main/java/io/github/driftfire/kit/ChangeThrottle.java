package io.github.driftfire.kit;

/** Whether a change is to be told: at once after {@link #reset}, and not more often than once in so many milliseconds. */
final class ChangeThrottle {
    private static final int NONE = -1;

    private final double leastMillis;
    private int told = NONE;
    private double toldMillis;

    ChangeThrottle(double leastMillis) {
        this.leastMillis = leastMillis;
    }

    /** Nothing has been told. */
    void reset() {
        told = NONE;
    }

    /**
     * Whether the version is to be told now; it counts as told then.
     *
     * @param version above -1; another number with each change
     */
    boolean takes(int version, double nowMillis) {
        boolean due = told != version && (told == NONE || nowMillis - toldMillis >= leastMillis);
        if (due) {
            told = version;
            toldMillis = nowMillis;
        }
        return due;
    }
}
