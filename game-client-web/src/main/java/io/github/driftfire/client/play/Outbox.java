package io.github.driftfire.client.play;

/** Takes inputs to the server. */
public interface Outbox {
    /** Whether the line is so full that another input would only make it later. */
    boolean congested();

    void send(int sequence, int controls, int aimBrads, int appliedTick);
}
