package io.github.driftfire.bench.swarm;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.ByteBuffer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ClientFramesTest {
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 8, 125, 126, 1000, 65_535})
    void masksWithAKeyThatIsNeverZero(int length) {
        byte[] payload = new byte[length];
        for (int i = 0; i < length; i++) {
            payload[i] = (byte) (i * 7);
        }
        ClientFrames frames = new ClientFrames(1);
        for (int round = 0; round < 100; round++) {
            ByteBuffer out = ByteBuffer.allocate(1 << 17);
            frames.write(out, ClientFrames.BINARY, payload, length);
            out.flip();
            assertEquals(0x82, out.get() & 0xff, "FIN and opcode");
            int announced = out.get() & 0xff;
            assertEquals(length < 126 ? 0x80 | length : 0x80 | 126, announced, "mask bit and length");
            assertEquals(length, length < 126 ? announced & 0x7f : out.getShort() & 0xffff, "length");
            byte[] key = new byte[4];
            out.get(key);
            assertNotEquals(0, ByteBuffer.wrap(key).getInt(), "key");
            byte[] unmasked = new byte[out.remaining()];
            for (int i = 0; i < unmasked.length; i++) {
                unmasked[i] = (byte) (out.get() ^ key[i % 4]);
            }
            assertArrayEquals(payload, unmasked, "payload");
        }
    }
}
