package io.github.driftfire.engine.lobby;

/** A test's own time. */
final class FakeClock {
    private long nanos = 1_000_000_000L;

    long nanos() {
        return nanos;
    }

    void advanceMillis(long millis) {
        nanos += millis * 1_000_000L;
    }
}
