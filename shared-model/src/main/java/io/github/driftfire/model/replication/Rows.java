package io.github.driftfire.model.replication;

import io.github.driftfire.model.state.Field;
import io.github.driftfire.model.state.FieldTable;
import io.github.driftfire.model.wire.WireReader;
import io.github.driftfire.model.wire.WireWriter;

/** Whole rows as plain bit fields, in the field table's order. */
public final class Rows {
    private Rows() {}

    /** Writes the owner's fields of a row, or all others. */
    public static void write(WireWriter out, FieldTable fields, boolean owner, int[] rows, int at) {
        for (int f = 0; f < fields.size(); f++) {
            Field field = fields.field(f);
            if (owner == (field.role() == Field.Role.OWNER)) {
                out.bits(rows[at + f], field.bits());
            }
        }
    }

    /** Reads what {@link #write} wrote. */
    public static void read(WireReader in, FieldTable fields, boolean owner, int[] rows, int at) {
        for (int f = 0; f < fields.size(); f++) {
            Field field = fields.field(f);
            if (owner == (field.role() == Field.Role.OWNER)) {
                rows[at + f] = field.signed() ? in.signedBits(field.bits()) : in.bits(field.bits());
            }
        }
    }
}
