package io.github.driftfire.netcode;

import java.util.Arrays;

/**
 * Says when the next input is due: one for each tick of the server, as far ahead of it as the line is unsteady.
 *
 * <p>Each snapshot says how many inputs wait at the server, or how many ticks had to go without. The least number in each quarter of a second is
 * the margin against jitter that was really there; the pace is bent by a few percent until one input is left of it in at least a third of
 * the last quarters. So jitter is met by waiting, as little as will do. A stall after a loss, which spoils some of them,
 * is not: to wait for it would make every shot late, and the server flies late inputs again.
 *
 * <p>What waits is compared over time as if the own clock had never been bent: how much each bend has moved it against the
 * server's is kept in {@code lead}.
 */
public final class InputPacer {
    /** Inputs that should still wait at the server at the usual worst moment. */
    private static final int MARGIN = 1;

    private static final int WINDOW_FRAMES = 8;
    private static final int WINDOWS = 24;

    /** Part of an error that one window makes good. */
    private static final double GAIN = 0.5;

    /** Greatest bend of the pace: nobody feels a tick that is a tenth longer. */
    private static final double MOST = 0.1;

    /** What a page that stuttered makes up for at once; beyond, it slept and starts afresh. */
    private static final double CATCH_UP_MILLIS = 1000;

    private final double periodMillis;
    private final double[] least = new double[WINDOWS];
    private final double[] sorted = new double[WINDOWS];
    private double nextMillis = Double.NaN;
    private double lastMillis;
    private double pace = 1;
    private double lead;
    private int frames;
    private int resyncs;

    public InputPacer(int tickRateHz) {
        periodMillis = 1000.0 / tickRateHz;
        forget();
    }

    /**
     * Takes the head of a snapshot.
     *
     * @param queueDepth inputs that waited when it was made, less than 0 for the missed ticks
     */
    public void onFrame(int queueDepth) {
        int window = frames / WINDOW_FRAMES % WINDOWS;
        if (frames % WINDOW_FRAMES == 0) {
            least[window] = Double.POSITIVE_INFINITY;
        }
        least[window] = Math.min(least[window], queueDepth - lead);
        if (++frames % WINDOW_FRAMES == 0) {
            bend();
        }
    }

    private void bend() {
        System.arraycopy(least, 0, sorted, 0, WINDOWS);
        sort(sorted);
        int windows = Math.min(frames / WINDOW_FRAMES, WINDOWS);
        double off = MARGIN - (sorted[(windows - 1) * 2 / 3] + lead);
        pace = 1 + Math.max(-MOST, Math.min(MOST, off * GAIN / WINDOW_FRAMES));
    }

    /** By insertion: they are few, and the JDK's own sorting makes the page's script larger. */
    private static void sort(double[] values) {
        for (int i = 1; i < values.length; i++) {
            double value = values[i];
            int at = i;
            while (at > 0 && values[at - 1] > value) {
                values[at] = values[at - 1];
                at--;
            }
            values[at] = value;
        }
    }

    /** Whether an input is due now; ask until it says no. */
    public boolean due(double nowMillis) {
        if (!(nowMillis - nextMillis <= CATCH_UP_MILLIS)) {
            if (!Double.isNaN(nextMillis)) {
                resyncs++;
                forget();
            }
            nextMillis = nowMillis;
        }
        if (nowMillis < nextMillis) {
            return false;
        }
        lastMillis = nextMillis;
        nextMillis += periodMillis / pace;
        lead += 1 - 1 / pace;
        return true;
    }

    private void forget() {
        Arrays.fill(least, Double.POSITIVE_INFINITY);
        frames = 0;
        lead = 0;
        pace = 1;
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
