package io.github.driftfire.bench.balance;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Durations in ticks, asked for in seconds. */
final class Sample {
    private final List<Integer> ticks = new ArrayList<>();
    private boolean sorted;

    void add(int duration) {
        ticks.add(duration);
        sorted = false;
    }

    int size() {
        return ticks.size();
    }

    /** The least duration that so many percent of all do not exceed; 0 if there is none. */
    double seconds(int percent) {
        if (ticks.isEmpty()) {
            return 0;
        }
        sort();
        int index = (ticks.size() * percent + 99) / 100 - 1;
        return (double) ticks.get(Math.max(0, index)) / SimulatedGame.HZ;
    }

    double meanSeconds() {
        return ticks.stream().mapToInt(Integer::intValue).average().orElse(0) / SimulatedGame.HZ;
    }

    /** How many of all are no longer than so many seconds, in percent. */
    double percentWithin(double seconds) {
        long within =
                ticks.stream().filter(one -> one <= seconds * SimulatedGame.HZ).count();
        return ticks.isEmpty() ? 0 : within * 100.0 / ticks.size();
    }

    private void sort() {
        if (!sorted) {
            Collections.sort(ticks);
            sorted = true;
        }
    }
}
