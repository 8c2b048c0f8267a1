package io.github.driftfire.bench.swarm;

/**
 * Lets an input out when the server has one too many: a room takes one a tick, so that what once waits waits for ever. A page does the
 * same by the same number, more smoothly. Owned by one thread.
 */
final class InputPacing {
    private static final int FRAMES = 20;

    private int queuedFrames;
    private boolean holdsBack;

    /** @param waiting own inputs that were left at the server after its tick */
    void queueDepth(int waiting) {
        queuedFrames = waiting > 0 ? queuedFrames + 1 : 0;
        if (queuedFrames >= FRAMES) {
            queuedFrames = 0;
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
