package io.github.driftfire.webapp.server;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.driftfire.suite.Address;
import io.github.driftfire.suite.LeaverCases;
import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
final class LeaversIT extends LeaverCases {
    /** GlassFish and Payara take 11 MB for a line that nobody reads. */
    private static final long BOUND_BYTES = 32 << 20;

    /** Not endpoints: WildFly holds those that a thread of its pool ran last, which is why they let go of all else. */
    private static final List<String> KINDS =
            List.of("engine.sessions.Session", "engine.sessions.Seat", "endpoint.WebSocketConnection");

    /** A seat is kept for 20 s. */
    private static final int RELEASE_SECONDS = 60;

    @ArquillianResource
    private URI application = URI.create("");

    private final Map<String, Integer> before = new HashMap<>();
    private long bytesBefore;

    @Deployment(testable = false)
    static WebArchive driftfire() {
        return Archives.driftfire("driftfire.war");
    }

    @Override
    protected Address server() {
        return Address.of(application);
    }

    @Override
    protected void before() throws IOException, InterruptedException {
        ServerProcess process = ServerProcess.find();
        for (String kind : KINDS) {
            before.put(kind, process.instances(kind));
        }
        bytesBefore = process.liveBytes();
    }

    @Override
    protected void assertReleased(int players) throws IOException, InterruptedException {
        ServerProcess process = ServerProcess.find();
        for (String kind : KINDS) {
            int most = before.getOrDefault(kind, 0) + players;
            long deadlineNanos = System.nanoTime() + RELEASE_SECONDS * 1_000_000_000L;
            int alive = process.instances(kind);
            while (alive > most && System.nanoTime() < deadlineNanos) {
                Thread.sleep(500);
                alive = process.instances(kind);
            }
            assertTrue(alive <= most, alive + " objects of " + kind + ", at most " + most + " expected");
        }
        long grown = process.liveBytes() - bytesBefore;
        assertTrue(grown < BOUND_BYTES, "live memory has grown by " + grown + " bytes");
    }
}
