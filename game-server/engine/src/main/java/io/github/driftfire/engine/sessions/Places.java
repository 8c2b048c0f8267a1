package io.github.driftfire.engine.sessions;

import java.util.concurrent.atomic.AtomicLong;

/**
 * How many places of a room are taken: by seats, vacant ones too, by spectators, and by reservations of either. A room takes a place before it
 * gives anything, so that the last one has one taker, and a room that has retired has none.
 *
 * <p>The {@link TicketKind#BACKGROUND} counts for nothing where others want a place: it takes one only while less than half of the spectators' is taken,
 * with it spectators may exceed their number until the room closes one of it, and a room with nothing else is empty.
 *
 * <p>Thread-safe.
 */
public final class Places {
    private static final int KIND_BITS = 20;
    private static final long KIND_MASK = (1L << KIND_BITS) - 1;
    private static final long CLOSED = 1L << 62;
    private static final long BACKGROUND = KIND_MASK << shift(TicketKind.BACKGROUND);

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
        while (count <= free(now, kind)) {
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
        return free(state.get(), kind);
    }

    /** Whether more places of spectators are taken, with those of the background, than there are. */
    boolean isCrowded() {
        return watching(state.get()) > maxSpectators;
    }

    public boolean isEmpty() {
        return isEmpty(state.get());
    }

    /** Lets no more places be taken, if none is. Answers whether it is so. */
    public boolean retire() {
        long now = state.get();
        while (isEmpty(now) && (now & CLOSED) == 0) {
            if (state.compareAndSet(now, now | CLOSED)) {
                return true;
            }
            now = state.get();
        }
        return isEmpty(now);
    }

    /** Lets no more places be taken, whatever is taken now. */
    public void close() {
        state.getAndUpdate(now -> now | CLOSED);
    }

    public boolean isClosed() {
        return (state.get() & CLOSED) != 0;
    }

    private int free(long now, TicketKind kind) {
        if ((now & CLOSED) != 0) {
            return 0;
        }
        return switch (kind) {
            case SEAT -> maxSeats - taken(now, kind);
            case SPECTATOR -> maxSpectators - taken(now, kind);
            case BACKGROUND -> Math.max(0, (maxSpectators + 1) / 2 - watching(now));
        };
    }

    private static boolean isEmpty(long state) {
        return (state & ~CLOSED & ~BACKGROUND) == 0;
    }

    private static int watching(long state) {
        return taken(state, TicketKind.SPECTATOR) + taken(state, TicketKind.BACKGROUND);
    }

    private static int taken(long state, TicketKind kind) {
        return (int) (state >>> shift(kind) & KIND_MASK);
    }

    private static int shift(TicketKind kind) {
        return kind.ordinal() * KIND_BITS;
    }
}
