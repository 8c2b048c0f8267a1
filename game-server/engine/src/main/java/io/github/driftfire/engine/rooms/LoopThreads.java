package io.github.driftfire.engine.rooms;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** The loops of a server and the threads that run them. Thread-safe. */
final class LoopThreads {
    private static final Logger LOG = System.getLogger(LoopThreads.class.getName());

    /** How long a thread may take to begin before another is sent: a busy machine takes a moment, and two do no harm. */
    static final long BEGIN_NANOS = 2_000_000_000L;

    /** Load below this is the same load: less than a thousandth of a processor. */
    private static final long LOAD_STEP_NANOS = 1_000_000L;

    private final RoomLoop[] loops;
    private final List<Thread> sent = new ArrayList<>();
    private final Map<RoomLoop, Thread> latest = new HashMap<>();
    private final ThreadFactory threads;
    private final LongSupplier nanoClock;
    private boolean started;
    private boolean closed;
    private long sentNanos;
    private volatile boolean running;

    LoopThreads(int count, ThreadFactory threads, LongSupplier nanoClock, Consumer<OutOfMemoryError> onOutOfMemory) {
        this.threads = threads;
        this.nanoClock = nanoClock;
        this.loops = new RoomLoop[count];
        for (int i = 0; i < count; i++) {
            loops[i] = new RoomLoop(List.of(), nanoClock, onOutOfMemory);
        }
    }

    /** The loop whose rooms take the least time; of those, the one with the fewest rooms. */
    RoomLoop leastLoaded() {
        RoomLoop least = loops[0];
        for (RoomLoop loop : loops) {
            long more = loop.loadNanos() / LOAD_STEP_NANOS - least.loadNanos() / LOAD_STEP_NANOS;
            if (more < 0 || (more == 0 && loop.size() < least.size())) {
                least = loop;
            }
        }
        return least;
    }

    /** Starts the loops, once. */
    synchronized void start() {
        if (started) {
            throw new IllegalStateException("the rooms were started before");
        }
        started = true;
        for (RoomLoop loop : loops) {
            send(threads, loop);
        }
    }

    /** Sends another thread to each loop whose first one was lost. Costs nothing once all loops run. */
    void revive(ThreadFactory others) {
        if (!running) {
            sendOthers(others);
        }
    }

    private synchronized void sendOthers(ThreadFactory others) {
        if (!started || closed) {
            return;
        }
        boolean late = nanoClock.getAsLong() - sentNanos >= BEGIN_NANOS;
        boolean all = true;
        for (RoomLoop loop : loops) {
            Thread thread = latest.get(loop);
            // In this order: a thread that has ended by now has begun before, if it ever did.
            boolean lost = late || thread == null || !thread.isAlive();
            if (!loop.begun()) {
                all = false;
                if (lost) {
                    LOG.log(
                            Level.WARNING,
                            () -> "the thread of a room's loop did not begin, another is sent: " + thread);
                    send(others, loop);
                }
            }
        }
        running = all;
    }

    private void send(ThreadFactory factory, RoomLoop loop) {
        @Nullable Thread thread = factory.newThread(loop);
        if (thread == null) {
            throw new IllegalStateException("the thread factory gave no thread for a room's loop");
        }
        sent.add(thread);
        latest.put(loop, thread);
        sentNanos = nanoClock.getAsLong();
        thread.start();
    }

    /** Has each loop end after the tick that runs. Any thread, also one of theirs. */
    void stop() {
        // By index: this allocates nothing.
        for (int i = 0; i < loops.length; i++) {
            loops[i].stop();
        }
    }

    /** Ends the loops and waits for them, at most so long. */
    synchronized void close(long longestNanos) {
        started = true;
        closed = true;
        stop();
        long deadlineNanos = System.nanoTime() + longestNanos;
        boolean interrupted = false;
        for (Thread thread : sent) {
            try {
                TimeUnit.NANOSECONDS.timedJoin(thread, deadlineNanos - System.nanoTime());
            } catch (InterruptedException e) {
                interrupted = true;
            }
            if (thread.isAlive()) {
                LOG.log(Level.WARNING, "a room's loop did not end in time: " + thread.getName());
            }
        }
        sent.clear();
        latest.clear();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
