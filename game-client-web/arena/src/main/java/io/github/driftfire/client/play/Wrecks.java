package io.github.driftfire.client.play;

import java.util.Arrays;

/** Rich wrecks that the feed told of, until their shards have faded, the own ship was there or the round was over. */
public final class Wrecks {
    static final int MOST = 4;

    /** The own ship has seen what is left. */
    private static final double REACHED_UNITS = 70;

    private final double[] xs = new double[MOST];
    private final double[] ys = new double[MOST];
    private final int[] worths = new int[MOST];
    private final double[] ends = new double[MOST];
    private int next;

    /** @param endMillis when its shards fade */
    void add(double x, double y, int worth, double endMillis) {
        xs[next] = x;
        ys[next] = y;
        worths[next] = worth;
        ends[next] = endMillis;
        next = (next + 1) % MOST;
    }

    /** Forgets all: their shards are gone. */
    void clear() {
        Arrays.fill(ends, 0);
    }

    /** The richest, -1 for none. Forgets what the ship at this place has reached. */
    public int richest(double shipX, double shipY, double nowMillis) {
        int best = -1;
        for (int i = 0; i < MOST; i++) {
            double dx = xs[i] - shipX;
            double dy = ys[i] - shipY;
            if (dx * dx + dy * dy < REACHED_UNITS * REACHED_UNITS) {
                ends[i] = 0;
            }
            if (nowMillis < ends[i] && (best < 0 || worths[i] > worths[best])) {
                best = i;
            }
        }
        return best;
    }

    /** In units. */
    public double x(int wreck) {
        return xs[wreck];
    }

    public double y(int wreck) {
        return ys[wreck];
    }

    public int worth(int wreck) {
        return worths[wreck];
    }
}
