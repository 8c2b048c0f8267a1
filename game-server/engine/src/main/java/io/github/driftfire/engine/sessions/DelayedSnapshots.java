package io.github.driftfire.engine.sessions;

import io.github.driftfire.engine.Game;
import io.github.driftfire.engine.replication.ClientBaseline;
import io.github.driftfire.engine.replication.Replicator;
import io.github.driftfire.model.wire.WireWriter;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The snapshots of a room whose spectators see it later. All of the arena is written ten times a second, once for all spectators, and kept in a ring
 * until the delay is over. Each snapshot goes on from the one before; once a second another one of the same tick starts afresh, and greets: with it a
 * spectator begins. They are written also while there is no spectator, so that the first one need not wait; but not in a room without players and
 * bots.
 *
 * <p>Owned by the room's thread; allocates only to grow, up to {@link #MOST_BYTES}.
 */
final class DelayedSnapshots {
    /** What the ring may hold. A snapshot beyond it is left out, and the next one starts afresh. */
    static final int MOST_BYTES = 64 << 20;

    /** How long a snapshot that was due is kept for spectators who lag. */
    private static final int KEPT_SECONDS = 2;

    private static final int LEAST_BYTES = 256;
    private static final int NEWS_BYTES = 16 * 1024;
    private static final int MOST_GREETING_BYTES = 1 << 20;

    private final Game game;
    private final FeedBuffers feeds;
    private final Replicator replicator;
    private final int delayTicks;
    private final int intervalTicks;
    private final int framesPerSecond;
    private final Slot[] ring;
    private final ClientBaseline following = new ClientBaseline();
    private final ClientBaseline beginning = new ClientBaseline();
    private final WireWriter news = new WireWriter(NEWS_BYTES);
    private final WireWriter part = new WireWriter(Game.GREETING_BYTES);
    private final WireWriter greeting = new WireWriter(Game.GREETING_BYTES);
    private boolean broken = true;
    private boolean paused = true;
    private long count;
    private long dueIndex = StreamPosition.NOWHERE;
    private long dueBeginning = StreamPosition.NOWHERE;
    private long bytes;

    /** What was written in one tick. */
    private static final class Slot {
        int tick;
        ByteBuffer next = ByteBuffer.allocate(0);
        ByteBuffer first = ByteBuffer.allocate(0);
    }

    /** @param intervalTicks between two snapshots */
    DelayedSnapshots(
            Game game, FeedBuffers feeds, Replicator replicator, int tickRateHz, int delaySeconds, int intervalTicks) {
        this.game = game;
        this.feeds = feeds;
        this.replicator = replicator;
        this.intervalTicks = intervalTicks;
        delayTicks = delaySeconds * tickRateHz;
        framesPerSecond = (tickRateHz + intervalTicks - 1) / intervalTicks;
        // Whole seconds: those that start afresh, which are larger, are in the same slots each time.
        ring = new Slot[(delaySeconds + KEPT_SECONDS) * framesPerSecond];
        for (int i = 0; i < ring.length; i++) {
            ring[i] = new Slot();
        }
    }

    /**
     * Writes down the tick, which has been encoded. If that fails, the snapshot is left out, and the next one starts afresh.
     *
     * @throws RuntimeException whatever the game's greeting throws
     * @throws IllegalStateException if the greeting is too large
     */
    void record(int tick) {
        paused = false;
        while (dueIndex + 1 < count && slot(dueIndex + 1).tick <= tick - delayTicks) {
            dueIndex++;
            if (slot(dueIndex).first.limit() > 0) {
                dueBeginning = dueIndex;
            }
        }
        collect();
        if (tick % intervalTicks == 0) {
            write(tick);
        }
    }

    /** Nothing is written for a while: what was is forgotten. No spectator is there. */
    void pause() {
        if (!paused) {
            paused = true;
            broken = true;
            news.reset();
            dueIndex = count - 1;
            dueBeginning = StreamPosition.NOWHERE;
        }
    }

    private void collect() {
        boolean addressed = feeds.addresses(Game.SPECTATOR);
        WireWriter own = feeds.to(Game.SPECTATOR);
        WireWriter all = feeds.broadcast();
        int more = all.size() + (addressed ? own.size() : 0);
        if (feeds.incomplete(Game.SPECTATOR) || news.size() + more > NEWS_BYTES) {
            broken = true;
        } else {
            news.copy(all.bytes(), 0, all.size());
            if (addressed) {
                news.copy(own.bytes(), 0, own.size());
            }
        }
    }

    private void write(int tick) {
        Slot slot = slot(count++);
        slot.tick = tick;
        slot.next.limit(0);
        slot.first.limit(0);
        boolean written = false;
        try {
            write(slot, (count - 1) % framesPerSecond == 0);
            written = true;
        } finally {
            broken |= !written;
            news.reset();
        }
    }

    private void write(Slot slot, boolean begins) {
        if (broken) {
            following.reset();
            broken = false;
            slot.first = begin(following, slot.first);
        } else {
            slot.next = keep(slot.next, whole(following, news));
            if (begins) {
                beginning.reset();
                slot.first = begin(beginning, slot.first);
            }
        }
    }

    private ByteBuffer begin(ClientBaseline held, ByteBuffer target) {
        greeting.reset();
        int at = 0;
        while (at != Game.GREETED) {
            at = game.greet(Game.SPECTATOR, at, part.reset());
            int size = greeting.size();
            int needed = size + part.size();
            if (part.failed() || needed > MOST_GREETING_BYTES) {
                throw new IllegalStateException("a greeting for spectators is too large");
            }
            if (needed > greeting.bytes().length) {
                byte[] grown = Arrays.copyOf(greeting.bytes(), needed * 2);
                greeting.wrap(grown);
                greeting.copy(grown, 0, size);
            }
            greeting.copy(part.bytes(), 0, part.size());
        }
        return keep(target, whole(held, greeting));
    }

    private ByteBuffer whole(ClientBaseline held, WireWriter feed) {
        held.lookAtAll();
        return replicator.write(held, null, feed, 0, 0, -1);
    }

    private ByteBuffer keep(ByteBuffer target, ByteBuffer written) {
        ByteBuffer kept = target;
        int size = written.remaining();
        if (kept.capacity() < size) {
            int capacity = Math.max(LEAST_BYTES, Integer.highestOneBit(size) << 1);
            if (bytes + capacity - kept.capacity() > MOST_BYTES) {
                broken = true;
                return kept.limit(0);
            }
            bytes += capacity - kept.capacity();
            kept = ByteBuffer.allocate(capacity);
        }
        return kept.clear().put(written).flip();
    }

    private Slot slot(long index) {
        return ring[(int) (index % ring.length)];
    }

    /**
     * The snapshot that a spectator is sent in a tick, {@code null} for none. Counts as sent.
     *
     * @param at where it is; becomes where it is then
     */
    @Nullable
    ByteBuffer next(StreamPosition at, int tick) {
        if (at.next != StreamPosition.NOWHERE && isOld(at.next)) {
            at.restart();
        }
        if (at.next == StreamPosition.NOWHERE) {
            if (dueBeginning <= at.last || isOld(dueBeginning)) {
                return null;
            }
            Slot slot = slot(dueBeginning);
            at.begin(dueBeginning, tick - slot.tick);
            return taken(at, slot, slot.first);
        }
        if (at.next > dueIndex) {
            return null;
        }
        Slot slot = slot(at.next);
        if (slot.tick > tick - at.delayTicks) {
            return null;
        }
        boolean goesOn = slot.next.limit() > 0;
        if (!goesOn && slot.first.limit() == 0) {
            at.restart();
            return null;
        }
        return taken(at, slot, goesOn ? slot.next : slot.first);
    }

    /** Whether a snapshot's slot may soon be written again. */
    private boolean isOld(long index) {
        return dueIndex - index > (long) framesPerSecond * KEPT_SECONDS / 2;
    }

    private static ByteBuffer taken(StreamPosition at, Slot slot, ByteBuffer frame) {
        at.last = at.next++;
        at.tick = slot.tick;
        return frame.rewind();
    }
}
