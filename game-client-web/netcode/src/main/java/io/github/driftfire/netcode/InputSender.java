package io.github.driftfire.netcode;

/** Sends inputs to the server. Backpressure: while it is {@link #congested}, inputs are dropped before they are sent. */
public interface InputSender {
    /** Whether the line is so full that another input would only make it later. */
    boolean congested();

    /**
     * @param input 24 bits, laid out by the game
     * @param appliedTick of the newest snapshot
     * @param viewDelay8 how far behind the applied tick others were drawn, in 1/8 ticks
     */
    void send(int sequence, int input, int appliedTick, int viewDelay8);

    /** Sends a message of the game; the bytes are read at once. */
    default void sendMessage(byte[] frame) {}
}
