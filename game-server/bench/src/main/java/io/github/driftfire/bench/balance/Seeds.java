package io.github.driftfire.bench.balance;

import io.github.driftfire.model.math.Rng;

/**
 * The seed of each match of a kind.
 *
 * @param seed of all
 * @param stream tells the kinds of matches apart
 */
record Seeds(int seed, int stream) {
    private static final int GOLDEN = 0x9e3779b9;

    /** 0 or more. */
    int of(int index) {
        int mixed = new Rng(seed * GOLDEN + stream).next();
        return new Rng(mixed + index * GOLDEN).next() & Integer.MAX_VALUE;
    }
}
