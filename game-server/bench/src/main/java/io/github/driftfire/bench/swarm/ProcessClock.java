package io.github.driftfire.bench.swarm;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongSupplier;

/** How much CPU a process uses: all its threads, user and system. */
public final class ProcessClock {
    /** CPU use of a stretch of time, and the memory at its end; zeroes if unknown. */
    public record Span(double cpuSeconds, double wallSeconds, double residentMegabytes, int threads) {
        /** Of one core. */
        double percent() {
            return wallSeconds == 0 ? 0 : 100 * cpuSeconds / wallSeconds;
        }
    }

    static final Span NOTHING = new Span(0, 0, 0, 0);

    private static final int PAGE_BYTES = 4096;

    private final LongSupplier cpuNanos;
    private final LongSupplier residentBytes;
    private final LongSupplier threads;
    private long sinceCpu;
    private long sinceNanos;
    private long lapCpu;
    private long lapNanos;

    private ProcessClock(LongSupplier cpuNanos, LongSupplier residentBytes, LongSupplier threads) {
        this.threads = threads;
        this.cpuNanos = cpuNanos;
        this.residentBytes = residentBytes;
        this.lapCpu = cpuNanos.getAsLong();
        this.lapNanos = System.nanoTime();
    }

    /** This process. */
    static ProcessClock own() {
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return new ProcessClock(system::getProcessCpuTime, () -> 0, () -> 0);
    }

    /** A process of this machine, by its number. */
    public static ProcessClock of(long pid) {
        return new ProcessClock(
                () -> Stat.of(pid).cpuNanos(),
                () -> Stat.of(pid).residentBytes(),
                () -> Stat.of(pid).threads());
    }

    static ProcessClock unknown() {
        return new ProcessClock(() -> 0, () -> 0, () -> 0);
    }

    public void restart(long nowNanos) {
        sinceCpu = cpuNanos.getAsLong();
        sinceNanos = nowNanos;
    }

    public Span since(long nowNanos) {
        return new Span(
                (cpuNanos.getAsLong() - sinceCpu) / 1e9, (nowNanos - sinceNanos) / 1e9, residentMegabytes(), threads());
    }

    double residentMegabytes() {
        return residentBytes.getAsLong() / 1e6;
    }

    int threads() {
        return (int) threads.getAsLong();
    }

    /** Of one core, since the last call. */
    double lapPercent(long nowNanos) {
        long cpu = cpuNanos.getAsLong();
        double percent = 100.0 * (cpu - lapCpu) / Math.max(1, nowNanos - lapNanos);
        lapCpu = cpu;
        lapNanos = nowNanos;
        return percent;
    }

    /** What {@code /proc} tells of a process or a thread in its file {@code stat}, proc(5). */
    record Stat(String name, String[] fields) {
        // Fields after the name, in ticks of 1/100 s on every Linux that runs a JVM.
        private static final long TICK_NANOS = 10_000_000L;
        private static final int USER_TIME = 11;
        private static final int SYSTEM_TIME = 12;
        private static final int THREADS = 17;
        private static final int RESIDENT_PAGES = 21;

        /** Of one that has ended: nothing, that is zeroes. */
        static Stat of(Path folder) {
            try {
                String stat = Files.readString(folder.resolve("stat"));
                // The name is in brackets and may hold anything.
                int end = stat.lastIndexOf(')');
                return new Stat(
                        stat.substring(stat.indexOf('(') + 1, end),
                        stat.substring(end + 2).split(" ", -1));
            } catch (IOException e) {
                return new Stat("", new String[0]);
            }
        }

        static Stat of(long pid) {
            return of(Path.of("/proc", Long.toString(pid)));
        }

        long cpuNanos() {
            return (field(USER_TIME) + field(SYSTEM_TIME)) * TICK_NANOS;
        }

        long residentBytes() {
            return field(RESIDENT_PAGES) * PAGE_BYTES;
        }

        long threads() {
            return field(THREADS);
        }

        private long field(int index) {
            return index < fields.length ? Long.parseLong(fields[index]) : 0;
        }
    }
}
