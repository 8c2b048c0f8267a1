package io.github.driftfire.webapp.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.driftfire.suite.Address;
import io.github.driftfire.suite.GuestFlight;
import io.github.driftfire.suite.Health;
import io.github.driftfire.suite.RawWebSocket;
import io.github.driftfire.suite.SignInIssuer;
import io.github.driftfire.suite.SignInVisitor;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.container.test.api.Deployer;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Of an archive that keeps results and accounts, these outlive a redeployment, and nothing else does. */
@ExtendWith(ArquillianExtension.class)
@SuppressWarnings("NullAway.Init")
abstract class StoreCases {
    /** Of the deployment. */
    static final String NAME = "store";

    private static final int COMMIT_SECONDS = 60;

    @ArquillianResource
    private Deployer deployer;

    /** @param where the option that says where data are kept, and its value */
    static WebArchive archive(String file, SignInIssuer issuer, Map<String, String> where) {
        Map<String, String> options = new HashMap<>(issuer.options());
        options.putAll(where);
        options.put("room", "arena");
        options.put("bots", "0");
        return Archives.with(file, options);
    }

    abstract Address server();

    @Test
    void resultsAccountsAndWhatPlayersHaveOutliveARedeploymentAndNothingElseDoes() throws Exception {
        List<String> before = ServerProcess.leftByEarlierDeployments();
        deployer.deploy(NAME);
        SignInIssuer.awaitKnown(server());
        SignInVisitor visitor = new SignInVisitor(server());
        assertEquals(403, visitor.signInForged("Ada").statusCode());
        visitor.assertSignedOut();
        visitor.signIn("Ada");
        visitor.assertSignedIn("Ada");
        GuestFlight.fly(server(), "Grace");
        Health.awaitSample(server(), "results_committed_total", 1, COMMIT_SECONDS);
        assertOnBoard("Grace");
        ServerProcess process = ServerProcess.find();
        String token;
        try (RawWebSocket player = RawWebSocket.open(server(), "arena")) {
            player.send(RawWebSocket.TEXT, RawWebSocket.hello("Hal"));
            token = RawWebSocket.token(player.read().text());
            player.read(RawWebSocket.BINARY);
            deployer.undeploy(NAME);
            assertEquals(1001, player.read(RawWebSocket.CLOSE).closeCode());
        }
        assertEquals(List.of(), process.awaitNothing(before, ServerProcess.RELEASE_SECONDS), "what is left");
        deployer.deploy(NAME);

        try (RawWebSocket player = RawWebSocket.open(server(), "arena")) {
            player.send(RawWebSocket.TEXT, RawWebSocket.helloAgain("Hal", token));
            assertEquals(RawWebSocket.TEXT, player.read().opcode(), "a welcome");
            Health.awaitSample(server(), "carry_overs_total{room=\"arena\"}", 1, COMMIT_SECONDS);
        }
        assertOnBoard("Grace");
        visitor.assertSignedIn("Ada");
        visitor.signOut();
        visitor.assertSignedOut();
        deployer.undeploy(NAME);
    }

    private void assertOnBoard(String name) throws IOException, InterruptedException {
        String board = GuestFlight.board(server());
        assertTrue(board.contains("\"name\":\"" + name + "\""), board);
    }
}
