package io.github.driftfire.client;

/** Pictures drawn a second, measured over each second. */
final class FrameRate {
    private static final double WINDOW_MILLIS = 1000;

    private double startMillis;
    private int pictures;
    private double perSecond;

    /** A picture is drawn. */
    void count(double nowMillis) {
        pictures++;
        if (nowMillis - startMillis >= WINDOW_MILLIS) {
            perSecond = pictures * 1000 / (nowMillis - startMillis);
            startMillis = nowMillis;
            pictures = 0;
        }
    }

    /** Of the last whole second. */
    double perSecond() {
        return perSecond;
    }
}
