package io.github.driftfire.model.state;

import io.github.driftfire.model.math.Rng;

/**
 * What a model's motions and births do to seeded random rows, as text that both ends must write alike, bit for bit.
 *
 * <pre>
 *  ship 3 64 1a2b3c4d 1035 2200 -17 …      kind, number of the row, ticks it lived, hash of all of them, last row
 *  ship &gt; pulse 3 1099 2176 …             parent, child, number of the parent's row, the child's row
 * </pre>
 */
public final class MotionTrace {
    private static final int ROWS = 12;
    private static final int TICKS = 64;

    private final Model model;
    private final StringBuilder text = new StringBuilder();

    private MotionTrace(Model model) {
        this.model = model;
    }

    public static String of(Model model) {
        MotionTrace trace = new MotionTrace(model);
        for (int kind = 0; kind < model.kindCount(); kind++) {
            trace.move(model.kind(kind), new Rng(100 + kind));
        }
        for (int parent = 0; parent < model.kindCount(); parent++) {
            for (int child = 0; child < model.kindCount(); child++) {
                Birth birth = model.kind(child).birthFrom(parent);
                if (birth != null) {
                    trace.bear(model.kind(parent), model.kind(child), birth, new Rng(200 + parent));
                }
            }
        }
        return trace.text.toString();
    }

    private void move(EntityKind kind, Rng random) {
        int[] row = new int[kind.fields().size()];
        for (int r = 0; r < ROWS; r++) {
            fill(row, kind.fields(), random);
            int hash = 0;
            int tick = 0;
            boolean lives = true;
            while (lives && tick < TICKS) {
                lives = kind.motion().step(row, 0);
                tick++;
                for (int value : row) {
                    hash = hash * 31 + value;
                }
            }
            text.append(kind.name()).append(' ').append(r).append(' ').append(tick);
            text.append(' ').append(Integer.toHexString(hash));
            append(row);
        }
    }

    private void bear(EntityKind parent, EntityKind child, Birth birth, Rng random) {
        int[] parentRow = new int[parent.fields().size()];
        int[] childRow = new int[child.fields().size()];
        for (int r = 0; r < ROWS; r++) {
            fill(parentRow, parent.fields(), random);
            birth.derive(parentRow, 0, childRow, 0);
            text.append(parent.name()).append(" > ").append(child.name());
            text.append(' ').append(r);
            append(childRow);
        }
    }

    private void append(int[] row) {
        for (int value : row) {
            text.append(' ').append(value);
        }
        text.append('\n');
    }

    /** Any values that fit, in a place within the arena. */
    private void fill(int[] row, FieldTable fields, Rng random) {
        for (int f = 0; f < row.length; f++) {
            Field field = fields.field(f);
            row[f] = (random.next() >>> (32 - field.bits())) + field.min();
        }
        row[FieldTable.X] %= model.widthSub();
        row[FieldTable.Y] %= model.heightSub();
    }
}
