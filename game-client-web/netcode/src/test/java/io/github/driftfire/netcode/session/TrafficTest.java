package io.github.driftfire.netcode.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class TrafficTest {
    @Test
    void countsOverTheLastFullSecond() {
        Traffic traffic = new Traffic();
        for (int i = 0; i < 90; i++) {
            traffic.add(100, i * 1000.0 / 30);
        }
        assertEquals(3000, traffic.bytesPerSecond(), 100);
        assertEquals(30, traffic.framesPerSecond(), 1);
        assertEquals(9000, traffic.totalBytes(), 0);
        traffic.roll(4000);
        traffic.roll(5000);
        assertEquals(0, traffic.bytesPerSecond(), 0, "after a second without a frame");
    }
}
