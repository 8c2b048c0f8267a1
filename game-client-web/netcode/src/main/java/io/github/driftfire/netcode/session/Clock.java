package io.github.driftfire.netcode.session;

/** The present, read at each event: a clock that only a timer moves stands still while the browser holds timers back. */
@FunctionalInterface
public interface Clock {
    /** Milliseconds since the page began. */
    double nowMillis();
}
