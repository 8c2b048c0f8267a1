package io.github.driftfire.engine.kit;

import io.github.driftfire.engine.world.World;
import io.github.driftfire.model.math.IntMath;
import io.github.driftfire.model.state.EntityTable;
import io.github.driftfire.model.state.Field;
import io.github.driftfire.model.state.FieldTable;

/** Two discs that touch: which way they part, and how fast they closed. One object serves one pair after the other; it allocates nothing. */
public final class DiscCollision {
    private static final int SHIFT = 14;

    /** From the one to the other, scaled by 2^14. */
    private int normalX;

    private int normalY;
    private int overlap;
    private int closing;

    /**
     * Judges a pair by the way from the one to the other.
     *
     * @param dx sub-units
     * @param dy sub-units
     * @param dvx velocity of the other, seen from the one, sub-units per tick
     * @param dvy likewise
     * @param reach sum of the radii, sub-units
     * @return whether they touch
     */
    public boolean touch(int dx, int dy, int dvx, int dvy, int reach) {
        if ((long) dx * dx + (long) dy * dy > (long) reach * reach) {
            return false;
        }
        int distance = IntMath.length(dx, dy);
        if (distance == 0) {
            normalX = 1 << SHIFT;
            normalY = 0;
        } else {
            normalX = (int) (((long) dx << SHIFT) / distance);
            normalY = (int) (((long) dy << SHIFT) / distance);
        }
        overlap = reach - distance;
        closing = (int) (-((long) dvx * normalX + (long) dvy * normalY) >> SHIFT);
        return true;
    }

    /** How deep they overlap, in sub-units. */
    public int overlap() {
        return overlap;
    }

    /** How fast they come together, in sub-units per tick; negative while they part. */
    public int closing() {
        return closing;
    }

    /** The part along x of a length along the way from the one to the other. */
    public int alongX(int length) {
        return (int) (((long) length * normalX) >> SHIFT);
    }

    public int alongY(int length) {
        return (int) (((long) length * normalY) >> SHIFT);
    }

    /**
     * If two entities of a kind with fields {@code vx} and {@code vy} touch, parts them, and reflects them off each other without loss, the lighter
     * one more. Positions stay in the world, velocities in their fields.
     *
     * @param reach sum of the radii, sub-units
     * @param massField index of the field that is an entity's mass, 1..2^15
     * @return whether both live and touch
     */
    public boolean bounce(World world, int kind, int slot, int other, int reach, int massField) {
        EntityTable table = world.table(kind);
        int vx = table.kind().fields().find("vx");
        int vy = table.kind().fields().find("vy");
        boolean touches = world.lives(kind, slot)
                && world.lives(kind, other)
                && touch(
                        table.get(other, FieldTable.X) - table.get(slot, FieldTable.X),
                        table.get(other, FieldTable.Y) - table.get(slot, FieldTable.Y),
                        table.get(other, vx) - table.get(slot, vx),
                        table.get(other, vy) - table.get(slot, vy),
                        reach);
        if (touches) {
            long mass = table.get(slot, massField);
            long otherMass = table.get(other, massField);
            long both = mass + otherMass;
            long bounce = 2L * Math.max(0, closing);
            push(world, table, slot, -(int) (overlap * otherMass / both), -(int) (bounce * otherMass / both));
            push(world, table, other, (int) (overlap * mass / both), (int) (bounce * mass / both));
        }
        return touches;
    }

    private void push(World world, EntityTable table, int slot, int way, int speed) {
        add(table, slot, FieldTable.X, alongX(way), 0, world.model().widthSub() - 1);
        add(table, slot, FieldTable.Y, alongY(way), 0, world.model().heightSub() - 1);
        addVelocity(table, slot, table.kind().fields().find("vx"), alongX(speed));
        addVelocity(table, slot, table.kind().fields().find("vy"), alongY(speed));
    }

    private static void addVelocity(EntityTable table, int slot, int index, int amount) {
        Field field = table.kind().fields().field(index);
        add(table, slot, index, amount, field.min(), field.max());
    }

    private static void add(EntityTable table, int slot, int field, int amount, int low, int high) {
        table.set(slot, field, IntMath.clamp(table.get(slot, field) + amount, low, high));
    }
}
