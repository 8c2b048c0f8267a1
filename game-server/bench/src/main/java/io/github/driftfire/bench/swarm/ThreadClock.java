package io.github.driftfire.bench.swarm;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** How much CPU a server's threads use, by what they are for. Threads that end meanwhile are counted up to the last look. */
public final class ThreadClock {
    private static final Map<String, String> KINDS = Map.of(
            "driftfire-room", "rooms",
            "driftfire-lobby", "lobby",
            "grizzly", "transport",
            "HttpServer", "transport",
            "C1 ", "compilers",
            "C2 ", "compilers",
            "G1 ", "garbage collector",
            "GC ", "garbage collector",
            "VM ", "garbage collector");
    private static final String OTHER = "other";

    private final @Nullable Path tasks;
    private Map<String, Long> before = Map.of();
    private long sinceNanos;

    private ThreadClock(@Nullable Path tasks) {
        this.tasks = tasks;
    }

    /** @param pid {@code null} for a process that is elsewhere: it has no threads */
    public static ThreadClock of(@Nullable Long pid) {
        return new ThreadClock(pid == null ? null : Path.of("/proc", Long.toString(pid), "task"));
    }

    public void restart(long nowNanos) {
        before = nanosByThread();
        sinceNanos = nowNanos;
    }

    /** Percent of one core since the restart, by kind. */
    public Map<String, Double> percents(long nowNanos) {
        Map<String, Double> percents = new TreeMap<>();
        nanosByThread().forEach((thread, nanos) -> {
            double percent = 100.0 * (nanos - before.getOrDefault(thread, 0L)) / Math.max(1, nowNanos - sinceNanos);
            percents.merge(kind(thread.substring(thread.indexOf(' ') + 1)), percent, Double::sum);
        });
        return percents;
    }

    /** Threads now, but for those of compilers and garbage collector, which the JVM makes and ends as it likes. */
    public int threads() {
        return (int) nanosByThread().keySet().stream()
                .map(thread -> kind(thread.substring(thread.indexOf(' ') + 1)))
                .filter(kind -> !kind.equals("compilers") && !kind.equals("garbage collector"))
                .count();
    }

    static String kind(String name) {
        return KINDS.entrySet().stream()
                .filter(kind -> name.regionMatches(
                        true, 0, kind.getKey(), 0, kind.getKey().length()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(OTHER);
    }

    /** By number and name. */
    private Map<String, Long> nanosByThread() {
        Map<String, Long> all = new HashMap<>();
        if (tasks == null) {
            return all;
        }
        try (DirectoryStream<Path> threads = Files.newDirectoryStream(tasks)) {
            for (Path thread : threads) {
                ProcessClock.Stat stat = ProcessClock.Stat.of(thread);
                all.put(thread.getFileName() + " " + stat.name(), stat.cpuNanos());
            }
        } catch (IOException e) {
            // The process has ended: the threads read so far are the answer.
            return all;
        }
        return all;
    }
}
