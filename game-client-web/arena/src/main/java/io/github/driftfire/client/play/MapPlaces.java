package io.github.driftfire.client.play;

import java.util.Arrays;

/** Where each pilot is by the map of every second, drawn from one map to the next. Owned by the page's thread. */
public final class MapPlaces {
    private static final int PILOTS = 4096;

    /** As often as the map comes. */
    private static final double MAP_MILLIS = 1000;

    private final double[] fromX = new double[PILOTS];
    private final double[] fromY = new double[PILOTS];
    private final double[] toX = new double[PILOTS];
    private final double[] toY = new double[PILOTS];
    private final int[] seen = new int[PILOTS];
    private int maps;
    private double mapMillis;

    MapPlaces() {
        Arrays.fill(seen, -2);
    }

    void begin(double nowMillis) {
        maps++;
        mapMillis = nowMillis;
    }

    /** @param x and y as parts of the arena, 0..1 */
    void place(int pilot, double x, double y) {
        if (pilot >= PILOTS) {
            return;
        }
        boolean known = seen[pilot] == maps - 1;
        fromX[pilot] = known ? toX[pilot] : x;
        fromY[pilot] = known ? toY[pilot] : y;
        toX[pilot] = x;
        toY[pilot] = y;
        seen[pilot] = maps;
    }

    /** As a part of the arena's width. */
    public double x(int pilot, double nowMillis) {
        return fromX[pilot] + (toX[pilot] - fromX[pilot]) * passed(nowMillis);
    }

    public double y(int pilot, double nowMillis) {
        return fromY[pilot] + (toY[pilot] - fromY[pilot]) * passed(nowMillis);
    }

    private double passed(double nowMillis) {
        return Math.max(0, Math.min(1, (nowMillis - mapMillis) / MAP_MILLIS));
    }
}
