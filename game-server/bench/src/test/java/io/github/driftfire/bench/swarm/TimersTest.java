package io.github.driftfire.bench.swarm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class TimersTest {
    private final Timers timers = new Timers();
    private final List<String> done = new ArrayList<>();

    @Test
    void whatIsDueIsDoneInItsOrder() {
        timers.at(20, () -> done.add("second"));
        timers.at(10, () -> done.add("first"));
        timers.at(20, () -> done.add("third"));
        timers.at(30, () -> done.add("later"));

        timers.run(9);
        assertEquals(List.of(), done);
        timers.run(20);
        assertEquals(List.of("first", "second", "third"), done);
        assertEquals(30, timers.nextNanos());
    }

    @Test
    void anActionMaySetAnother() {
        timers.at(1, () -> timers.at(2, () -> done.add("its own")));

        timers.run(2);
        assertEquals(List.of("its own"), done);
        assertEquals(Long.MAX_VALUE, timers.nextNanos());
    }
}
