package io.github.driftfire.model.math;

/**
 * A seeded generator of one {@code int} of state: Tommy Ettinger's mulberry32, which needs nothing but 32-bit
 * multiplication and gives the same sequence on both ends. Not for secrets. Owned by one thread.
 */
public final class Rng {
    private int state;

    public Rng(int seed) {
        state = seed;
    }

    /** Any of the 2^32 values. */
    public int next() {
        state += 0x6D2B79F5;
        int z = (state ^ (state >>> 15)) * (state | 1);
        z ^= z + (z ^ (z >>> 7)) * (z | 61);
        return z ^ (z >>> 14);
    }

    /**
     * Evenly spread over 0..bound-1 (the bias is below 2^-16).
     *
     * @param bound 1..65536
     * @throws IllegalArgumentException if it is not
     */
    public int below(int bound) {
        if (bound - 1 >>> 16 != 0) {
            throw new IllegalArgumentException("a bound of " + bound + "; it is 1 to 65536");
        }
        return ((next() >>> 16) * bound) >>> 16;
    }

    /** Evenly spread over low..high, both included; their distance below 65536. */
    public int between(int low, int high) {
        return low + below(high - low + 1);
    }

    /** True once in so many calls on average. */
    public boolean oneIn(int times) {
        return below(times) == 0;
    }
}
