package io.github.driftfire.model.game;

/**
 * What one input does to an avatar's row, before the tick's motion. The server's tick, the client's prediction and the resimulation of late
 * inputs all call it.
 *
 * <p>A pure function of row and input: no other entity, no clock, no randomness that is not in the row, {@code int} arithmetic only.
 */
@FunctionalInterface
public interface Steering {
    /**
     * Applies an input to the row that begins at {@code rows[at]}.
     *
     * @param rows in-out
     * @param input 24 bits, laid out by {@link GameModel#input}
     * @return what the input triggers in this tick, as bits of the game: a shot, a jump; 0 for nothing
     */
    int steer(int[] rows, int at, int input);

    /**
     * The avatar's fields that inputs and motion alone decide, as long as no other entity touches the avatar: position, velocity, heading.
     * Late inputs are applied by resimulating these fields. Steering and motion of these fields must not read any other field but
     * {@link #ruleFields}.
     * Empty, the default, ignores late inputs.
     */
    default int[] inputOnlyFields() {
        return new int[0];
    }

    /**
     * Fields that only the game's rules change and that the steering of {@link #inputOnlyFields} reads, as what a player may choose from. A
     * resimulation takes them from the newest row, so that a late input counts although the rules gave something after the last known tick.
     * A client should send what depends on them only once a snapshot has shown it.
     */
    default int[] ruleFields() {
        return new int[0];
    }

    /** How late an input may come and how far it may move the avatar. */
    default LateInputLimits lateInputLimits() {
        return LateInputLimits.NONE;
    }

    /** This steering, with late inputs applied; see {@link #inputOnlyFields}. */
    default Steering withLateInputs(LateInputLimits limits, int... inputOnlyFields) {
        return new LateInputSteering(this, limits, inputOnlyFields);
    }
}
