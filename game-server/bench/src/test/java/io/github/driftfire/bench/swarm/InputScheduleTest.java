package io.github.driftfire.bench.swarm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class InputScheduleTest {
    @Test
    void everyPlayerIsDueOnceInEachPeriodAtItsOwnPhase() {
        InputSchedule schedule = new InputSchedule(4, 1_000);
        List<String> due = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            due.add(schedule.player() + "@" + (schedule.dueNanos() - 1_000) / 1_000);
            schedule.advance();
        }
        assertEquals(List.of("0@0", "1@12500", "2@25000", "3@37500", "0@50000", "1@62500"), due);
    }
}
