package io.github.driftfire.bench.swarm;

/**
 * Lets an input out when the server has one too many: a room takes one a tick, so that what once waits waits for ever. A page does the
 * same by the same number, more smoothly. Owned by one thread.
 */
final class Pacing {
    private static final int FRAMES = 20;

    private int crowded;
    private boolean holdsBack;

    /** @param waiting own inputs that were left at the server after its tick */
    void heard(int waiting) {
        crowded = waiting > 0 ? crowded + 1 : 0;
        if (crowded >= FRAMES) {
            crowded = 0;
            holdsBack = true;
        }
    }

    /** Whether the input that is due is to be left out. */
    boolean holdsBack() {
        boolean holds = holdsBack;
        holdsBack = false;
        return holds;
    }
}
