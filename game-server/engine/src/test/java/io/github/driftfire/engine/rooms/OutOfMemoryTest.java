package io.github.driftfire.engine.rooms;

import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;

final class OutOfMemoryTest {
    private final OutOfMemoryError memory = new OutOfMemoryError("Java heap space");

    @Test
    void findsTheErrorItselfAndAsACause() {
        assertSame(memory, OutOfMemory.find(memory));
        assertSame(memory, OutOfMemory.find(new IllegalStateException(new RuntimeException(memory))));
    }

    @Test
    void findsNoneInOtherErrors() {
        assertNull(OutOfMemory.find(null));
        assertNull(OutOfMemory.find(new StackOverflowError()));
        assertNull(OutOfMemory.find(new IllegalStateException(new RuntimeException("heap"))));
    }

    @Test
    void endsWhereCausesGoInACircle() {
        RuntimeException one = new RuntimeException("one");
        one.initCause(new RuntimeException("other", one));

        assertNull(OutOfMemory.find(one));
    }
}
