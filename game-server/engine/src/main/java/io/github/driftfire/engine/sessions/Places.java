package io.github.driftfire.engine.sessions;

import java.util.concurrent.atomic.AtomicLong;

/**
 * How many places of a room are taken: by seats, vacant ones too, by spectators, and by reservations of either. A room takes a place before it
 * gives anything, so that the last one has one taker, and a room that has retired has none.
 *
 * <p>Thread-safe.
 */
public final class Places {
    private static final int KIND_BITS = 31;
    private static final long KIND_MASK = (1L << KIND_BITS) - 1;
    private static final long CLOSED = 1L << 62;

    private final int maxSeats;
    private final int maxSpectators;

    /** Taken places of each kind, and whether no more can be taken: one value, so that all of it is decided at once. */
    private final AtomicLong state = new AtomicLong();

    public Places(int maxSeats, int maxSpectators) {
        this.maxSeats = maxSeats;
        this.maxSpectators = maxSpectators;
    }

    /** Takes as many places, or none: {@code false} if fewer are free, or the room closes. */
    public boolean take(TicketKind kind, int count) {
        long now = state.get();
        while ((now & CLOSED) == 0 && taken(now, kind) + count <= most(kind)) {
            if (state.compareAndSet(now, now + ((long) count << shift(kind)))) {
                return true;
            }
            now = state.get();
        }
        return false;
    }

    /** Gives back a place that was taken. */
    public void release(TicketKind kind) {
        state.getAndAdd(-(1L << shift(kind)));
    }

    public int taken(TicketKind kind) {
        return taken(state.get(), kind);
    }

    /** Places that could be taken now. */
    public int free(TicketKind kind) {
        long now = state.get();
        return (now & CLOSED) != 0 ? 0 : most(kind) - taken(now, kind);
    }

    public boolean isEmpty() {
        return (state.get() & ~CLOSED) == 0;
    }

    /** Lets no more places be taken, if none is. Answers whether it is so. */
    public boolean retire() {
        return state.compareAndSet(0, CLOSED) || state.get() == CLOSED;
    }

    /** Lets no more places be taken, whatever is taken now. */
    public void close() {
        state.getAndUpdate(now -> now | CLOSED);
    }

    public boolean isClosed() {
        return (state.get() & CLOSED) != 0;
    }

    private int most(TicketKind kind) {
        return kind == TicketKind.SEAT ? maxSeats : maxSpectators;
    }

    private static int taken(long state, TicketKind kind) {
        return (int) (state >>> shift(kind) & KIND_MASK);
    }

    private static int shift(TicketKind kind) {
        return kind == TicketKind.SEAT ? 0 : KIND_BITS;
    }
}
