package io.github.driftfire.standalone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.driftfire.suite.Address;
import io.github.driftfire.suite.PlayCases;
import io.github.driftfire.suite.RawWebSocket;
import io.github.driftfire.suite.RawWebSocket.Frame;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PlayIT extends PlayCases {
    private DriftfireServer server;

    @BeforeEach
    void start() throws IOException {
        server = Servers.start(8, "arena", "duel");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Override
    protected Address server() {
        return Address.at(server.port());
    }

    @Test
    void stoppingTellsEverybodyGoodbye() throws IOException {
        try (RawWebSocket player = RawWebSocket.join(server(), "arena", "Gus");
                RawWebSocket stranger = RawWebSocket.open(server(), "duel")) {
            long beganNanos = System.nanoTime();
            server.close();

            for (RawWebSocket line : new RawWebSocket[] {player, stranger}) {
                Frame close = line.read(RawWebSocket.CLOSE);
                assertEquals("1001 The server is restarting", close.closeCode() + " " + close.closeReason());
            }
            long millis = (System.nanoTime() - beganNanos) / 1_000_000;
            assertTrue(millis < 2_000, "stopped after " + millis + " ms");
        }
    }

    @Test
    void framesFollowTickByTick() throws IOException {
        try (RawWebSocket line = RawWebSocket.join(server(), "arena", "Ann")) {
            Frame first = line.read();
            for (int i = 1; i <= 30; i++) {
                assertEquals(first.tick() + i, line.read().tick());
            }
        }
    }

    /** RFC 6455, 7.4, and what was registered since: all that may be in a close frame, but 1000, by which a player leaves. */
    @ParameterizedTest
    @ValueSource(ints = {1002, 1003, 1007, 1008, 1009, 1010, 1011, 3000, 3999, 4007})
    void whoClosesWithAnyRegisteredCodeComesBackToTheSeat(int code) throws IOException, InterruptedException {
        assertComesBack(code);
    }

    @Test
    void pingsAndAGoodbyeAmongInputsAreAnswered() throws IOException {
        try (RawWebSocket line = RawWebSocket.join(server(), "arena", "Hal")) {
            for (int i = 1; i <= 20; i++) {
                line.send(RawWebSocket.BINARY, RawWebSocket.input(i));
                if (i % 3 == 0) {
                    line.send(RawWebSocket.PING, "ping " + i);
                    assertEquals("ping " + i, line.read(RawWebSocket.PONG).text());
                }
                line.read(RawWebSocket.BINARY);
            }
            int acknowledged = 0;
            for (int frames = 0; acknowledged != 20 && frames < 30; frames++) {
                acknowledged = line.read(RawWebSocket.BINARY).acknowledged();
            }
            assertEquals(20, acknowledged, "the last input acknowledged");
            line.send(RawWebSocket.CLOSE, new byte[] {3, (byte) 0xe8});

            assertEquals(1000, line.read(RawWebSocket.CLOSE).closeCode());
            assertTrue(line.ends(), "the TCP connection ends");
        }
    }
}
