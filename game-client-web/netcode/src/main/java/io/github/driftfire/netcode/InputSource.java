package io.github.driftfire.netcode;

/** What the player holds at this moment. */
public interface InputSource {
    /** The bits of the ship's controls. */
    int controls();

    /** Where the player points, in brads. */
    int aimBrads();

    /** An input has been made: what was only tapped counts as released from here on. */
    void taken();
}
