package io.github.driftfire.netcode;

/** What the player holds at this moment. */
public interface InputSource {
    /** The input of this moment: 24 bits, laid out by the game. */
    int input();

    /** An input has been made: what was only tapped counts as released from here on. */
    void taken();
}
