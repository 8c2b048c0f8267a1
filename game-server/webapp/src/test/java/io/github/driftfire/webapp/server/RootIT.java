package io.github.driftfire.webapp.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.github.driftfire.suite.Address;
import io.github.driftfire.suite.Browser;
import io.github.driftfire.suite.ContainerQuirk;
import io.github.driftfire.suite.Health;
import io.github.driftfire.suite.RawWebSocket;
import io.github.driftfire.suite.State;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The application as the server's root, which has an empty context path. */
@ExtendWith(ArquillianExtension.class)
final class RootIT {
    @ArquillianResource
    private URI application = URI.create("");

    @Deployment(testable = false)
    static WebArchive driftfire() {
        return Archives.driftfire("ROOT.war");
    }

    @BeforeEach
    void theArchiveIsTheRoot() {
        assumeFalse(ContainerQuirk.NAMES_ITS_ROOT_BY_A_SETTING.isHere(), "names its root by a setting");
    }

    private Address server() {
        return Address.of(application);
    }

    @Test
    void theRootIsThePage() throws IOException, InterruptedException {
        assertEquals("", server().path(), "the context path");
        HttpResponse<String> page = Health.get(server(), "/");
        assertEquals(200, page.statusCode());
        assertTrue(page.body().contains("<title>Driftfire"), page.body());
        assertTrue(Health.players(server(), "arena") >= 0, "the health report has a room");
    }

    @Test
    void itsRoomsAreBelowTheRoot() throws IOException {
        try (RawWebSocket line = RawWebSocket.connect(server().port())) {
            String answer = line.exchange(
                    RawWebSocket.upgrade(server().port(), "/play/arena", "Sec-WebSocket-Protocol: driftfire.v2\r\n"));

            assertTrue(answer.startsWith("HTTP/1.1 101 "), answer);
            assertTrue(answer.contains("driftfire.v2"), answer);
            line.send(RawWebSocket.TEXT, RawWebSocket.hello("Root"));
            assertEquals(RawWebSocket.TEXT, line.read().opcode());
            assertEquals(RawWebSocket.BINARY, line.read().opcode());
        }
    }

    @Test
    void itIsPlayedFromThere() throws IOException {
        try (Browser browser = Browser.open(1000, 700)) {
            browser.joinAt(server(), "Root");
            State state = browser.state();
            browser.await("frames to flow", later -> later.whole("frames") > state.whole("frames") + 30);
        }
    }
}
