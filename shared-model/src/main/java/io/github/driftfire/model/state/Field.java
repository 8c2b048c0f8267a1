package io.github.driftfire.model.state;

/**
 * One number of an entity's state.
 *
 * @param name as it reads in a debug print
 * @param bits width, 1..31; a value outside of it is a defect of the game
 * @param signed whether the width is two's complement
 * @param role what replication does with it
 */
public record Field(String name, int bits, boolean signed, Role role) {
    /** How a field travels. */
    public enum Role {
        /** Changed by motion and by rules; everybody who sees the entity has it. */
        STATE,
        /** Set by who steers the entity and never by motion; a change takes effect in the tick that carries it. */
        CONTROL,
        /** Sent to the entity's owner alone. Motion of the other roles must not depend on it. */
        OWNER
    }

    public Field {
        if (bits < 1 || bits > 31) {
            throw new IllegalArgumentException("field " + name + ": width " + bits + " is not in 1..31");
        }
    }

    /** The least value that fits. */
    public int min() {
        return signed ? -(1 << (bits - 1)) : 0;
    }

    /** The greatest value that fits. */
    public int max() {
        return signed ? (1 << (bits - 1)) - 1 : (int) ((1L << bits) - 1);
    }

    public boolean fits(int value) {
        return value >= min() && value <= max();
    }
}
