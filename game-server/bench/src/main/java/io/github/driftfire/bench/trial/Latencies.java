package io.github.driftfire.bench.trial;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Times of the same thing, in nanoseconds. Thread-safe. */
final class Latencies {
    private final List<Long> nanos = new ArrayList<>();

    synchronized void add(long more) {
        nanos.add(more);
    }

    synchronized int count() {
        return nanos.size();
    }

    /** The smallest time that so large a part of them does not exceed; 0 without any. */
    synchronized double millis(double part) {
        long[] sorted = nanos.stream().mapToLong(Long::longValue).toArray();
        if (sorted.length == 0) {
            return 0;
        }
        Arrays.sort(sorted);
        int index = (int) Math.ceil(part * sorted.length) - 1;
        return sorted[Math.max(0, index)] / 1e6;
    }

    String line() {
        return String.format(Locale.ROOT, "median %.1f ms, longest %.1f ms, of %d", millis(0.5), millis(1), count());
    }
}
