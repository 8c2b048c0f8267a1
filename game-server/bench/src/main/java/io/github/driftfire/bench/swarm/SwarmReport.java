package io.github.driftfire.bench.swarm;

import io.github.driftfire.bench.BitTally;
import io.github.driftfire.bench.BytesTable;
import io.github.driftfire.model.replication.BitLedger.Purpose;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.HdrHistogram.Histogram;

/**
 * What a swarm has found. Times in milliseconds, seconds of the clock unless the game's are named.
 *
 * @param missing players who were not in when the warm-up began
 * @param held players who got frames at the end
 * @param seconds counted
 * @param playerGameSeconds seconds of the game's time that players got, all of them together
 * @param gap between two frames at a client
 * @param latency from an input's sending to the first frame that says it was applied
 * @param lag of the swarm's own loop: how late inputs were sent
 * @param bytesPerPlayerSecond at the socket, WebSocket headers included and handshakes not, in a second of the game's time
 * @param bytesByPurpose the same for some of the players, split up; empty if nothing was decoded
 * @param handshakeBytes to each player, once
 * @param verified whether frames were decoded and their checksums compared
 * @param closes ends of connections that the swarm did not cause, by code
 * @param closeReasons the same with their reasons
 */
public record SwarmReport(
        String server,
        int players,
        int missing,
        int held,
        double seconds,
        int tickRateHz,
        long frames,
        double framesPerPlayerSecond,
        double playerGameSeconds,
        Spread gap,
        Spread latency,
        Spread lag,
        double bytesPerPlayerSecond,
        Map<String, Double> bytesByPurpose,
        double handshakeBytes,
        boolean verified,
        int desyncs,
        int drops,
        Map<String, Integer> closes,
        Map<String, Integer> closeReasons,
        double ownCpuPercent,
        ServerCost serverCost,
        ServerTicks serverTicks,
        List<Sample> samples) {
    /** A distribution: some figures of it, and its curve for a plot. */
    public record Spread(double p50, double p90, double p99, double p999, double max, List<Double> curve) {
        /** The percentiles of the curve: 1 - 2^-(i/2). */
        static final int CURVE_POINTS = 30;

        static Spread of(Histogram micros) {
            double[] curve = new double[CURVE_POINTS];
            for (int i = 0; i < CURVE_POINTS; i++) {
                curve[i] = at(micros, 100 * share(i));
            }
            return new Spread(
                    at(micros, 50),
                    at(micros, 90),
                    at(micros, 99),
                    at(micros, 99.9),
                    micros.getMaxValue() / 1000.0,
                    java.util.Arrays.stream(curve).boxed().toList());
        }

        static double share(int point) {
            return 1 - Math.pow(2, -point / 2.0);
        }

        private static double at(Histogram micros, double percentile) {
            return micros.getValueAtPercentile(percentile) / 1000.0;
        }
    }

    /** The server's process, if its number was given; zeroes otherwise. */
    public record ServerCost(
            double cpuPercent,
            double microsPerPlayerTick,
            double millisPerTick,
            double residentMegabytes,
            int threads) {}

    static SwarmReport of(
            SwarmSettings settings,
            int missing,
            int held,
            double seconds,
            SwarmContext context,
            ProcessClock.Span own,
            ProcessClock.Span server,
            ServerTicks serverTicks,
            List<Sample> samples) {
        Measures measures = context.measures();
        SnapshotDecoder decoder = context.decoder();
        double hz = Math.max(1, decoder.tickRateHz());
        double playerGameSeconds = measures.ticks / hz;
        double cpuMicros = server.cpuSeconds() * 1e6;
        double microsPerPlayerTick = cpuMicros / Math.max(1, measures.ticks);
        Map<String, Integer> closes = new LinkedHashMap<>();
        measures.closes.forEach((code, count) -> closes.put(Integer.toString(code), count));
        return new SwarmReport(
                "ws://" + settings.server().hostAndPort() + settings.server().path(),
                settings.players(),
                missing,
                held,
                seconds,
                decoder.tickRateHz(),
                measures.frames,
                measures.frames / seconds / Math.max(1, held),
                playerGameSeconds,
                Spread.of(measures.gaps),
                Spread.of(measures.latencies),
                Spread.of(measures.lags),
                measures.socketBytes / Math.max(1, playerGameSeconds),
                byPurpose(decoder, hz),
                (double) measures.handshakeBytes / Math.max(1, settings.players()),
                settings.verifyEvery() > 0,
                measures.desyncs,
                measures.drops(),
                closes,
                Map.copyOf(measures.closeReasons),
                own.percent(),
                new ServerCost(
                        server.percent(),
                        microsPerPlayerTick,
                        microsPerPlayerTick * held / 1000,
                        server.residentMegabytes(),
                        server.threads()),
                serverTicks,
                List.copyOf(samples));
    }

    private static Map<String, Double> byPurpose(SnapshotDecoder decoder, double hz) {
        Map<String, Double> bytes = new LinkedHashMap<>();
        BitTally tally = decoder.tally();
        double gameSeconds = decoder.accountedTicks() / hz;
        if (tally != null && gameSeconds > 0) {
            bytes.put("websocket framing", decoder.accountedFraming() / gameSeconds);
            for (Purpose purpose : Purpose.values()) {
                bytes.put(BytesTable.name(purpose), tally.bits(purpose) / 8 / gameSeconds);
            }
        }
        return bytes;
    }
}
