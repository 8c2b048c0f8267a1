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

    // /proc/<pid>/stat, proc(5): fields after the command's name, in ticks of 1/100 s on every Linux that runs a JVM.
    private static final long TICK_NANOS = 10_000_000L;
    private static final int USER_TIME = 11;
    private static final int SYSTEM_TIME = 12;
    private static final int THREADS = 17;
    private static final int RESIDENT_PAGES = 21;
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
                () -> (field(pid, USER_TIME) + field(pid, SYSTEM_TIME)) * TICK_NANOS,
                () -> field(pid, RESIDENT_PAGES) * PAGE_BYTES,
                () -> field(pid, THREADS));
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

    private static long field(long pid, int index) {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            // The command's name is in brackets and may hold anything.
            return Long.parseLong(stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1)[index]);
        } catch (IOException | NumberFormatException | ArrayIndexOutOfBoundsException e) {
            return 0;
        }
    }
}
