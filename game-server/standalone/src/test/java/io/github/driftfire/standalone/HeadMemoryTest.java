package io.github.driftfire.standalone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class HeadMemoryTest {
    private final HeadMemory memory = new HeadMemory(40_000);

    @Test
    void boundsWhatAllConnectionsHold() {
        HeadMemory.Share one = new HeadMemory.Share(memory);
        HeadMemory.Share other = new HeadMemory.Share(memory);
        assertTrue(one.hold(16_384), "the first");
        assertTrue(other.hold(16_384), "the second");
        HeadMemory.Share third = new HeadMemory.Share(memory);
        assertFalse(third.hold(16_384), "more than is left");
        assertTrue(third.hold(1_024), "a short one");
        one.close();
        assertTrue(third.hold(16_384), "after another has gone");
        assertTrue(third.hold(0), "a head that is complete");
        other.close();
        other.hold(5_000);
        assertEquals(40_000, memory.leftBytes(), "left in the end");
    }

    @Test
    void losesNothingWhenConnectionsCloseWhileTheyRead() throws InterruptedException {
        for (int round = 0; round < 200; round++) {
            HeadMemory.Share share = new HeadMemory.Share(memory);
            SplittableRandom random = new SplittableRandom(round);
            Thread reading = new Thread(() -> {
                for (int i = 0; i < 200; i++) {
                    share.hold(random.nextInt(50_000));
                }
            });
            reading.start();
            share.close();
            reading.join();
            assertEquals(40_000, memory.leftBytes(), "left after round " + round);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET / HTTP/1.1\r\nHost: a\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a\r\nBad \r\n\r\n",
                "\u0016\u0003",
                "\r\n"
            })
    void holdsNothingOfARequestThatIsCompleteOrRefused(String text) {
        RequestReader reader = new RequestReader();
        reader.read(ByteBuffer.wrap(text.getBytes(StandardCharsets.ISO_8859_1)));
        assertEquals(0, reader.heldBytes(), "bytes");
    }

    @Test
    void holdsNoMoreThanAHeadMayHave() {
        List<Integer> held = new ArrayList<>();
        RequestReader reader = new RequestReader();
        String text = "GET / HTTP/1.1\r\nHost: a\r\nX: " + "a".repeat(15_000);
        for (byte octet : text.getBytes(StandardCharsets.ISO_8859_1)) {
            reader.read(ByteBuffer.wrap(new byte[] {octet}));
            held.add(reader.heldBytes());
        }
        assertEquals(1024, held.get(0), "of one byte");
        assertEquals(RequestHead.MAX_BYTES, held.get(held.size() - 1), "of 15,000 bytes");
    }
}
