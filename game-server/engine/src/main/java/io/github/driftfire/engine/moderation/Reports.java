package io.github.driftfire.engine.moderation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * The latest {@value #MOST} reports. One reporter has at most {@value #MOST_OF_REPORTER} of them, so that a flood of one hides no other's; who
 * reports the same again takes the place of the report before. Thread-safe.
 */
public final class Reports {
    static final int MOST = 100;
    static final int MOST_OF_REPORTER = 5;

    private final LongSupplier millisClock;
    private final Deque<Report> all = new ArrayDeque<>();
    private volatile Runnable listener = () -> {};
    private int numbers;

    /** @param millisClock milliseconds since 1970, UTC */
    Reports(LongSupplier millisClock) {
        this.millisClock = millisClock;
    }

    /** What is called after each new report, on the reporting room's thread; must not wait. */
    public void listen(Runnable changed) {
        listener = changed;
    }

    /**
     * Adds a report.
     *
     * @param lines what the reported player said last
     */
    public void add(String room, ClientIdentity reporter, SeatedPlayer target, int reason, List<String> lines) {
        synchronized (this) {
            Report report = new Report(++numbers, millisClock.getAsLong(), room, reporter, target, reason, lines);
            all.removeIf(report::repeats);
            if (all.stream().filter(report::isBySameAs).count() >= MOST_OF_REPORTER) {
                all.stream().filter(report::isBySameAs).findFirst().ifPresent(all::remove);
            }
            if (all.size() >= MOST) {
                all.removeFirst();
            }
            all.addLast(report);
        }
        listener.run();
    }

    /** Those with a greater number, the latest first. */
    public synchronized List<Report> since(int number) {
        List<Report> later = new ArrayList<>(all);
        later.removeIf(report -> report.number() <= number);
        Collections.reverse(later);
        return later;
    }

    /** The number of the latest report; 0 before the first. */
    public synchronized int latest() {
        return numbers;
    }
}
