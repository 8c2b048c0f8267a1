package io.github.driftfire.engine.replication;

import io.github.driftfire.model.state.Field;
import io.github.driftfire.model.state.FieldTable;
import java.util.stream.IntStream;

/** The fields of one kind's rows by their role, found once and not for every row that is compared. Immutable. */
final class RowFields {
    private final int[][] byRole;

    RowFields(FieldTable fields) {
        Field.Role[] roles = Field.Role.values();
        byRole = new int[roles.length][];
        for (Field.Role role : roles) {
            byRole[role.ordinal()] = IntStream.range(0, fields.size())
                    .filter(f -> fields.field(f).role() == role)
                    .toArray();
        }
    }

    /**
     * Whether two rows differ in a field of a role.
     *
     * @param aAt where the first row begins in its array
     * @param bAt where the second does
     */
    boolean differ(Field.Role role, int[] a, int aAt, int[] b, int bAt) {
        for (int f : byRole[role.ordinal()]) {
            if (a[aAt + f] != b[bAt + f]) {
                return true;
            }
        }
        return false;
    }

    /** Copies a row's fields of a role. */
    void copy(Field.Role role, int[] from, int fromAt, int[] to, int toAt) {
        for (int f : byRole[role.ordinal()]) {
            to[toAt + f] = from[fromAt + f];
        }
    }
}
