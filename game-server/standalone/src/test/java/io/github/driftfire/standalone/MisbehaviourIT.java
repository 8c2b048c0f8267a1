package io.github.driftfire.standalone;

import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.driftfire.suite.Address;
import io.github.driftfire.suite.MisbehaviourCases;
import io.github.driftfire.suite.RawWebSocket;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Breaches of the rules, and those against which this server has rules of its own. */
final class MisbehaviourIT extends MisbehaviourCases {
    private static final int ROOM_SIZE = 3;

    private static DriftfireServer server;

    @BeforeAll
    static void start() throws IOException {
        server = Servers.start(ROOM_SIZE, ROOM);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Override
    protected Address server() {
        return Address.at(server.port());
    }

    @Override
    protected int roomSize() {
        return ROOM_SIZE;
    }

    @Override
    protected int mostTicksOfAFrame() {
        return 1;
    }

    @Test
    void aFrameThatAnnouncesTooMuchIsToldSo() throws IOException {
        byte[] twoGigabytes = {(byte) 0x82, (byte) 0xff, 0, 0, 0, 0, (byte) 0x80, 0, 0, 0, 1, 2, 3, 4};
        try (RawWebSocket line = join()) {
            line.sendRaw(twoGigabytes);

            assertClosed(line, 1009, "That frame is too large");
        }
    }

    @Test
    void anUnmaskedFrameIsToldSo() throws IOException {
        try (RawWebSocket line = join()) {
            line.sendRaw(new byte[] {(byte) 0x82, 1, 2});

            assertClosed(line, 1002, "A client's frames must be masked");
        }
    }

    @Test
    void endlessFragmentsAreAFlood() throws IOException {
        try (RawWebSocket line = join()) {
            line.sendRaw(RawWebSocket.frame(false, RawWebSocket.BINARY, new byte[1]));
            for (int i = 0; i < FrameHeaderValidator.MAX_IDLE_FRAMES; i++) {
                line.sendRaw(RawWebSocket.frame(false, RawWebSocket.CONTINUATION, new byte[0]));
            }

            assertClosed(line, 4007, "Too many messages");
        }
    }

    @Test
    void endlessPingsAreAFlood() throws IOException {
        try (RawWebSocket line = join()) {
            for (int i = 0; i <= FrameHeaderValidator.MAX_IDLE_FRAMES; i++) {
                line.send(RawWebSocket.PING, new byte[0]);
            }

            assertClosed(line, 4007, "Too many messages");
        }
    }

    @Test
    void whoAsksForPongsAndNeverReadsIsCutOff() throws IOException, InterruptedException {
        try (Socket socket = new Socket()) {
            socket.setReceiveBufferSize(2048);
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), server.port()));
            RawWebSocket line = new RawWebSocket(socket);
            line.exchange(RawWebSocket.upgrade(
                    server.port(), server().playPath(ROOM), "Sec-WebSocket-Protocol: driftfire.v2\r\n"));
            line.send(RawWebSocket.TEXT, RawWebSocket.hello("Mallory"));
            awaitPlayers(2);

            // Inputs at a proper pace, and as many pings between them as are let pass: the pongs pile up.
            assertThrows(IOException.class, () -> {
                for (int i = 0; i < 1_000; i++) {
                    line.send(RawWebSocket.BINARY, RawWebSocket.input(i));
                    for (int ping = 0; ping < FrameHeaderValidator.MAX_IDLE_FRAMES; ping++) {
                        line.send(RawWebSocket.PING, new byte[125]);
                    }
                    Thread.sleep(20);
                }
            });
            awaitPlayers(1);
        }
    }
}
