package io.github.driftfire.arena;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.driftfire.engine.rooms.Room;
import io.github.driftfire.engine.rooms.RoomSpec;
import io.github.driftfire.engine.sessions.Connection;
import io.github.driftfire.engine.sessions.Session;
import io.github.driftfire.model.arena.Ship;
import io.github.driftfire.model.arena.ShipSteering;
import io.github.driftfire.model.protocol.CloseCode;
import io.github.driftfire.model.protocol.Hello;
import io.github.driftfire.model.protocol.InputFrame;
import io.github.driftfire.model.protocol.Welcome;
import io.github.driftfire.model.wire.WireWriter;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The example of {@code shared-model/docs/protocol.md} is what a room sends. */
final class ProtocolExampleTest implements Connection {
    private static final int SEED = 7;
    private static final int SURPRISING_TICK = 5;
    private static final int BYTES_A_LINE = 16;

    private final List<String> frames = new ArrayList<>();

    @Test
    void theDocumentShowsTheFramesOfTheRoomThatItDescribes() throws IOException {
        String document = Files.readString(Path.of("../../shared-model/docs/protocol.md"));
        ArenaGame game = new ArenaGame(new ArenaSettings("workload", 800, 800, 20, 1, 0, SEED));
        Room room = new Room(new RoomSpec("example", 1, () -> game), () -> 0);
        Session session = room.admit(this);
        session.hello(new Hello(Hello.TYPE, "Ada", game.fingerprint(), null));
        room.tick(0);
        for (int tick = 2; tick <= SURPRISING_TICK; tick++) {
            int controls = tick == SURPRISING_TICK ? Ship.THRUST | Ship.RIGHT | Ship.FIRE : 0;
            WireWriter input = new WireWriter(InputFrame.SIZE_BYTES);
            InputFrame.encode(input, tick - 1, ShipSteering.input(controls, 0), tick - 1, 0);
            session.frame(input.bytes(), 0, input.size());
            room.tick(0);
        }
        assertEquals(SURPRISING_TICK, frames.size());
        for (String frame : frames) {
            String block = "```frame\n" + frame + "\n```";
            assertTrue(document.contains(block), "the document has no such frame:\n" + block);
        }
    }

    @Override
    public void send(ByteBuffer frame, Sent sent) {
        byte[] bytes = new byte[frame.remaining()];
        frame.get(bytes);
        StringBuilder text = new StringBuilder();
        for (int at = 0; at < bytes.length; at += BYTES_A_LINE) {
            int end = Math.min(bytes.length, at + BYTES_A_LINE);
            text.append(at == 0 ? "" : "\n").append(HexFormat.ofDelimiter(" ").formatHex(bytes, at, end));
        }
        frames.add(text.toString());
        sent.sent(true);
    }

    @Override
    public void send(Welcome welcome, Sent sent) {
        sent.sent(true);
    }

    @Override
    public void close(CloseCode code, String reason) {
        throw new AssertionError("closed: " + code + " " + reason);
    }

    @Override
    public void abort() {
        throw new AssertionError("cut");
    }
}
