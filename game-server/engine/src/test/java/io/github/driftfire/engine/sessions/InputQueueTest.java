package io.github.driftfire.engine.sessions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

final class InputQueueTest {
    private final InputQueue queue = new InputQueue();

    @Test
    void answersEmptyWhenNothingWaits() {
        assertEquals(InputQueue.EMPTY, queue.poll());
        queue.offer(7);
        assertEquals(7, queue.poll());
        assertEquals(InputQueue.EMPTY, queue.poll());
    }

    @Test
    void handsOnInOrderAlsoAroundTheRing() {
        for (long i = 0; i < 5 * InputQueue.CAPACITY; i++) {
            assertTrue(queue.offer(i), "offer " + i);
            assertTrue(queue.offer(-2 - i), "offer " + (-2 - i));
            assertEquals(2, queue.size(), "size");
            assertEquals(i, queue.poll());
            assertEquals(-2 - i, queue.poll());
        }
    }

    @Test
    void forgetsTheOldestWhenFull() {
        for (long i = 0; i < InputQueue.CAPACITY; i++) {
            assertTrue(queue.offer(i), "offer " + i);
        }
        assertFalse(queue.offer(100), "an offer to a full queue");
        assertEquals(InputQueue.CAPACITY, queue.size(), "size");
        for (long i = 1; i < InputQueue.CAPACITY; i++) {
            assertEquals(i, queue.poll());
        }
        assertEquals(100, queue.poll());
        assertEquals(InputQueue.EMPTY, queue.poll());
    }

    /** Both ends move the head when the ring is full; every input must come out in order, once, or be told as forgotten. */
    @Test
    void losesNothingUntoldBetweenTwoThreads() throws InterruptedException {
        int count = 2_000_000;
        AtomicLong displaced = new AtomicLong();
        Thread producer = new Thread(() -> {
            for (long i = 1; i <= count; i++) {
                if (!queue.offer(i)) {
                    displaced.incrementAndGet();
                }
            }
        });
        producer.start();
        long polled = 0;
        long last = 0;
        while (producer.isAlive() || queue.size() > 0) {
            long input = queue.poll();
            if (input != InputQueue.EMPTY) {
                assertTrue(input > last, input + " after " + last);
                last = input;
                polled++;
            }
        }
        producer.join();
        assertEquals(count, last, "the newest comes out last");
        assertEquals(count, polled + displaced.get(), "polled " + polled + ", displaced " + displaced);
    }
}
