package io.github.driftfire.webapp.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.driftfire.suite.Address;
import io.github.driftfire.suite.Health;
import io.github.driftfire.suite.RawWebSocket;
import io.github.driftfire.suite.RawWebSocket.Frame;
import java.io.IOException;
import java.net.URI;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A thread of the container runs out of memory within the application. The server itself lives on, with whatever else it runs. */
@ExtendWith(ArquillianExtension.class)
final class OutOfMemoryIT {
    private static final int TIMEOUT_SECONDS = 30;

    @ArquillianResource
    private URI application = URI.create("");

    @Deployment(testable = false)
    static WebArchive driftfireAndWhatIsHungry() {
        return Archives.driftfire("hungry.war").addClass(Hungry.class);
    }

    @Test
    void everybodyIsToldAndNothingIsAnsweredAsIfTheRoomsRan() throws IOException, InterruptedException {
        Address server = Address.of(application);
        Health.awaitPlayers(server, "arena", 0, TIMEOUT_SECONDS);
        try (RawWebSocket player = RawWebSocket.join(server, "arena", "Ada")) {
            int status = Health.get(server, Hungry.PATH).statusCode();
            assertTrue(status >= 500, "answered with " + status);

            Frame close = player.read(RawWebSocket.CLOSE);
            assertEquals("1001 The server is restarting", close.closeCode() + " " + close.closeReason());
        }
        assertEquals(503, Health.get(server, "/").statusCode(), "the page");
        assertEquals(503, Health.get(server, "/healthz").statusCode(), "the health report");
        try (RawWebSocket line = RawWebSocket.connect(server.port())) {
            String answer = line.exchange(RawWebSocket.upgrade(
                    server.port(), server.playPath("arena"), "Sec-WebSocket-Protocol: driftfire.v2\r\n"));
            assertTrue(answer.startsWith("HTTP/1.1 503"), answer);
        }
    }
}
