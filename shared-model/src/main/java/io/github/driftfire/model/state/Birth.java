package io.github.driftfire.model.state;

/**
 * What a newborn looks like, given its parent's row at the end of the tick: a bullet from its ship, a fragment from its rock.
 *
 * <p>Pure, and run by both ends; whatever the rules then make different is a surprise that costs bytes.
 */
@FunctionalInterface
public interface Birth {
    /** Writes the whole child row; the parent's row is read only. */
    void derive(int[] parentRows, int parentAt, int[] childRows, int childAt);
}
