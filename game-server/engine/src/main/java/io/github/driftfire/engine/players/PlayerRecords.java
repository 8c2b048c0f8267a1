package io.github.driftfire.engine.players;

import org.jspecify.annotations.Nullable;

/** What is kept of players beside their accounts, in memory: whose a device is, and results. */
public interface PlayerRecords {
    /** Makes a player of whom nothing is kept yet. */
    long make();

    /** Whose a device is; {@code null} for a new one. */
    @Nullable
    Long find(String device);

    /** Gives a device to a player. */
    void link(String device, long player);

    /** Parts a device from whoever has it. */
    void unlink(String device);

    /** Moves what is kept of a guest, devices too, to another player. */
    void merge(long guest, long into);

    /** What a player is called on leaderboards from now on, whatever rooms call it. */
    void name(long player, String name);
}
