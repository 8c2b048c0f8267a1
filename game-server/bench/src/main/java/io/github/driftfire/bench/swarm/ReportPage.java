package io.github.driftfire.bench.swarm;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** A report as one page: figures, plots, bytes by purpose. It loads nothing. */
final class ReportPage {
    private static final String STYLE = """
            :root{color-scheme:dark;--line:#27304f;--dim:#8d97bd;--one:#5ad1ff;--two:#ffb454;--three:#c792ea}
            body{margin:0 auto;max-width:1180px;padding:32px 20px;background:#0b1020;color:#e8ecff;
              font:15px/1.5 system-ui,sans-serif}
            h1{font-size:24px;margin:0}h2{font-size:17px;margin:32px 0 8px}
            .dim,figcaption span,th{color:var(--dim);font-weight:400}
            .figures{display:grid;grid-template-columns:repeat(auto-fit,minmax(170px,1fr));gap:12px;margin:20px 0}
            .figures div{border:1px solid var(--line);border-radius:8px;padding:12px}
            .figures b{display:block;font-size:22px;font-variant-numeric:tabular-nums}
            .plots{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,480px),1fr));gap:16px}
            figure{margin:0;border:1px solid var(--line);border-radius:8px;padding:12px}
            figcaption{display:flex;justify-content:space-between}
            figure p{margin:4px 0 0;color:var(--dim)}figure i{display:inline-block;width:14px;height:3px;margin:0 6px 4px 0}
            svg{width:100%;height:auto}svg path{fill:none;stroke-width:2}.grid{stroke:var(--line);stroke-width:1!important}
            text{fill:var(--dim);font-size:11px}.y{text-anchor:end}.x{text-anchor:middle}
            path.one{stroke:var(--one)}path.two{stroke:var(--two)}path.three{stroke:var(--three)}
            i.one{background:var(--one)}i.two{background:var(--two)}i.three{background:var(--three)}
            table{border-collapse:collapse;font-variant-numeric:tabular-nums}
            td,th{padding:3px 14px 3px 0;text-align:left}td.n{text-align:right}
            .bar{background:var(--one);height:10px;border-radius:2px;min-width:1px}
            """;

    private static final int TIME_LABELS = 7;

    private final SwarmReport report;
    private final StringBuilder html = new StringBuilder();

    private ReportPage(SwarmReport report) {
        this.report = report;
    }

    static String of(SwarmReport report) {
        ReportPage page = new ReportPage(report);
        page.write();
        return page.html.toString();
    }

    private void write() {
        add("<!doctype html><html lang='en'><meta charset='utf-8'><title>Swarm: %d players</title>", report.players());
        add("<meta name='viewport' content='width=device-width,initial-scale=1'><style>%s</style>", STYLE);
        add("<h1>Swarm: %d players at %d Hz</h1>", report.players(), report.tickRateHz());
        add("<div class='dim'>%s, %.0f s counted</div>", escaped(report.server()), report.seconds());
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
        add("</div>");
        purposes();
        complaints();
        add("</html>");
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

    private void complaints() {
        if (!report.complaints().isEmpty()) {
            add("<h2>Lines that ended</h2><table>");
            report.complaints().forEach((why, count) -> add("<tr><td class='n'>%d ×<td>%s</tr>", count, escaped(why)));
            add("</table>");
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private void add(String form, Object... values) {
        html.append(String.format(Locale.ROOT, form, values));
    }
}
