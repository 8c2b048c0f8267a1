package io.github.driftfire.engine.results;

/** What a {@link CommitQueue} has done so far. Immutable. */
public final class CommitMetrics {
    private final int waiting;
    private final long committed;
    private final long dropped;
    private final long refused;
    private final long failures;
    private final boolean failing;

    CommitMetrics(int waiting, long committed, long dropped, long refused, long failures, boolean failing) {
        this.waiting = waiting;
        this.committed = committed;
        this.dropped = dropped;
        this.refused = refused;
        this.failures = failures;
        this.failing = failing;
    }

    /** Not committed yet. */
    public int waiting() {
        return waiting;
    }

    /** Stored for good. */
    public long committed() {
        return committed;
    }

    /** Lost because too many waited, or the server ended. */
    public long dropped() {
        return dropped;
    }

    /** Lost because the store will never take them. */
    public long refused() {
        return refused;
    }

    /** Groups that could not be committed and were tried again. */
    public long failures() {
        return failures;
    }

    /** Whether the last group could not be committed. */
    public boolean failing() {
        return failing;
    }
}
