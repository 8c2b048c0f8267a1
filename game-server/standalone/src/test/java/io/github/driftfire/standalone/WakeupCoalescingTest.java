package io.github.driftfire.standalone;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class WakeupCoalescingTest {
    private static final long FAST = WakeupCoalescing.WAIT_NANOS / 2;
    private static final long SLOW = WakeupCoalescing.WAIT_NANOS * 2;

    private final WakeupCoalescing coalescing = new WakeupCoalescing();
    private long nowNanos = Long.MAX_VALUE - WakeupCoalescing.WAIT_NANOS;

    /** One selection with so many inputs and other events; answers the wait after it. */
    private long select(long afterNanos, int inputs, int others) {
        nowNanos += afterNanos;
        for (int i = 0; i < inputs; i++) {
            coalescing.input();
        }
        for (int i = 0; i < others; i++) {
            coalescing.other();
        }
        long waitNanos = coalescing.selected(nowNanos);
        nowNanos += waitNanos;
        return waitNanos;
    }

    @Test
    void neverWaitsAfterConnectionsAndHandshakes() {
        for (int i = 0; i < 1_000; i++) {
            assertEquals(0, select(FAST, 0, 1), "a connection each time");
        }
        assertEquals(0, select(FAST, 0, 500), "many");
        assertEquals(0, select(FAST, 500, 1), "among inputs");
    }

    @Test
    void neverWaitsAfterNothing() {
        assertEquals(0, select(FAST, 0, 0));
        select(FAST, 500, 0);
        assertEquals(0, select(FAST, 0, 0));
    }

    @Test
    void waitsAfterManyInputs() {
        assertEquals(WakeupCoalescing.WAIT_NANOS, select(SLOW, 2, 0));
        assertEquals(WakeupCoalescing.WAIT_NANOS, select(FAST, 1, 0), "the next one comes at once");
    }

    @Test
    void doesNotWaitForOneWhoPlaysAlone() {
        for (int i = 0; i < 100; i++) {
            assertEquals(0, select(SLOW, 1, 0));
        }
    }

    @Test
    void waitsWhenSingleInputsComeFasterThanItWaits() {
        assertEquals(0, select(SLOW, 1, 0));
        assertEquals(WakeupCoalescing.WAIT_NANOS, select(FAST, 1, 0));
        assertEquals(0, select(SLOW, 1, 0), "a pause");
    }
}
