package io.github.driftfire.standalone;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.driftfire.suite.Address;
import io.github.driftfire.suite.LeaverCases;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

final class LeaverIT extends LeaverCases {
    private static final int RELEASE_SECONDS = 10;
    private static final int POLL_MILLIS = 50;

    private DriftfireServer server;

    @BeforeEach
    void start() throws IOException {
        server = Servers.start(60, "arena", "duel");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Override
    protected Address server() {
        return Address.at(server.port());
    }

    @Override
    protected void assertReleased(int players) throws InterruptedException {
        long deadlineNanos = System.nanoTime() + RELEASE_SECONDS * 1_000_000_000L;
        while (server.openConnections() > players && System.nanoTime() < deadlineNanos) {
            Thread.sleep(POLL_MILLIS);
        }
        assertEquals(players, server.openConnections(), "lines whose socket is open");
    }
}
