package io.github.driftfire.standalone.browser;

/**
 * Simulated network conditions.
 *
 * @param rttMillis there and back, without anything else
 * @param jitterMillis most by which each way is longer or shorter
 * @param lossPercent of the segments that are lost once: what follows waits for the second copy
 * @param seed of the dice
 */
record NetworkConditions(int rttMillis, int jitterMillis, int lossPercent, long seed) {
    /** Nothing at all. */
    static final NetworkConditions NONE = new NetworkConditions(0, 0, 0, 0);

    /** Linux waits at least so long, and a round trip, before it sends a segment again. */
    static final int RETRANSMIT_MILLIS = 200;

    NetworkConditions {
        if (rttMillis < 0 || jitterMillis < 0 || lossPercent < 0 || lossPercent > 100) {
            throw new IllegalArgumentException("rtt " + rttMillis + ", jitter " + jitterMillis + " and loss "
                    + lossPercent + " must not be negative, nor the loss above 100");
        }
    }

    int stallMillis() {
        return RETRANSMIT_MILLIS + rttMillis;
    }
}
