package io.github.driftfire.netcode;

import io.github.driftfire.model.protocol.InputFrame;

/**
 * Says which tick to draw the others at: behind the newest one by a gap between frames and the jitter that was measured.
 *
 * <p>Frames that come without delay show how ticks map to local time; how late the others come after that is the
 * jitter, of which the worst but a twentieth over the last frames counts. The drawn tick runs on by itself and is only bent
 * towards where it should be, never beyond what has arrived and never back: a stall slows the others down instead of
 * letting them jump.
 */
public final class InterpolationClock {
    private static final int WINDOW = 64;
    private static final int WORST = 4;
    private static final double MOST_BEHIND_MILLIS = 400;

    /** So much more than measured, because a picture that comes a moment too early would show a standstill. */
    private static final double MARGIN_MILLIS = 4;

    private static final double EARLY_GAIN = 0.25;
    private static final double LATE_GAIN = 0.004;
    private static final double BEND_PER_TICK = 0.08;
    private static final double MOST_BEND = 0.25;

    private final double periodMillis;
    private final double[] lateness = new double[WINDOW];
    private final double[] worst = new double[WORST];
    private int frames;
    private double tickZeroMillis;
    private int newest;
    private double gapTicks = 1;
    private double tick = Double.NaN;
    private double lastMillis;
    private double jitterMillis;

    public InterpolationClock(int tickRateHz) {
        periodMillis = 1000.0 / tickRateHz;
    }

    /** Takes the arrival of a frame. */
    public void onFrame(int frameTick, double nowMillis) {
        double start = nowMillis - frameTick * periodMillis;
        if (frames == 0) {
            tickZeroMillis = start;
        } else {
            int gap = frameTick - newest;
            gapTicks = gap > gapTicks ? gap : gapTicks + (Math.max(1, gap) - gapTicks) * 0.1;
        }
        double late = start - tickZeroMillis;
        tickZeroMillis += late * (late < 0 ? EARLY_GAIN : LATE_GAIN);
        lateness[frames++ & (WINDOW - 1)] = Math.max(0, late);
        newest = frameTick;
        jitterMillis = worstLateness();
    }

    /** Forgets how late frames were: the next one shows anew how ticks map to local time. */
    public void resync() {
        frames = 0;
        gapTicks = 1;
    }

    /** Moves on to the present. Answers the tick to draw, a part of one included. */
    public double advance(double nowMillis) {
        double target = (nowMillis - tickZeroMillis - delayMillis()) / periodMillis;
        double passed = (nowMillis - lastMillis) / periodMillis;
        lastMillis = nowMillis;
        double off = target - (tick + passed);
        if (!(Math.abs(off) < 1500 / periodMillis)) {
            tick = Math.min(target, newest);
            return tick;
        }
        double bend = Math.max(-MOST_BEND, Math.min(MOST_BEND, off * BEND_PER_TICK));
        tick = Math.max(tick, Math.min(tick + passed * (1 + bend), newest));
        return tick;
    }

    /** The tick that was drawn last. */
    public double tick() {
        return tick;
    }

    /** How far behind the newest tick the last picture was drawn, in 1/8 ticks as an input says it. */
    public int viewDelay8() {
        double parts = (newest - tick) * InputFrame.DELAY_PARTS + 0.5;
        return parts > 0 ? (int) Math.min(parts, InputFrame.MAX_VIEW_DELAY) : 0;
    }

    /** How late frames come at worst, the worst twentieth left out. */
    public double jitterMillis() {
        return jitterMillis;
    }

    /** How far behind the newest tick the others are meant to be drawn. */
    public double delayMillis() {
        return Math.min(MOST_BEHIND_MILLIS, gapTicks * periodMillis + jitterMillis + MARGIN_MILLIS);
    }

    private double worstLateness() {
        for (int i = 0; i < WORST; i++) {
            worst[i] = 0;
        }
        int known = Math.min(frames, WINDOW);
        for (int i = 0; i < known; i++) {
            double value = lateness[i];
            for (int w = 0; w < WORST; w++) {
                if (value > worst[w]) {
                    double smaller = worst[w];
                    worst[w] = value;
                    value = smaller;
                }
            }
        }
        return worst[WORST - 1];
    }
}
