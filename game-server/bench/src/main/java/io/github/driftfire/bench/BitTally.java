package io.github.driftfire.bench;

import io.github.driftfire.model.replication.BitLedger;
import io.github.driftfire.model.state.Model;

/** Sums up what bits were spent on, for any number of replicas. Owned by one thread. */
public final class BitTally implements BitLedger {
    private static final int MAX_FIELDS = 32;
    private static final int CHANCES = 4096;
    private static final double[] COST = new double[CHANCES + 1];

    static {
        for (int chance = 1; chance <= CHANCES; chance++) {
            COST[chance] = Math.log((double) CHANCES / chance) / Math.log(2);
        }
    }

    private final int kinds;
    private final double[] bits;
    private final long[] mentions;
    private int current;
    private double blobBits;

    public BitTally(Model model) {
        kinds = model.kindCount();
        bits = new double[Purpose.values().length * (kinds + 1) * (MAX_FIELDS + 1)];
        mentions = new long[bits.length];
    }

    @Override
    public void about(int purpose, int kind, int field) {
        current = index(purpose, kind, field);
        mentions[current]++;
    }

    @Override
    public void decision(int chance) {
        bits[current] += COST[chance];
        blobBits += COST[chance];
    }

    @Override
    public void raw(int count) {
        bits[current] += count;
        blobBits += count;
    }

    @Override
    public void blob(int count) {
        plain(BLOB_ENDS, 0);
        bits[index(BLOB_ENDS, NONE, NONE)] += count - blobBits;
        blobBits = 0;
    }

    @Override
    public void plain(int purpose, int count) {
        int at = index(purpose, NONE, NONE);
        bits[at] += count;
        mentions[at]++;
    }

    /** Forgets everything. */
    public void clear() {
        java.util.Arrays.fill(bits, 0);
        java.util.Arrays.fill(mentions, 0);
    }

    public double bits(Purpose purpose) {
        double sum = 0;
        for (int kind = NONE; kind < kinds; kind++) {
            for (int field = NONE; field < MAX_FIELDS; field++) {
                sum += bits(purpose, kind, field);
            }
        }
        return sum;
    }

    double bits(Purpose purpose, int kind, int field) {
        return bits[index(purpose.ordinal(), kind, field)];
    }

    /** How often something was begun. */
    long mentions(Purpose purpose, int kind, int field) {
        return mentions[index(purpose.ordinal(), kind, field)];
    }

    private int index(int purpose, int kind, int field) {
        return (purpose * (kinds + 1) + kind + 1) * (MAX_FIELDS + 1) + field + 1;
    }
}
