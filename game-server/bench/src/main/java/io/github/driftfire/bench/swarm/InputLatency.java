package io.github.driftfire.bench.swarm;

/** The numbers of a player's inputs, and how long each takes until the server says that it has been applied. Owned by one thread. */
final class InputLatency {
    /** What {@link #acknowledged} answers when the acknowledgement is not new. */
    static final long NO_NEW_ACK = -1;

    /** Inputs whose time of sending is remembered. */
    private static final int REMEMBERED = 128;

    private final long[] sentNanos = new long[REMEMBERED];
    private int sequence;
    private int acknowledged;

    /** The number of the input that is sent now. */
    int next(long nowNanos) {
        sequence = (sequence + 1) & 0xffff;
        sentNanos[sequence % REMEMBERED] = nowNanos;
        return sequence;
    }

    /** Takes the number of the newest input applied. Answers how many nanoseconds ago it was sent. */
    long acknowledged(int number, long nowNanos) {
        boolean isNew = number != acknowledged && ((sequence - number) & 0xffff) < REMEMBERED;
        acknowledged = number;
        return isNew ? nowNanos - sentNanos[number % REMEMBERED] : NO_NEW_ACK;
    }
}
