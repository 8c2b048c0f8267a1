package io.github.driftfire.kit.page;

/** Pictures drawn a second, measured over each second. */
public final class FrameRate {
    private static final double WINDOW_MILLIS = 1000;

    private double startMillis;
    private int pictures;
    private double perSecond;

    /** A picture is drawn. */
    public void count(double nowMillis) {
        pictures++;
        if (nowMillis - startMillis >= WINDOW_MILLIS) {
            perSecond = pictures * 1000 / (nowMillis - startMillis);
            startMillis = nowMillis;
            pictures = 0;
        }
    }

    /** Of the last whole second. */
    public double perSecond() {
        return perSecond;
    }
}
