package io.github.driftfire.netcode;

import io.github.driftfire.model.math.Brads;
import io.github.driftfire.model.state.FieldTable;
import io.github.driftfire.model.state.Model;
import java.util.Arrays;

/**
 * An entity that is drawn by interpolation between the places that it had at the last ticks, and its newest row. Pooled by
 * {@link InterpolatedEntities}.
 */
public final class InterpolatedEntity {
    private static final int RING = 64;
    private static final int MASK = RING - 1;

    /** How far an entity can go in a tick; over more there is no interpolation. */
    private static final int JUMP_SUB = 300 * Model.SUB;

    final int kind;
    final int[] row;
    private final int headingField;
    private final int[] ticks = new int[RING];
    private final int[] xs = new int[RING];
    private final int[] ys = new int[RING];
    private final int[] headings = new int[RING];
    private int count;
    int slot;
    int endTick;
    int cause;
    boolean ending;
    boolean left;
    boolean shown;
    private double x;
    private double y;
    private double heading;
    private double shownSinceMillis;
    private double markMillis;
    private int mark;

    /** @param headingField index of the heading in the row, or {@link InterpolatedEntities#NO_HEADING} */
    public InterpolatedEntity(int kind, int stride, int headingField) {
        this.kind = kind;
        row = new int[stride];
        this.headingField = headingField;
    }

    public void begin(int atSlot) {
        slot = atSlot;
        count = 0;
        ending = false;
        left = false;
        shown = false;
        Arrays.fill(row, 0);
        endTick = Integer.MAX_VALUE;
        markMillis = Double.NEGATIVE_INFINITY;
        mark = 0;
    }

    public void copy(int[] rows, int at) {
        System.arraycopy(rows, at, row, 0, row.length);
    }

    public void record(int tick) {
        int i = count++ & MASK;
        ticks[i] = tick;
        xs[i] = row[FieldTable.X];
        ys[i] = row[FieldTable.Y];
        headings[i] = headingField == InterpolatedEntities.NO_HEADING ? 0 : row[headingField];
    }

    /** Finds the place at a tick; answers whether the thing was already there. */
    public boolean sample(double tick) {
        int newest = count - 1;
        if (newest < 0) {
            return false;
        }
        int oldest = Math.max(0, count - RING);
        int a = newest;
        while (a > oldest && ticks[a & MASK] > tick) {
            a--;
        }
        int i = a & MASK;
        if (ticks[i] > tick) {
            place(i, i, 0);
            return count > RING;
        }
        int j = a < newest ? (a + 1) & MASK : i;
        boolean jumped = Math.abs(xs[j] - xs[i]) > JUMP_SUB || Math.abs(ys[j] - ys[i]) > JUMP_SUB;
        place(i, j, i == j || jumped ? 0 : (tick - ticks[i]) / (ticks[j] - ticks[i]));
        return true;
    }

    private void place(int i, int j, double part) {
        x = (xs[i] + (xs[j] - xs[i]) * part) / Model.SUB;
        y = (ys[i] + (ys[j] - ys[i]) * part) / Model.SUB;
        heading = headings[i] + Brads.turn(headings[i], headings[j]) * part;
    }

    public void show(double nowMillis) {
        shown = true;
        shownSinceMillis = nowMillis;
    }

    /** A field of the newest row, up to one delay ahead of the place that is drawn. */
    public int get(int field) {
        return row[field];
    }

    /** The newest row, whole; read only. */
    public int[] row() {
        return row;
    }

    public int slot() {
        return slot;
    }

    /** Whether it is drawn at present. */
    public boolean visible() {
        return shown;
    }

    /** In units. */
    public double x() {
        return x;
    }

    public double y() {
        return y;
    }

    /** In brads and parts of them. */
    public double heading() {
        return heading;
    }

    /** When it was drawn first. */
    public double shownSinceMillis() {
        return shownSinceMillis;
    }

    public int kind() {
        return kind;
    }

    /** The cause of its end, as in the game's kinds; defined once it {@link #ending}. */
    public int cause() {
        return cause;
    }

    /** Whether the entity is gone from the newest frame, and still drawn at an earlier tick. */
    public boolean ending() {
        return ending;
    }

    /** Notes a moment for the drawing, such as that of a hit. */
    public void mark(double millis, int what) {
        markMillis = millis;
        mark = what;
    }

    /** The moment of the last {@link #mark}; negative infinity before the first. */
    public double markMillis() {
        return markMillis;
    }

    /** What was marked last, in the game's own numbers. */
    public int mark() {
        return mark;
    }
}
