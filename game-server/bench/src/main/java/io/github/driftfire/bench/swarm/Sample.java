package io.github.driftfire.bench.swarm;

import java.util.Locale;

/**
 * One second of a swarm. Times in milliseconds.
 *
 * @param second counts from 1
 * @param counted whether the figures of the report include it
 * @param joined who has been sent
 * @param playing who gets frames
 * @param bytesEach bytes to a player, WebSocket headers included
 * @param roomsOpened for groups of visitors, from the start on
 * @param ownCpuPercent of one core
 * @param serverCpuPercent of one core, 0 if unknown
 * @param serverMegabytes resident, 0 if unknown
 * @param serverThreads 0 if unknown
 */
public record Sample(
        int second,
        boolean counted,
        int joined,
        int playing,
        long frames,
        double gapP99,
        double latencyP50,
        double latencyP99,
        double bytesEach,
        int desyncs,
        int drops,
        int roomsOpened,
        double ownCpuPercent,
        double serverCpuPercent,
        double serverMegabytes,
        int serverThreads) {
    String line(int asked) {
        String server = serverCpuPercent > 0 ? String.format(Locale.ROOT, ", server %.0f %%", serverCpuPercent) : "";
        String rooms = roomsOpened > 0 ? ", " + roomsOpened + " rooms opened" : "";
        return String.format(
                Locale.ROOT,
                "%4d s %s %d of %d play, %d frames, gap p99 %.1f ms, latency %.1f / %.1f ms, %.0f B each,"
                        + " %d desyncs, %d dropped%s, cpu %.0f %%%s",
                second,
                counted ? "*" : " ",
                playing,
                asked,
                frames,
                gapP99,
                latencyP50,
                latencyP99,
                bytesEach,
                desyncs,
                drops,
                rooms,
                ownCpuPercent,
                server);
    }
}
