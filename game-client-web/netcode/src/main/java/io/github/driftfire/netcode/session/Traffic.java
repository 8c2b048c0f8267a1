package io.github.driftfire.netcode.session;

/** Bytes and frames that came in, in all and over the last full second. */
public final class Traffic {
    private static final double WINDOW_MILLIS = 1000;

    private double windowStartMillis = Double.NaN;
    private int windowBytes;
    private int windowFrames;
    private double bytesPerSecond;
    private double framesPerSecond;
    private double totalBytes;

    void add(int sizeBytes, double nowMillis) {
        roll(nowMillis);
        windowBytes += sizeBytes;
        windowFrames++;
        totalBytes += sizeBytes;
    }

    /** Closes the window when its second is over. */
    public void roll(double nowMillis) {
        double passed = nowMillis - windowStartMillis;
        if (passed < WINDOW_MILLIS) {
            return;
        }
        if (!Double.isNaN(passed)) {
            bytesPerSecond = windowBytes * 1000 / passed;
            framesPerSecond = windowFrames * 1000 / passed;
        }
        windowStartMillis = nowMillis;
        windowBytes = 0;
        windowFrames = 0;
    }

    public double bytesPerSecond() {
        return bytesPerSecond;
    }

    public double framesPerSecond() {
        return framesPerSecond;
    }

    public double totalBytes() {
        return totalBytes;
    }
}
