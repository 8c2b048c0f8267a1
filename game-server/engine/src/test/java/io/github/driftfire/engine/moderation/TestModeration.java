package io.github.driftfire.engine.moderation;

import java.util.List;
import java.util.function.LongSupplier;

/** Moderation by a hand-driven clock, whose audit log is a list. */
public final class TestModeration {
    /** 2026-12-01 10:00 UTC. */
    public static final long START_MILLIS = 1_796_119_200_000L;

    private TestModeration() {}

    /**
     * @param nanos since the start
     * @param token the operator's; empty for none
     * @param audited gets the log's lines, when {@link #flush} is called
     */
    public static Moderation of(LongSupplier nanos, String token, List<String> audited) {
        LongSupplier millis = () -> START_MILLIS + nanos.getAsLong() / 1_000_000L;
        return new Moderation(
                millis,
                token.isEmpty() ? AdminToken.NONE : AdminToken.of(token),
                new AuditLog(audited::addAll, millis));
    }

    /** Writes what waits. */
    public static void flush(Moderation moderation) {
        moderation.audit().drain();
    }
}
