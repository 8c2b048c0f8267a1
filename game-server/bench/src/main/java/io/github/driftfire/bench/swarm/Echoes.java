package io.github.driftfire.bench.swarm;

/** The numbers of a player's inputs, and how long each takes until the server says that it has been applied. Owned by one thread. */
final class Echoes {
    /** What {@link #heard} answers when nothing new was said. */
    static final long NOTHING = -1;

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

    /** Hears the number of the newest input applied. Answers how long ago it was sent. */
    long heard(int number, long nowNanos) {
        boolean news = number != acknowledged && ((sequence - number) & 0xffff) < REMEMBERED;
        acknowledged = number;
        return news ? nowNanos - sentNanos[number % REMEMBERED] : NOTHING;
    }
}
