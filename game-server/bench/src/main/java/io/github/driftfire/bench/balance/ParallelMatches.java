package io.github.driftfire.bench.balance;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.IntFunction;

/** Plays matches on several threads; their results come in the order of their numbers. */
final class ParallelMatches {
    private static final int REPORTS = 10;

    private final ExecutorService executor;
    private final PrintStream progress;

    ParallelMatches(int threads, PrintStream progress) {
        executor = Executors.newFixedThreadPool(threads, task -> {
            Thread thread = new Thread(task, "balance");
            thread.setDaemon(true);
            return thread;
        });
        this.progress = progress;
    }

    /**
     * Plays matches number 0 to {@code count} - 1.
     *
     * @param match called by several threads at once
     * @param results called by the caller's thread
     */
    <T> void play(String what, int count, IntFunction<T> match, Consumer<T> results) {
        long beganNanos = System.nanoTime();
        List<Future<T>> matches = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int index = i;
            matches.add(executor.submit(() -> match.apply(index)));
        }
        for (int i = 0; i < count; i++) {
            results.accept(result(matches.set(i, null)));
            if ((i + 1) * REPORTS / count > i * REPORTS / count) {
                long seconds = (System.nanoTime() - beganNanos) / 1_000_000_000L;
                progress.println(what + " " + (i + 1) + " of " + count + ", " + seconds + " s");
            }
        }
    }

    private static <T> T result(Future<T> match) {
        try {
            return match.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a match failed", e.getCause());
        }
    }

    void stop() {
        executor.shutdownNow();
    }
}
