package io.github.driftfire.model.state;

import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One kind of entity: what it is made of, how it moves, whom it may spring from. Immutable. */
public final class EntityKind {
    private final String name;
    private final FieldTable fields;
    private final Motion motion;
    private final @Nullable Birth[] births;

    /** A kind that springs from no other. */
    public EntityKind(String name, FieldTable fields, Motion motion) {
        this(name, fields, motion, new Birth[0]);
    }

    private EntityKind(String name, FieldTable fields, Motion motion, @Nullable Birth[] births) {
        this.name = name;
        this.fields = fields;
        this.motion = motion;
        this.births = births;
    }

    /** @param births by the index of the parent's kind in its {@link Model} */
    public EntityKind(String name, FieldTable fields, Motion motion, Map<Integer, Birth> births) {
        this.name = name;
        this.fields = fields;
        this.motion = motion;
        int size = 0;
        for (int parent : births.keySet()) {
            size = Math.max(size, parent + 1);
        }
        this.births = new Birth[size];
        for (Map.Entry<Integer, Birth> birth : births.entrySet()) {
            this.births[birth.getKey()] = birth.getValue();
        }
    }

    /**
     * The same kind, which springs from one more.
     *
     * @param parent the index of the parent's kind in its {@link Model}
     */
    public EntityKind bornFrom(int parent, Birth birth) {
        @Nullable Birth[] more = Arrays.copyOf(births, Math.max(births.length, parent + 1));
        more[parent] = birth;
        return new EntityKind(name, fields, motion, more);
    }

    public String name() {
        return name;
    }

    public FieldTable fields() {
        return fields;
    }

    public Motion motion() {
        return motion;
    }

    /** The rule by which this kind springs from another, or {@code null} where it does not. */
    public @Nullable Birth birthFrom(int parentKind) {
        return parentKind >= 0 && parentKind < births.length ? births[parentKind] : null;
    }
}
