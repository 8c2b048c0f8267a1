package io.github.driftfire.bench.swarm;

import io.github.driftfire.bench.PilotScript;

/** Whose input is due when: every player's once in a period, their phases spread evenly over it. Owned by one thread. */
final class InputSchedule {
    private static final long PERIOD_NANOS = 1_000_000_000L / PilotScript.INPUTS_PER_SECOND;

    private final int players;
    private final long startNanos;
    private long round;
    private int player;

    InputSchedule(int players, long startNanos) {
        this.players = players;
        this.startNanos = startNanos;
    }

    /** Whose turn is next. */
    int player() {
        return player;
    }

    /** When. */
    long dueNanos() {
        return startNanos + round * PERIOD_NANOS + PERIOD_NANOS * player / players;
    }

    void advance() {
        player++;
        if (player == players) {
            player = 0;
            round++;
        }
    }
}
