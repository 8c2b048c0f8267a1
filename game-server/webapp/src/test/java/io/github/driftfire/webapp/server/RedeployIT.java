package io.github.driftfire.webapp.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.github.driftfire.suite.Address;
import io.github.driftfire.suite.Browser;
import io.github.driftfire.suite.ContainerQuirk;
import io.github.driftfire.suite.Health;
import io.github.driftfire.suite.RawWebSocket;
import io.github.driftfire.suite.RawWebSocket.Frame;
import io.github.driftfire.suite.Silent;
import io.github.driftfire.suite.State;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.container.test.api.Deployer;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The application goes, and comes again, with people in it. */
@ExtendWith(ArquillianExtension.class)
@SuppressWarnings("NullAway.Init")
final class RedeployIT {
    private static final String NAME = "again";
    private static final int PLAYERS = 20;
    private static final int SILENT = 3;

    @ArquillianResource
    private Deployer deployer;

    @Deployment(name = NAME, managed = false, testable = false)
    static WebArchive driftfire() {
        // While players are told, WildFly answers all requests of their pages with 404 already.
        return Archives.withOrbs("again.war", Map.of("drain-seconds", "0"));
    }

    private final Address server = new Address(Integer.getInteger("http.port"), "/again");

    @Test
    void everybodyIsToldNothingIsLeftAndThePageComesBackByItself() throws IOException, InterruptedException {
        List<String> before = ServerProcess.leftByEarlierDeployments();
        deployer.deploy(NAME);
        try (Browser browser = Browser.open(1000, 700)) {
            browser.joinAt(server, "Phoenix");
            browser.allowLostLines();
            RawWebSocket[] players = join();
            RawWebSocket visitor = visit();
            ServerProcess process = ServerProcess.find();
            assertFalse(process.threads().isEmpty(), "no thread of the application is found while it runs");

            deployer.undeploy(NAME);
            for (RawWebSocket player : players) {
                Frame close = player.read(RawWebSocket.CLOSE);
                assertEquals("1001 The server is restarting", close.closeCode() + " " + close.closeReason());
                player.close();
            }
            assertEquals(1001, visitor.read(RawWebSocket.CLOSE).closeCode());
            visitor.close();
            browser.await("the outage", state -> state.phase().equals("offline"));
            browser.awaitShown("offline", true);
            assertNothingIsLeft(process, before);

            deployer.deploy(NAME);
            State back = browser.await("back in play", State::flies);
            browser.awaitShown("offline", false);
            browser.await("frames to flow", state -> state.whole("frames") > back.whole("frames") + 30);
            assertEquals(1, Health.players(server, "arena"));
        }
        ServerProcess process = ServerProcess.find();
        deployer.undeploy(NAME);
        assertNothingIsLeft(process, before);
    }

    @Test
    void whoDoesNotReadHoldsNothingUp() throws IOException, InterruptedException {
        assumeFalse(ContainerQuirk.BUFFERS_FOR_WHO_DOES_NOT_READ.isHere(), "buffers for who does not read");
        deployer.deploy(NAME);
        List<Silent> silent = new ArrayList<>();
        for (int i = 0; i < SILENT; i++) {
            silent.add(Silent.join(server, "arena"));
        }
        for (Silent each : silent) {
            each.fill();
        }
        Health.awaitMetric(server, "frames_skipped_total", "arena", 0, ServerProcess.RELEASE_SECONDS);

        ServerProcess process = ServerProcess.find();
        deployer.undeploy(NAME);
        assertEquals(List.of(), process.awaitNoThreads(ServerProcess.RELEASE_SECONDS), "threads that are left");
        // A container keeps its own end of such a line until the peer goes.
        silent.forEach(Silent::close);
    }

    private static void assertNothingIsLeft(ServerProcess process, List<String> before)
            throws IOException, InterruptedException {
        assertEquals(List.of(), process.awaitNothing(before, ServerProcess.RELEASE_SECONDS), "what is left");
    }

    /** A visitor of the lobby, with a private room. */
    private RawWebSocket visit() throws IOException {
        RawWebSocket visitor = RawWebSocket.openLobby(server, "Sec-WebSocket-Protocol: driftfire.lobby.v1\r\n");
        visitor.send(RawWebSocket.TEXT, "{\"type\":\"enter\",\"name\":\"Host\"}");
        visitor.send(RawWebSocket.TEXT, "{\"type\":\"create\",\"mode\":\"duel\"}");
        String answer = visitor.read().text();
        while (!answer.contains("\"type\":\"private\"")) {
            answer = visitor.read().text();
        }
        return visitor;
    }

    private RawWebSocket[] join() throws IOException {
        RawWebSocket[] players = new RawWebSocket[PLAYERS];
        for (int i = 0; i < PLAYERS; i++) {
            players[i] = RawWebSocket.join(server, i % 2 == 0 ? "arena" : "duel", "Pilot " + i);
        }
        return players;
    }
}
