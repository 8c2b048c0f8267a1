package io.github.driftfire.bench.swarm;

/** A report as a page. */
final class ReportPage {
    private ReportPage() {}

    static String of(SwarmReport report) {
        return "<pre>" + ReportText.of(report) + "</pre>";
    }
}
