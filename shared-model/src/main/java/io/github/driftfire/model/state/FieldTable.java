package io.github.driftfire.model.state;

import java.util.ArrayList;
import java.util.List;

/** The fields of one kind of entity, in the order of its row. Immutable. */
public final class FieldTable {
    /** Every kind's position: sub-units from the arena's upper left corner. */
    public static final int X = 0;

    public static final int Y = 1;

    private final Field[] fields;

    private FieldTable(List<Field> fields) {
        this.fields = fields.toArray(new Field[0]);
        if (this.fields.length < 2
                || !this.fields[X].name().equals("x")
                || !this.fields[Y].name().equals("y")) {
            throw new IllegalArgumentException("x and y must come first");
        }
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Fields in a row. */
    public int size() {
        return fields.length;
    }

    public Field field(int index) {
        return fields[index];
    }

    /** Index of a field by its name, or -1. */
    public int find(String name) {
        for (int index = 0; index < fields.length; index++) {
            if (fields[index].name().equals(name)) {
                return index;
            }
        }
        return -1;
    }

    /** Collects fields in the order of the row. */
    public static final class Builder {
        private final List<Field> fields = new ArrayList<>();

        public Builder signed(String name, int bits) {
            return add(new Field(name, bits, true, Field.Role.STATE));
        }

        public Builder unsigned(String name, int bits) {
            return add(new Field(name, bits, false, Field.Role.STATE));
        }

        public Builder control(String name, int bits) {
            return add(new Field(name, bits, false, Field.Role.CONTROL));
        }

        public Builder owner(String name, int bits) {
            return add(new Field(name, bits, false, Field.Role.OWNER));
        }

        public FieldTable build() {
            return new FieldTable(fields);
        }

        private Builder add(Field field) {
            fields.add(field);
            return this;
        }
    }
}
