package io.github.driftfire.kit.page;

import io.github.driftfire.netcode.session.Clock;

/**
 * The page's time. A browser that guards against fingerprinting lets its clock stand still for up to 100 ms at a time: then the pictures,
 * which come evenly, are counted, and the clock's steps only correct the count.
 *
 * <p>Never goes back.
 */
public final class PageClock implements Clock {
    /** After so many pictures without two at the same reading the clock is taken for a fine one. */
    private static final int COARSE_PICTURES = 240;

    private static final double USUAL_PERIOD_MILLIS = 1000.0 / 60;

    /** Part of the difference that one step of the clock makes good, over the pictures that follow. */
    private static final double GAIN = 0.5;

    /** Part of a picture's period by which it may be longer or shorter for that. */
    private static final double MOST_BEND = 0.2;

    private static final double LONGEST_STEP_MILLIS = 400;

    /** Steps of the clock over which the pictures' period is measured. */
    private static final int STEPS = 16;

    private final Clock source;
    private final double[] stepMillis = new double[STEPS];
    private final int[] stepPictures = new int[STEPS];
    private double read = Double.NaN;
    private double last;
    private double periodMillis = USUAL_PERIOD_MILLIS;
    private double countedMillis;
    private double pendingMillis;
    private int pictures;
    private int steps;
    private int coarse;

    public PageClock(Clock source) {
        this.source = source;
    }

    @Override
    public double nowMillis() {
        last = Math.max(last, source.nowMillis());
        return last;
    }

    /** A picture begins. Answers the moment that it shows. */
    public double picture() {
        double now = source.nowMillis();
        pictures++;
        if (now == read) {
            coarse = COARSE_PICTURES;
            count();
        } else {
            coarse = Math.max(0, coarse - 1);
            step(now);
        }
        read = now;
        last = Math.max(last, coarse > 0 ? countedMillis : now);
        return last;
    }

    /** The clock has just moved on: it is right to within one picture. */
    private void step(double now) {
        double stepped = now - read;
        // A pause without pictures measures nothing.
        steps = stepped > LONGEST_STEP_MILLIS ? 0 : steps;
        measure(now);
        count();
        double off = now + periodMillis - countedMillis;
        if (!(Math.abs(off) < Math.max(2 * periodMillis, stepped))) {
            countedMillis = now;
            pendingMillis = 0;
        } else {
            pendingMillis = off * GAIN;
        }
    }

    private void count() {
        double bend = Math.max(-MOST_BEND * periodMillis, Math.min(MOST_BEND * periodMillis, pendingMillis));
        pendingMillis -= bend;
        countedMillis += periodMillis + bend;
    }

    private void measure(double now) {
        if (steps >= 2) {
            int first = Math.max(0, steps - STEPS) % STEPS;
            periodMillis = (now - stepMillis[first]) / (pictures - stepPictures[first]);
        }
        stepMillis[steps % STEPS] = now;
        stepPictures[steps % STEPS] = pictures;
        steps++;
    }
}
