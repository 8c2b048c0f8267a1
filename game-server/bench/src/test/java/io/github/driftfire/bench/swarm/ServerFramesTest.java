package io.github.driftfire.bench.swarm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ServerFramesTest {
    private final List<String> heard = new ArrayList<>();
    private final ServerFrames frames = new ServerFrames();

    private void read(String hex) {
        frames.read(ByteBuffer.wrap(HexFormat.of().parseHex(hex)), this::received);
    }

    private void received(int opcode, byte[] payload) {
        heard.add(opcode + ":" + HexFormat.of().formatHex(payload));
    }

    @Test
    void readsSeveralMessagesFromOnePiece() {
        read("8202aabb" + "8100" + "820101");
        assertEquals(List.of("2:aabb", "1:", "2:01"), heard);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 125, 126, 127, 300, 65_535, 65_536})
    void readsAMessageOfAnyLengthByteByByte(int length) {
        ByteArrayOutputStream wire = new ByteArrayOutputStream();
        wire.write(0x82);
        if (length < 126) {
            wire.write(length);
        } else if (length < 65_536) {
            wire.writeBytes(new byte[] {126, (byte) (length >>> 8), (byte) length});
        } else {
            wire.writeBytes(
                    new byte[] {127, 0, 0, 0, 0, 0, (byte) (length >>> 16), (byte) (length >>> 8), (byte) length});
        }
        assertEquals(ServerFrames.headerBytesOf(length), wire.size(), "bytes of the header");
        for (int i = 0; i < length; i++) {
            wire.write(i);
        }
        for (byte each : wire.toByteArray()) {
            frames.read(ByteBuffer.wrap(new byte[] {each}), (opcode, payload) -> {
                assertEquals(length, payload.length, "bytes of the payload");
                heard.add("whole");
                for (int i = 0; i < length; i++) {
                    assertEquals((byte) i, payload[i], "byte " + i);
                }
            });
        }
        assertEquals(List.of("whole"), heard);
    }

    @Test
    void putsFragmentsTogetherAroundAPing() {
        read("0202aabb" + "8901cc" + "0001dd" + "8001ee");
        assertEquals(List.of("9:cc", "2:aabbddee"), heard);
    }

    @ParameterizedTest
    @ValueSource(strings = {"c20100", "8281", "827f0000000100000000", "827fffffffffffffffff"})
    void refusesWhatAServerMustNotSend(String hex) {
        assertThrows(ProtocolException.class, () -> read(hex));
    }
}
