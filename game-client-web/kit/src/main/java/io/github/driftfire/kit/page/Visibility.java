package io.github.driftfire.kit.page;

/**
 * Whether pictures are shown. A browser draws none of a hidden page, nor of one that another window covers; frames arrive all the
 * same, and what they bring must be used up without a picture.
 */
public final class Visibility {
    /** After so long without a picture the page is taken for hidden. */
    private static final double UNSEEN_MILLIS = 1000;

    /** After so long without any event the page did not run. */
    private static final double PAUSE_MILLIS = 2000;

    private boolean hidden;
    private double pictureMillis;
    private double ranMillis;

    /** What the browser says. */
    public void hidden(boolean now) {
        hidden = now;
    }

    public boolean unseen(double nowMillis) {
        return hidden || nowMillis - pictureMillis > UNSEEN_MILLIS;
    }

    /** A picture is drawn. */
    public void drawn(double nowMillis) {
        pictureMillis = nowMillis;
    }

    /** Something happens. Answers whether the page did not run before: it was frozen, a dialog held it, or the computer slept. */
    public boolean paused(double nowMillis) {
        boolean pause = nowMillis - ranMillis > PAUSE_MILLIS;
        ranMillis = nowMillis;
        return pause;
    }
}
