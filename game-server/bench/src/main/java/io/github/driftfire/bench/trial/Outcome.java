package io.github.driftfire.bench.trial;

import io.github.driftfire.bench.swarm.SwarmReport;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * What one run, or the median of several, has shown.
 *
 * @param micros server's CPU per player and tick
 * @param gapP99 milliseconds between two frames at a client
 * @param tickP99 milliseconds of a tick, from the first input to the last send; 0 for the baseline
 * @param bytes to a player per second
 * @param megabytes resident at the end
 * @param held players who got frames at the end
 * @param troubles replicas that broke, and lines that ended
 * @param swarmCpu of one core, in percent: the figures are sound while it is below 80
 */
record Outcome(
        double micros,
        double gapP99,
        double tickP99,
        double bytes,
        double megabytes,
        double held,
        double troubles,
        double swarmCpu) {
    /** Reads a swarm's report. */
    static Outcome of(String json) {
        return new Outcome(
                SwarmReport.number(json, "serverCost", "microsPerPlayerTick"),
                SwarmReport.number(json, "gap", "p99"),
                SwarmReport.number(json, "serverTicks", "p99"),
                SwarmReport.number(json, "bytesPerPlayerSecond"),
                SwarmReport.number(json, "serverCost", "residentMegabytes"),
                SwarmReport.number(json, "held"),
                SwarmReport.number(json, "desyncs")
                        + SwarmReport.number(json, "drops")
                        + SwarmReport.number(json, "missing"),
                SwarmReport.number(json, "ownCpuPercent"));
    }

    /** Figure by figure. */
    static Outcome median(List<Outcome> runs) {
        return new Outcome(
                median(runs, Outcome::micros),
                median(runs, Outcome::gapP99),
                median(runs, Outcome::tickP99),
                median(runs, Outcome::bytes),
                median(runs, Outcome::megabytes),
                median(runs, Outcome::held),
                median(runs, Outcome::troubles),
                median(runs, Outcome::swarmCpu));
    }

    static double median(List<Outcome> runs, ToDoubleFunction<Outcome> figure) {
        return median(runs.stream().mapToDouble(figure).toArray());
    }

    static double median(double[] values) {
        double[] sorted = Arrays.stream(values).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 != 0 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    String line() {
        return String.format(
                Locale.ROOT,
                "%7.2f us a player and tick, gap p99 %6.1f ms, tick p99 %5.1f ms, %7.0f B/s, %4.0f MB, %4.0f held,"
                        + " %.0f troubles, swarm %.0f %%",
                micros,
                gapP99,
                tickP99,
                bytes,
                megabytes,
                held,
                troubles,
                swarmCpu);
    }
}
