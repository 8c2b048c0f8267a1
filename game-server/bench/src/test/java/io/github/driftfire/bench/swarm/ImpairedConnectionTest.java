package io.github.driftfire.bench.swarm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.driftfire.arena.ArenaProvider;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ImpairedConnectionTest {
    private static final long MILLI = 1_000_000L;

    private final DelayQueue delayQueue = new DelayQueue();
    private final List<Integer> arrived = new ArrayList<>();
    private final List<Long> times = new ArrayList<>();

    private ImpairedConnection line(NetworkConditions conditions) {
        return new ImpairedConnection(conditions, delayQueue, 1, this::take, (bytes, now) -> take(bytes, -now));
    }

    private void take(ByteBuffer bytes, long nowNanos) {
        arrived.add((int) bytes.get());
        times.add(nowNanos);
    }

    private static ByteBuffer parcel(int number) {
        return ByteBuffer.wrap(new byte[] {(byte) number});
    }

    @Test
    void delaysWhatIsSentBothWays() {
        ImpairedConnection line = line(new NetworkConditions(60, 0, 0, 0));
        line.toPlayer(parcel(1), 0);
        line.toServer(parcel(2), 5 * MILLI);

        assertEquals(60 * MILLI, delayQueue.nextNanos(), "when the first arrives");
        delayQueue.deliver(60 * MILLI - 1);
        assertEquals(List.of(), arrived, "before");
        delayQueue.deliver(60 * MILLI);
        assertEquals(List.of(1), arrived, "to the player");
        delayQueue.deliver(65 * MILLI);
        assertEquals(List.of(1, 2), arrived, "to the server");
        assertEquals(Long.MAX_VALUE, delayQueue.nextNanos(), "nothing is under way");
    }

    @Test
    void jittersAndStallsButLetsNothingOvertake() {
        ImpairedConnection line = line(new NetworkConditions(60, 40, 300, 1));
        for (int i = 0; i < 120; i++) {
            line.toPlayer(parcel(i), i * 50L * MILLI);
        }
        long[] latencies = new long[120];
        for (long now = 0; now < 7000; now++) {
            int before = arrived.size();
            delayQueue.deliver(now * MILLI);
            for (int i = before; i < arrived.size(); i++) {
                latencies[i] = now - i * 50L;
            }
        }

        assertEquals(120, arrived.size(), "arrivals");
        for (int i = 0; i < 120; i++) {
            assertEquals(i, arrived.get(i), "order");
        }
        long least = java.util.Arrays.stream(latencies).min().orElseThrow();
        long most = java.util.Arrays.stream(latencies).max().orElseThrow();
        assertTrue(least >= 60 && least < 70, "the quickest took " + least + " ms");
        assertTrue(most >= 360 && most <= 401, "the slowest took " + most + " ms");
    }

    @Test
    void theSenderMayReuseItsBytes() {
        ByteBuffer bytes = parcel(7);
        line(new NetworkConditions(10, 0, 0, 0)).toPlayer(bytes, 0);
        bytes.put(0, (byte) 8);
        delayQueue.deliver(10 * MILLI);
        assertEquals(List.of(7), arrived);
    }

    @Test
    void badLinesAreSpreadEvenly() {
        SwarmSettings settings = new SwarmSettings(
                new ArenaProvider(),
                Target.of("ws://127.0.0.1/play/arena"),
                1000,
                VisitSettings.NONE,
                100,
                1,
                1,
                SwarmSettings.Inputs.WORKLOAD,
                1,
                0,
                0,
                10,
                new NetworkConditions(1, 1, 1, 1),
                1,
                null);
        int bad = 0;
        for (int player = 0; player < 1000; player++) {
            bad += settings.isBad(player) ? 1 : 0;
            assertEquals((player + 1) / 10, bad, "bad lines among the first " + (player + 1));
        }
    }
}
