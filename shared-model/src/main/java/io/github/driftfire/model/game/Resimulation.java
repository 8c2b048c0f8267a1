package io.github.driftfire.model.game;

import io.github.driftfire.model.state.FieldTable;
import io.github.driftfire.model.state.Model;
import io.github.driftfire.model.state.Motion;

/**
 * Steers a private copy of an avatar's row again, to apply inputs that arrived after their ticks (rollback and resimulation).
 *
 * <p>A tick without an input repeats the last one. When its input arrives, and no other entity has touched the avatar since, the
 * server simulates the avatar again from the last tick whose input was known. The client has predicted it so all along, and needs no
 * correction. Both ends keep such copies and ask the same question of them, {@link #matches}.
 *
 * <p>The copy is the whole row. Only {@link Steering#inputOnlyFields} are compared and copied back: damage, score and timers that other
 * rules have changed stay. What the steering triggers in a resimulated tick is ignored, because that tick's rules have run.
 */
public final class Resimulation {
    private final Steering steering;
    private final Motion motion;
    private final int[] fields;
    private final int[] ruleFields;
    private final int[] row;

    /**
     * @param rowLength fields of the avatar's kind
     * @param motion of the avatar's kind
     */
    public Resimulation(int rowLength, Motion motion, Steering steering) {
        this.steering = steering;
        this.motion = motion;
        this.fields = steering.inputOnlyFields();
        this.ruleFields = steering.ruleFields();
        this.row = new int[rowLength];
    }

    public Resimulation(Model model, Steering steering) {
        this(
                model.kind(model.avatarKind()).fields().size(),
                model.kind(model.avatarKind()).motion(),
                steering);
    }

    /** Copies an avatar's row. */
    public void copyFrom(int[] rows, int at) {
        System.arraycopy(rows, at, row, 0, row.length);
    }

    /** Copies another's row. */
    public void copyFrom(Resimulation other) {
        System.arraycopy(other.row, 0, row, 0, row.length);
    }

    /** Takes the fields that the rules alone set from a newer row of the same avatar. */
    public void takeRuleFields(int[] rows, int at) {
        for (int field : ruleFields) {
            row[field] = rows[at + field];
        }
    }

    /** Writes the input-only fields into an avatar's row. */
    public void copyTo(int[] rows, int at) {
        for (int field : fields) {
            rows[at + field] = row[field];
        }
    }

    /** Whether an avatar's row has the same input-only fields: inputs alone have moved it. */
    public boolean matches(int[] rows, int at) {
        for (int field : fields) {
            if (rows[at + field] != row[field]) {
                return false;
            }
        }
        return true;
    }

    /** Simulates one tick with an input. */
    public void step(int input) {
        steering.steer(row, 0, input);
        motion.step(row, 0);
    }

    /** Sub-units. */
    public int x() {
        return row[FieldTable.X];
    }

    /** Sub-units. */
    public int y() {
        return row[FieldTable.Y];
    }
}
