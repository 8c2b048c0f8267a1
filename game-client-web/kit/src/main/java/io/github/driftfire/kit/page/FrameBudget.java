package io.github.driftfire.kit.page;

/**
 * How much a picture may cost, by how fast pictures come: level 0 is all, each further level less. Slow pictures raise the level soon, very slow ones to the end; it falls again
 * after a long calm, and later each time that this was too early. Where leaving everything out makes pictures no faster, as on a screen that shows 30 a second,
 * nothing is left out from then on. Plain Java.
 */
public final class FrameBudget {
    public static final int MOST = 3;

    private static final int WINDOW = 60;

    /** A window whose pictures took longer than this on average is slow: fewer than 45 a second. */
    private static final double SLOW_MILLIS = 22;

    /** Fewer than 25 a second: all is left out at once. */
    private static final double VERY_SLOW_MILLIS = 40;

    private static final double CALM_MILLIS = 17.5;

    /** A longer pause was no picture's fault: a hidden page, a breakpoint. */
    private static final double PAUSE_MILLIS = 400;

    /** Less that is left out has helped if a picture takes this part of the time at most. */
    private static final double HELPED = 0.93;

    private static final int SLOW_WINDOWS = 2;
    private static final int FIRST_CALM_WINDOWS = 20;
    private static final int MOST_CALM_WINDOWS = 640;

    private double lastMillis = Double.NaN;
    private double sumMillis;
    private int pictures;
    private int slow;
    private int calm;
    private int calmWindows = FIRST_CALM_WINDOWS;
    private boolean tried;
    private double fullMillis;
    private boolean useless;
    private int level;

    /** 0..{@link #MOST}. */
    public int level() {
        return level;
    }

    /** A picture is drawn. Answers whether the level has changed. */
    public boolean count(double nowMillis) {
        double passed = nowMillis - lastMillis;
        lastMillis = nowMillis;
        if (!(passed < PAUSE_MILLIS)) {
            sumMillis = 0;
            pictures = 0;
            return false;
        }
        sumMillis += passed;
        pictures++;
        if (pictures < WINDOW) {
            return false;
        }
        double mean = sumMillis / pictures;
        sumMillis = 0;
        pictures = 0;
        return judge(mean);
    }

    private boolean judge(double meanMillis) {
        if (useless) {
            return false;
        }
        slow = meanMillis > SLOW_MILLIS ? slow + 1 : 0;
        calm = meanMillis < CALM_MILLIS ? calm + 1 : 0;
        if (slow >= SLOW_WINDOWS && level == MOST && meanMillis > fullMillis * HELPED) {
            useless = true;
            return level(0);
        }
        if (slow >= SLOW_WINDOWS && level < MOST) {
            fullMillis = level == 0 ? meanMillis : fullMillis;
            if (tried) {
                calmWindows = Math.min(MOST_CALM_WINDOWS, calmWindows * 2);
            }
            tried = false;
            return level(meanMillis > VERY_SLOW_MILLIS ? MOST : level + 1);
        }
        if (calm >= calmWindows && level > 0) {
            tried = true;
            return level(level - 1);
        }
        return false;
    }

    private boolean level(int next) {
        level = next;
        slow = 0;
        calm = 0;
        return true;
    }
}
