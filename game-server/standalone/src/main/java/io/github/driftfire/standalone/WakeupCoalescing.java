package io.github.driftfire.standalone;

import java.util.concurrent.TimeUnit;

/**
 * Whether a selector waits before its next selection, so that several inputs come with one wake-up: where TLS keeps inputs with the selector, a
 * wake-up for each costs more than the input. It waits only after a selection of nothing but inputs, and only if they come faster than the wait
 * is long. A connection that is new, or is not a player's yet, is never waited for. One for each selector's thread, and owned by it.
 */
final class WakeupCoalescing {
    static final long WAIT_NANOS = TimeUnit.MILLISECONDS.toNanos(4);

    private int inputs;
    private boolean others;
    private boolean inputsBefore;
    private long inputsNanos;

    /** Bytes came on an upgraded connection. */
    void input() {
        inputs++;
    }

    /** Something else came: connections, handshakes, requests for the page. */
    void other() {
        others = true;
    }

    /** The selection is done. Answers how long to wait now, 0 for not at all. */
    long selected(long nowNanos) {
        boolean frequent = inputs > 1 || (inputs == 1 && inputsBefore && nowNanos - inputsNanos < WAIT_NANOS);
        long waitNanos = frequent && !others ? WAIT_NANOS : 0;
        if (inputs > 0) {
            inputsBefore = true;
            inputsNanos = nowNanos + waitNanos;
        }
        inputs = 0;
        others = false;
        return waitNanos;
    }
}
