package io.github.driftfire.endpoint.site;

import io.github.driftfire.engine.limits.LatestEntries;
import io.github.driftfire.engine.limits.RateLimit;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * How many requests an address may have answered: {@value #PER_SECOND} a second, and {@value #BURST} at once. Addresses that have no limits are one,
 * with {@value #UNLIMITED} times as many. Thread-safe.
 */
final class RequestRates {
    static final int PER_SECOND = 10;
    static final int BURST = 40;
    static final int UNLIMITED = 50;
    static final int MOST_ADDRESSES = 4_096;

    private final LongSupplier nanoClock;
    private final Map<String, RateLimit> limits = new LatestEntries<>(MOST_ADDRESSES);

    /** @param nanoClock as {@link System#nanoTime} */
    RequestRates(LongSupplier nanoClock) {
        this.nanoClock = nanoClock;
    }

    /**
     * Whether an address may have one more answer now.
     *
     * @param group what counts as one address; empty for one without limits
     */
    synchronized boolean take(String group) {
        long nowNanos = nanoClock.getAsLong();
        int times = group.isEmpty() ? UNLIMITED : 1;
        return limits.computeIfAbsent(group, key -> RateLimit.perSecond(PER_SECOND * times, BURST * times, nowNanos, 0))
                .allow(nowNanos);
    }
}
