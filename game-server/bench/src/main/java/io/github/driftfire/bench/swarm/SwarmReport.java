package io.github.driftfire.bench.swarm;

import io.github.driftfire.bench.BitTally;
import io.github.driftfire.bench.BytesTable;
import io.github.driftfire.model.replication.BitLedger.Purpose;
import jakarta.json.bind.JsonbBuilder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

/**
 * What a swarm has found. Times in milliseconds, seconds of the clock unless the game's are named.
 *
 * @param missing players who had not been in when the warm-up began
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
 * @param visits what came through the lobby; {@code null} if nothing did
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
        @Nullable Visits visits,
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
            int threads,
            Map<String, Double> cpuPercentByThreads) {}

    /**
     * What visitors of the lobby have found.
     *
     * @param entered visits, from the start on
     * @param places seats and spectators' places taken with tickets
     * @param roomsPerSecond opened for groups, while counting
     * @param roomsFailed not opened, because the group did not get in, or the one before was still there
     * @param answer from a ping to the lobby's pong
     * @param ticket from asking for a place to its ticket
     * @param bytesPerSecond from the lobby to all visitors
     * @param elsewhere players of other rooms than the swarm's own
     */
    public record Visits(
            int visitors,
            int entered,
            int places,
            int refused,
            Map<String, Integer> refusals,
            int roomsOpened,
            int roomsClosed,
            int roomsFailed,
            double roomsPerSecond,
            Spread answer,
            Spread ticket,
            double bytesPerSecond,
            Frames elsewhere,
            Frames spectators) {}

    /**
     * The frames of clients that are told apart.
     *
     * @param held who got frames at the end
     * @param framesPerSecond to all of them
     * @param bytesPerSecond to all of them
     */
    public record Frames(int held, double framesPerSecond, double bytesPerSecond, Spread gap) {}

    /** A figure of a report in JSON, by the names on the way to it. */
    public static double number(String json, String... path) {
        Object value = JsonbBuilder.create().fromJson(json, Map.class);
        for (String name : path) {
            value = value instanceof Map<?, ?> map ? map.get(name) : null;
        }
        if (value instanceof Number number) {
            return number.doubleValue();
        }
        throw new IllegalStateException("a report without " + String.join(".", path));
    }

    static SwarmReport of(
            SwarmSettings settings,
            int missing,
            SwarmPlayers players,
            double seconds,
            SwarmContext context,
            ProcessClock.Span own,
            ProcessClock.Span server,
            Map<String, Double> serverThreads,
            ServerTicks serverTicks,
            List<Sample> samples) {
        int held = players.playing();
        FrameMeasures measures = context.measures().of(Role.PLAYER);
        Measures all = context.measures();
        SnapshotDecoder decoder = context.decoder();
        double hz = Math.max(1, decoder.tickRateHz());
        double playerGameSeconds = measures.ticks / hz;
        double cpuMicros = server.cpuSeconds() * 1e6;
        double microsPerPlayerTick = cpuMicros / Math.max(1, measures.ticks);
        Map<String, Integer> closes = new LinkedHashMap<>();
        all.closes.forEach((code, count) -> closes.put(Integer.toString(code), count));
        return new SwarmReport(
                "ws://" + settings.server().hostAndPort()
                        + settings.server().playPath(settings.server().room()),
                settings.staying(),
                missing,
                held,
                seconds,
                decoder.tickRateHz(),
                measures.frames,
                measures.frames / seconds / Math.max(1, players.playing(Role.PLAYER)),
                playerGameSeconds,
                Spread.of(measures.gaps),
                Spread.of(measures.latencies),
                Spread.of(all.lags),
                measures.bytes / Math.max(1, playerGameSeconds),
                byPurpose(decoder, hz),
                (double) all.handshakeBytes / Math.max(1, settings.places()),
                settings.verifyEvery() > 0,
                all.desyncs,
                all.drops(),
                closes,
                Map.copyOf(all.closeReasons),
                own.percent(),
                new ServerCost(
                        server.percent(),
                        microsPerPlayerTick,
                        microsPerPlayerTick * players.playing(Role.PLAYER) / 1000,
                        server.residentMegabytes(),
                        server.threads(),
                        serverThreads),
                serverTicks,
                settings.visits().visitors() == 0 ? null : visits(settings, context, players, seconds),
                List.copyOf(samples));
    }

    private static Visits visits(SwarmSettings settings, SwarmContext context, SwarmPlayers players, double seconds) {
        LobbyMeasures lobby = context.lobby();
        return new Visits(
                settings.visits().visitors(),
                lobby.entered,
                lobby.places,
                lobby.refused(),
                Map.copyOf(lobby.refusals),
                lobby.roomsOpened,
                lobby.roomsClosed,
                lobby.roomsFailed,
                lobby.countedRooms / seconds,
                Spread.of(lobby.answers),
                Spread.of(lobby.tickets),
                lobby.bytes / seconds,
                frames(Role.ELSEWHERE, context, players, seconds),
                frames(Role.SPECTATOR, context, players, seconds));
    }

    private static Frames frames(Role role, SwarmContext context, SwarmPlayers players, double seconds) {
        FrameMeasures measures = context.measures().of(role);
        return new Frames(
                players.playing(role), measures.frames / seconds, measures.bytes / seconds, Spread.of(measures.gaps));
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
