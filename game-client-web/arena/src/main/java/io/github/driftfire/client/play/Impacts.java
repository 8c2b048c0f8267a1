package io.github.driftfire.client.play;

import io.github.driftfire.model.arena.Tuning;
import io.github.driftfire.model.math.Brads;

/** Where shields took blows, the newest ones: which side of which ship, and when it is drawn. When they are full the oldest makes room. */
public final class Impacts {
    /** How many are kept. */
    public static final int MOST = 32;

    private final int[] ships = new int[MOST];
    private final int[] ticks = new int[MOST];
    private final int[] sides = new int[MOST];
    private final double[] millis = new double[MOST];
    private int next;

    Impacts() {
        for (int i = 0; i < MOST; i++) {
            ships[i] = Shot.NONE;
        }
    }

    /**
     * @param ship its slot
     * @param tick of the snapshot that tells
     * @param sideBrads direction from the ship's middle to the place on its shield
     * @param shownMillis when it is drawn
     */
    void add(int ship, int tick, int sideBrads, double shownMillis) {
        ships[next] = ship;
        ticks[next] = tick;
        sides[next] = sideBrads;
        millis[next] = shownMillis;
        next = (next + 1) % MOST;
    }

    /** Whether the ship's shield took a blow in the snapshot of this tick. */
    boolean has(int ship, int tick) {
        for (int i = 0; i < MOST; i++) {
            if (ships[i] == ship && ticks[i] == tick) {
                return true;
            }
        }
        return false;
    }

    /**
     * On which side something hits: what is near may still be on its way, or past the middle, so where it comes from counts too.
     *
     * @param dx from the ship's middle to what hits, in sub-units
     * @param fromBrads where it comes from
     */
    static int side(int dx, int dy, int fromBrads) {
        int reach = Tuning.SHIP_RADIUS_UNITS * 256;
        return Brads.atan2(dy + Brads.y(fromBrads, reach), dx + Brads.x(fromBrads, reach));
    }

    /** Slot of the ship of one of the {@link #MOST}, -1 for none. */
    public int ship(int index) {
        return ships[index];
    }

    /** Direction from the ship's middle. */
    public int sideBrads(int index) {
        return sides[index];
    }

    /** When it is drawn first. */
    public double shownMillis(int index) {
        return millis[index];
    }
}
