package io.github.driftfire.bench.swarm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class InputLatencyTest {
    private final InputLatency latency = new InputLatency();

    @Test
    void tellsHowLongAgoAnInputWasSent() {
        assertEquals(1, latency.next(1000), "first number");
        assertEquals(2, latency.next(2000), "second number");
        assertEquals(500, latency.acknowledged(2, 2500), "since the second was sent");
    }

    @Test
    void tellsOfAnInputOnce() {
        latency.next(1000);
        latency.acknowledged(1, 1500);
        assertEquals(InputLatency.NO_NEW_ACK, latency.acknowledged(1, 2500), "the same number again");
    }

    @Test
    void forgetsInputsThatAreLongPast() {
        for (int i = 0; i < 300; i++) {
            latency.next(i);
        }
        assertEquals(InputLatency.NO_NEW_ACK, latency.acknowledged(100, 1000), "an input of 200 inputs ago");
        assertEquals(1000 - 279, latency.acknowledged(280, 1000), "an input of 20 inputs ago");
    }

    @Test
    void goesRoundAtSixteenBits() {
        for (int i = 0; i < 0x10000; i++) {
            latency.next(i);
        }
        assertEquals(1, latency.next(0x10000), "number after 65536 inputs");
        assertEquals(5, latency.acknowledged(1, 0x10005), "since it was sent");
    }
}
