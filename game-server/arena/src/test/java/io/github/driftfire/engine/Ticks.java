package io.github.driftfire.engine;

import io.github.driftfire.model.state.Model;
import java.util.function.IntUnaryOperator;

/** Lets tests of a game hold a world without a room. */
public final class Ticks {
    private Ticks() {}

    public static World world(Model model, IntUnaryOperator capacity) {
        int[] capacities = new int[model.kindCount()];
        for (int kind = 0; kind < capacities.length; kind++) {
            capacities[kind] = capacity.applyAsInt(kind);
        }
        return new World(model, capacities);
    }

    public static void end(World world) {
        world.endTick();
    }

    /** What ended in this tick: the cause of a slot's end, or -1. */
    public static int cause(World world, int kind, int slot) {
        for (int end = 0; end < world.endCount(); end++) {
            if (world.endedKind(end) == kind && world.endedSlot(end) == slot) {
                return world.endCause(end);
            }
        }
        return -1;
    }
}
