package io.github.driftfire.standalone;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Bounds what the incomplete heads of all connections hold: thousands of connections that each stop within a long head would otherwise fill a
 * small heap. A head that is complete with the bytes of one read is never counted, so others are served meanwhile. Thread-safe.
 */
final class HeadMemory {
    private static final int PART_OF_HEAP = 8;

    private final AtomicLong leftBytes;

    HeadMemory(long maxBytes) {
        leftBytes = new AtomicLong(maxBytes);
    }

    static HeadMemory ofHeap() {
        return new HeadMemory(Runtime.getRuntime().maxMemory() / PART_OF_HEAP);
    }

    long leftBytes() {
        return leftBytes.get();
    }

    private boolean take(int bytes) {
        if (leftBytes.addAndGet(-bytes) >= 0) {
            return true;
        }
        leftBytes.addAndGet(bytes);
        return false;
    }

    /** What one connection holds. One thread at a time may call {@link #hold}; any may close. */
    static final class Share {
        private final HeadMemory memory;
        private final AtomicInteger held = new AtomicInteger();
        private volatile boolean closed;

        Share(HeadMemory memory) {
            this.memory = memory;
        }

        /** Holds so many bytes from now on instead of those before. Answers {@code false}, and changes nothing, if they are not left. */
        boolean hold(int bytes) {
            int more = bytes - held.get();
            if (more == 0) {
                return true;
            }
            if (more > 0 && !memory.take(more)) {
                return false;
            }
            if (more < 0) {
                memory.leftBytes.addAndGet(-more);
            }
            held.addAndGet(more);
            if (closed) {
                free();
            }
            return true;
        }

        /** Holds nothing any more. */
        void close() {
            closed = true;
            free();
        }

        private void free() {
            memory.leftBytes.addAndGet(held.getAndSet(0));
        }
    }
}
