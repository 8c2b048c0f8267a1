package io.github.driftfire.bench.swarm;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** A report as one page: figures, plots, bytes by purpose. */
final class ReportPage {
    private static final int TIME_LABELS = 7;

    private final SwarmReport report;
    private final StringBuilder html = new StringBuilder();

    private ReportPage(SwarmReport report) {
        this.report = report;
    }

    static String of(SwarmReport report) {
        ReportPage page = new ReportPage(report);
        page.write();
        return HtmlPage.of(
                String.format(Locale.ROOT, "Swarm: %d players at %d Hz", report.players(), report.tickRateHz()),
                String.format(Locale.ROOT, "%s, %.0f s counted", report.server(), report.seconds()),
                page.html.toString());
    }

    private void write() {
        figures();
        add("<div class='plots'>");
        html.append(spreads().svg());
        html.append(overTime("Times, second by second", "ms")
                .line("gap p99", "one", samples(Sample::gapP99))
                .line("latency p50", "two", samples(Sample::latencyP50))
                .line("latency p99", "three", samples(Sample::latencyP99))
                .svg());
        html.append(overTime("Frames", "a second to each")
                .line("frames", "one", samples(sample -> (double) sample.frames() / Math.max(1, sample.playing())))
                .svg());
        html.append(overTime("Bytes", "a second to each")
                .line("bytes", "one", samples(Sample::bytesEach))
                .svg());
        html.append(overTime("Players", "")
                .line("sent", "two", samples(Sample::joined))
                .line("playing", "one", samples(Sample::playing))
                .svg());
        html.append(overTime("CPU", "% of one core")
                .line("server", "one", samples(Sample::serverCpuPercent))
                .line("this tool", "two", samples(Sample::ownCpuPercent))
                .svg());
        if (report.serverCost().cpuPercent() > 0) {
            html.append(overTime("Server's memory", "MB resident")
                    .line("memory", "one", samples(Sample::serverMegabytes))
                    .svg());
            html.append(overTime("Server's threads", "")
                    .line("threads", "one", samples(Sample::serverThreads))
                    .svg());
        }
        add("</div>");
        purposes();
        closeReasons();
    }

    private void figures() {
        add("<div class='figures'>");
        figure("players held", "%d", report.held());
        figure(
                "gap p50 / p99, ms",
                "%.1f / %.1f",
                report.gap().p50(),
                report.gap().p99());
        figure(
                "latency p50 / p99, ms",
                "%.1f / %.1f",
                report.latency().p50(),
                report.latency().p99());
        figure("bytes to a player per second", "%.0f", report.bytesPerPlayerSecond());
        figure("desyncs", "%s", report.verified() ? report.desyncs() : "–");
        figure("dropped", "%d", report.drops());
        if (report.serverCost().cpuPercent() > 0) {
            figure("server, µs a player and tick", "%.1f", report.serverCost().microsPerPlayerTick());
            figure("server, MB resident", "%.0f", report.serverCost().residentMegabytes());
        }
        if (report.serverTicks().max() > 0) {
            figure(
                    "server's ticks p50 / p99, ms",
                    "%.1f / %.1f",
                    report.serverTicks().p50(),
                    report.serverTicks().p99());
        }
        SwarmReport.Visits visits = report.visits();
        if (visits != null) {
            figure("visits of the lobby", "%d", visits.entered());
            figure("rooms opened a second", "%.1f", visits.roomsPerSecond());
            figure("spectators", "%d", visits.spectators().held());
        }
        figure("this tool, %% of a core", "%.0f", report.ownCpuPercent());
        figure("this tool's lag p99, ms", "%.1f", report.lag().p99());
        add("</div>");
    }

    private void figure(String what, String form, Object... values) {
        add("<div><b>" + form + "</b><span class='dim'>", values);
        add(what + "</span></div>");
    }

    /** How the times are spread: each step to the right halves what is left above. */
    private Plot spreads() {
        List<String> labels = new ArrayList<>();
        for (int point = 0; point < SwarmReport.Spread.CURVE_POINTS; point++) {
            double percent = 100 * SwarmReport.Spread.share(point);
            labels.add(point % 6 == 2 ? String.format(Locale.ROOT, "%.6s%%", percent) : "");
        }
        return new Plot("Times, by percentile", "ms", labels)
                .line("gap", "one", report.gap().curve())
                .line("input to echo", "two", report.latency().curve());
    }

    private Plot overTime(String title, String unit) {
        int count = report.samples().size();
        List<String> labels = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            boolean shown = i % Math.max(1, count / TIME_LABELS) == 0;
            labels.add(shown ? report.samples().get(i).second() + " s" : "");
        }
        return new Plot(title, unit, labels);
    }

    private List<Double> samples(ToDoubleFunction<Sample> figure) {
        return report.samples().stream().mapToDouble(figure).boxed().toList();
    }

    private void purposes() {
        double total = report.bytesByPurpose().values().stream()
                .mapToDouble(Double::doubleValue)
                .sum();
        if (total == 0) {
            return;
        }
        add("<h2>Where the bytes go</h2><table><tr><th>for<th>bytes a second<th>share<th></tr>");
        for (Map.Entry<String, Double> purpose : report.bytesByPurpose().entrySet()) {
            double share = purpose.getValue() / total;
            add("<tr><td>%s<td class='n'>%.1f<td class='n'>%.1f %%", purpose.getKey(), purpose.getValue(), 100 * share);
            add("<td><div class='bar' style='width:%.0fpx'></div></tr>", 900 * share);
        }
        add("</table>");
    }

    private void closeReasons() {
        if (!report.closeReasons().isEmpty()) {
            add("<h2>Lines that ended</h2><table>");
            report.closeReasons()
                    .forEach((why, count) -> add("<tr><td class='n'>%d ×<td>%s</tr>", count, HtmlPage.escaped(why)));
            add("</table>");
        }
    }

    private void add(String form, Object... values) {
        html.append(String.format(Locale.ROOT, form, values));
    }
}
