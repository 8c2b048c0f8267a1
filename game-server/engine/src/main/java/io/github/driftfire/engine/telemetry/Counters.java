package io.github.driftfire.engine.telemetry;

import io.github.driftfire.model.protocol.CloseCode;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLongArray;

/** A room's {@link Counter}s, and the sessions that it closed by their code. Thread-safe; counting allocates nothing. */
public final class Counters {
    private static final Counter[] COUNTERS = Counter.values();
    private static final CloseCode[] CODES = CloseCode.values();

    private final AtomicLongArray counts = new AtomicLongArray(COUNTERS.length);
    private final AtomicLongArray closes = new AtomicLongArray(CODES.length);

    public void add(Counter counter, long amount) {
        counts.getAndAdd(counter.ordinal(), amount);
    }

    public void increment(Counter counter) {
        counts.getAndIncrement(counter.ordinal());
    }

    /** For a count that its owner keeps itself. */
    public void set(Counter counter, long value) {
        counts.setRelease(counter.ordinal(), value);
    }

    public long get(Counter counter) {
        return counts.get(counter.ordinal());
    }

    public void closed(CloseCode code) {
        closes.getAndIncrement(code.ordinal());
    }

    public long closes(CloseCode code) {
        return closes.get(code.ordinal());
    }

    /** All counters, in their order. */
    public Map<Counter, Long> counts() {
        Map<Counter, Long> map = new EnumMap<>(Counter.class);
        for (Counter counter : COUNTERS) {
            map.put(counter, get(counter));
        }
        return map;
    }

    /** The codes that were used. */
    public Map<CloseCode, Long> closes() {
        Map<CloseCode, Long> map = new EnumMap<>(CloseCode.class);
        for (CloseCode code : CODES) {
            long count = closes.get(code.ordinal());
            if (count > 0) {
                map.put(code, count);
            }
        }
        return map;
    }
}
