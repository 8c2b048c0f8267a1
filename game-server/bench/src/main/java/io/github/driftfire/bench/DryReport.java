package io.github.driftfire.bench;

import io.github.driftfire.engine.telemetry.RoomMetrics;
import io.github.driftfire.model.state.Model;
import java.util.Locale;

/**
 * What a dry run counted. A replica that broke would have ended the run, so that there is no count of them.
 *
 * @param seconds of the game's time
 * @param framingBytes headers of the WebSocket frames that the payloads would travel in
 * @param tickNanos time spent in the room's ticks, without decoding; not exact on a busy machine
 * @param metrics as the room tells them
 * @param tally what the payloads' bits were spent on
 */
record DryReport(
        int players,
        int seconds,
        int tickRateHz,
        long frames,
        long payloadBytes,
        long framingBytes,
        long tickNanos,
        RoomMetrics metrics,
        BitTally tally) {
    double bytesPerPlayerSecond() {
        return (double) (payloadBytes + framingBytes) / players / seconds;
    }

    String text() {
        int ticks = seconds * tickRateHz;
        return String.format(
                        Locale.ROOT,
                        "%d players, %d s at %d Hz: %.1f bytes to a player per second, %.1f a frame;"
                                + " tick without sockets %.2f ms, %.2f us a player%n%n",
                        players,
                        seconds,
                        tickRateHz,
                        bytesPerPlayerSecond(),
                        (double) (payloadBytes + framingBytes) / frames,
                        tickNanos / 1e6 / ticks,
                        tickNanos / 1e3 / ticks / players)
                + table().byPurpose();
    }

    String details(Model model) {
        return table().byField(model);
    }

    private BytesTable table() {
        return new BytesTable(tally, (double) players * seconds, framingBytes);
    }
}
