package io.github.driftfire.bench.swarm;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** A report as a text for people. */
final class ReportText {
    private final StringBuilder text = new StringBuilder();

    private ReportText() {}

    static String of(SwarmReport report) {
        ReportText text = new ReportText();
        text.figures(report);
        text.purposes(report);
        return text.text.toString();
    }

    private void figures(SwarmReport report) {
        line("%n%s, %.1f s counted", report.server(), report.seconds());
        line("players held            %d of %d", report.held(), report.players());
        line("frames                  %.2f a second to each", report.framesPerPlayerSecond());
        spread("gap", report.gap());
        spread("input to echo", report.latency());
        line(
                "bytes                   %.1f to a player per second of the game, after %.0f for the handshake",
                report.bytesPerPlayerSecond(), report.handshakeBytes());
        line("desyncs                 %s", report.verified() ? report.desyncs() : "not looked for");
        line("dropped                 %d", report.drops());
        report.closeReasons()
                .forEach((closeReason, count) -> line("                        %d x %s", count, closeReason));
        SwarmReport.ServerCost server = report.serverCost();
        if (server.cpuPercent() > 0) {
            line(
                    "server                  %.1f %% of a core, %.2f ms a tick, %.2f us a player and tick, %.0f MB,"
                            + " %d threads",
                    server.cpuPercent(),
                    server.millisPerTick(),
                    server.microsPerPlayerTick(),
                    server.residentMegabytes(),
                    server.threads());
        }
        if (!server.cpuPercentByThreads().isEmpty()) {
            line("server's threads        %s", percents(server.cpuPercentByThreads()));
        }
        if (report.serverTicks().max() > 0) {
            line(
                    "server's ticks          p50 %.2f  p99 %.2f  max %.2f ms",
                    report.serverTicks().p50(),
                    report.serverTicks().p99(),
                    report.serverTicks().max());
        }
        SwarmReport.Visits visits = report.visits();
        if (visits != null) {
            visits(visits);
        }
        line("this tool               %.1f %% of a core", report.ownCpuPercent());
        spread("this tool's lag", report.lag());
    }

    private void visits(SwarmReport.Visits visits) {
        line(
                "lobby                   %d visits, %d places taken, %.1f kB a second to %d visitors, %d refusals",
                visits.entered(), visits.places(), visits.bytesPerSecond() / 1000, visits.visitors(), visits.refused());
        visits.refusals().forEach((reason, count) -> line("                        %d x %s", count, reason));
        spread("lobby's pong", visits.answer());
        spread("lobby's ticket", visits.ticket());
        if (visits.roomsOpened() + visits.roomsFailed() > 0) {
            line(
                    "rooms for groups        %d opened, %.2f a second; %d closed, %d failed",
                    visits.roomsOpened(), visits.roomsPerSecond(), visits.roomsClosed(), visits.roomsFailed());
        }
        frames("spectators", visits.spectators());
        frames("in other rooms", visits.elsewhere());
    }

    private void frames(String what, SwarmReport.Frames frames) {
        if (frames.framesPerSecond() > 0) {
            line(
                    "%-24s%d, all together %.0f frames and %.1f kB a second, gap p50 %.1f  p99 %.1f ms",
                    what,
                    frames.held(),
                    frames.framesPerSecond(),
                    frames.bytesPerSecond() / 1000,
                    frames.gap().p50(),
                    frames.gap().p99());
        }
    }

    private static String percents(Map<String, Double> byThreads) {
        return byThreads.entrySet().stream()
                .map(threads -> String.format(Locale.ROOT, "%s %.2f %%", threads.getKey(), threads.getValue()))
                .collect(Collectors.joining(", "));
    }

    private void purposes(SwarmReport report) {
        double total = report.bytesByPurpose().values().stream()
                .mapToDouble(Double::doubleValue)
                .sum();
        if (total == 0) {
            return;
        }
        line("%n%-24s%10s %7s", "bytes, for", "a second", "share");
        for (Map.Entry<String, Double> purpose : report.bytesByPurpose().entrySet()) {
            line("%-24s%10.1f %6.1f%%", purpose.getKey(), purpose.getValue(), 100 * purpose.getValue() / total);
        }
        line("%-24s%10.1f", "total", total);
    }

    private void spread(String what, SwarmReport.Spread spread) {
        line(
                "%-24sp50 %.1f  p99 %.1f  p99.9 %.1f  max %.1f ms",
                what, spread.p50(), spread.p99(), spread.p999(), spread.max());
    }

    private void line(String format, Object... values) {
        text.append(String.format(Locale.ROOT, format + "%n", values));
    }
}
