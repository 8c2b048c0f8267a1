package io.github.driftfire.netcode;

/** Measures how long an input takes until a frame shows it, and how much of that is the line's. */
public final class RoundTripTime {
    private static final int RING = 512;
    private static final int MASK = RING - 1;
    private static final double GAIN = 0.1;

    private final double periodMillis;
    private final double[] sentMillis = new double[RING];
    private int last = -1;
    private double answerMillis;
    private double lineMillis;

    public RoundTripTime(int tickRateHz) {
        periodMillis = 1000.0 / tickRateHz;
    }

    public void sent(int sequence, double nowMillis) {
        sentMillis[sequence & MASK] = nowMillis;
    }

    public void acknowledged(int sequence, int queueDepth, double nowMillis) {
        double sent = sentMillis[sequence & MASK];
        if (sequence == last || sent == 0) {
            return;
        }
        last = sequence;
        double answer = nowMillis - sent;
        // Those that still wait came while this one waited; half a tick is what an input waits for the tick on average.
        double line = Math.max(0, answer - (Math.max(0, queueDepth) + 0.5) * periodMillis);
        boolean first = answerMillis == 0;
        answerMillis = first ? answer : answerMillis + (answer - answerMillis) * GAIN;
        lineMillis = first ? line : lineMillis + (line - lineMillis) * GAIN;
    }

    /** From an input's sending to the frame that holds it, the wait at the server included. */
    public double answerMillis() {
        return answerMillis;
    }

    /** The same without the wait: what the line takes both ways. */
    public double lineMillis() {
        return lineMillis;
    }
}
