package io.github.driftfire.bench.swarm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class EchoesTest {
    private final Echoes echoes = new Echoes();

    @Test
    void tellsHowLongAgoAnInputWasSent() {
        assertEquals(1, echoes.next(1000), "first number");
        assertEquals(2, echoes.next(2000), "second number");
        assertEquals(500, echoes.heard(2, 2500), "since the second was sent");
    }

    @Test
    void tellsOfAnInputOnce() {
        echoes.next(1000);
        echoes.heard(1, 1500);
        assertEquals(Echoes.NOTHING, echoes.heard(1, 2500), "the same number again");
    }

    @Test
    void forgetsInputsThatAreLongPast() {
        for (int i = 0; i < 300; i++) {
            echoes.next(i);
        }
        assertEquals(Echoes.NOTHING, echoes.heard(100, 1000), "an input of 200 inputs ago");
        assertEquals(1000 - 279, echoes.heard(280, 1000), "an input of 20 inputs ago");
    }

    @Test
    void goesRoundAtSixteenBits() {
        for (int i = 0; i < 0x10000; i++) {
            echoes.next(i);
        }
        assertEquals(1, echoes.next(0x10000), "number after 65536 inputs");
        assertEquals(5, echoes.heard(1, 0x10005), "since it was sent");
    }
}
