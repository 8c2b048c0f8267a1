package io.github.driftfire.engine;

import io.github.driftfire.model.state.EntityKind;
import io.github.driftfire.model.state.FieldTable;
import io.github.driftfire.model.state.Model;
import java.util.List;
import java.util.Map;

/** A small world that does everything replication must cope with: steered, flying, expiring, wrapping, born of others. */
public final class ToyModel {
    public static final int DRONE = 0;
    public static final int DART = 1;
    public static final int ROCK = 2;

    public static final int X = 0;
    public static final int Y = 1;
    public static final int VX = 2;
    public static final int VY = 3;
    public static final int DRONE_CONTROLS = 4;
    public static final int DRONE_HULL = 5;
    public static final int DRONE_FUEL = 6;
    public static final int DART_TIME = 4;
    public static final int ROCK_SIZE = 4;

    private ToyModel() {}

    public static Model of(int widthUnits, int heightUnits) {
        int width = widthUnits * Model.SUB;
        int height = heightUnits * Model.SUB;
        FieldTable drone = FieldTable.builder()
                .unsigned("x", 24)
                .unsigned("y", 24)
                .signed("vx", 16)
                .signed("vy", 16)
                .control("controls", 4)
                .unsigned("hull", 7)
                .owner("fuel", 10)
                .build();
        FieldTable dart = FieldTable.builder()
                .unsigned("x", 24)
                .unsigned("y", 24)
                .signed("vx", 17)
                .signed("vy", 17)
                .unsigned("time", 6)
                .build();
        FieldTable rock = FieldTable.builder()
                .unsigned("x", 24)
                .unsigned("y", 24)
                .signed("vx", 12)
                .signed("vy", 12)
                .unsigned("size", 3)
                .build();
        return new Model(
                List.of(
                        new EntityKind("drone", drone, (rows, at) -> stepDrone(rows, at, width, height), Map.of()),
                        new EntityKind(
                                "dart",
                                dart,
                                (rows, at) -> stepDart(rows, at, width, height),
                                Map.of(DRONE, ToyModel::dart)),
                        new EntityKind(
                                "rock",
                                rock,
                                (rows, at) -> stepRock(rows, at, width, height),
                                Map.of(ROCK, ToyModel::rock))),
                DRONE,
                width,
                height,
                30);
    }

    private static boolean stepDrone(int[] rows, int at, int width, int height) {
        int controls = rows[at + DRONE_CONTROLS];
        rows[at + VX] = clamp(rows[at + VX] + 300 * ((controls & 1) - ((controls >> 1) & 1)), 7000);
        rows[at + VY] = clamp(rows[at + VY] + 300 * (((controls >> 2) & 1) - ((controls >> 3) & 1)), 7000);
        move(rows, at, width, height);
        rows[at + DRONE_FUEL] = Math.max(0, rows[at + DRONE_FUEL] - 1);
        return true;
    }

    private static boolean stepDart(int[] rows, int at, int width, int height) {
        move(rows, at, width, height);
        return --rows[at + DART_TIME] > 0;
    }

    private static boolean stepRock(int[] rows, int at, int width, int height) {
        move(rows, at, width, height);
        return true;
    }

    private static void dart(int[] drone, int d, int[] dart, int at) {
        dart[at + X] = drone[d + X];
        dart[at + Y] = drone[d + Y];
        dart[at + VX] = drone[d + VX] * 3;
        dart[at + VY] = drone[d + VY] * 3;
        dart[at + DART_TIME] = 40;
    }

    private static void rock(int[] parent, int p, int[] child, int c) {
        System.arraycopy(parent, p, child, c, ROCK_SIZE);
        child[c + ROCK_SIZE] = Math.max(0, parent[p + ROCK_SIZE] - 1);
    }

    private static void move(int[] rows, int at, int width, int height) {
        rows[at + X] = Math.floorMod(rows[at + X] + rows[at + VX], width);
        rows[at + Y] = Math.floorMod(rows[at + Y] + rows[at + VY], height);
    }

    private static int clamp(int value, int limit) {
        return Math.max(-limit, Math.min(limit, value));
    }
}
