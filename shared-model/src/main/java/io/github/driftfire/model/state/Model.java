package io.github.driftfire.model.state;

import java.util.List;

/**
 * A whole world's description, the same on both ends: its kinds, its size and its tick rate. Immutable.
 *
 * @param kinds in the order of their indices
 * @param avatarKind index of the kind that players steer
 * @param widthSub the arena's width in sub-units; positions are 0..widthSub-1
 * @param heightSub the arena's height in sub-units
 * @param tickRateHz ticks a second
 */
public record Model(List<EntityKind> kinds, int avatarKind, int widthSub, int heightSub, int tickRateHz) {
    /** Sub-units in a unit; a unit is a canvas pixel at zoom 1. */
    public static final int SUB = 256;

    public EntityKind kind(int index) {
        return kinds.get(index);
    }

    public int kindCount() {
        return kinds.size();
    }
}
