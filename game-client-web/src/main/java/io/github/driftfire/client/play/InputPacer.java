package io.github.driftfire.client.play;

/**
 * Says when the next input is due: one for each tick of the server, a little ahead of it.
 *
 * <p>The server tells how many inputs wait there. The least number over a window of frames is the margin against jitter that
 * is really there; the pace is bent by a few percent until the margin is one input. A window is judged once and then
 * forgotten, so that a correction has shown its effect before the next.
 */
public final class InputPacer {
    /** Inputs that should still wait at the server at the worst moment of a window. */
    private static final int MARGIN = 1;

    private static final int WINDOW_FRAMES = 16;

    /** Greatest bend of the pace: nobody feels a tick that is a tenth longer. */
    private static final double MOST = 0.1;

    /** Ticks that may be made up for at once; beyond, the page slept and starts afresh. */
    private static final int CATCH_UP = 3;

    private final double periodMillis;
    private double nextMillis = Double.NaN;
    private double lastMillis;
    private double pace = 1;
    private int least = Integer.MAX_VALUE;
    private int frames;
    private int resyncs;

    public InputPacer(int tickRateHz) {
        periodMillis = 1000.0 / tickRateHz;
    }

    /** Hears how many inputs waited when a frame was made. */
    public void onFrame(int queueDepth) {
        least = Math.min(least, queueDepth);
        if (++frames < WINDOW_FRAMES) {
            return;
        }
        double bend = (MARGIN - least) * 0.5 / WINDOW_FRAMES;
        pace = 1 + Math.max(-MOST, Math.min(MOST, bend));
        least = Integer.MAX_VALUE;
        frames = 0;
    }

    /** Whether an input is due now; ask until it says no. */
    public boolean due(double nowMillis) {
        if (!(nowMillis - nextMillis <= CATCH_UP * periodMillis)) {
            if (!Double.isNaN(nextMillis)) {
                resyncs++;
            }
            nextMillis = nowMillis;
        }
        if (nowMillis < nextMillis) {
            return false;
        }
        lastMillis = nextMillis;
        nextMillis += periodMillis / pace;
        return true;
    }

    /** How much of the tick after the last input has passed, 0..1. */
    public double alpha(double nowMillis) {
        double part = (nowMillis - lastMillis) / (nextMillis - lastMillis);
        return part > 0 ? Math.min(part, 1) : 0;
    }

    /** Inputs a tick at present: 1, or a few percent beside it. */
    public double pace() {
        return pace;
    }

    /** How often the page slept for so long that the rhythm began anew. */
    public int resyncs() {
        return resyncs;
    }
}
