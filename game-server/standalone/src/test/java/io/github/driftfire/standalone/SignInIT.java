package io.github.driftfire.standalone;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.driftfire.suite.Address;
import io.github.driftfire.suite.SignInIssuer;
import io.github.driftfire.suite.SignInVisitor;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Sign-in of the jar at an issuer, by requests: what a browser would send. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
final class SignInIT {
    private static DriftfireServer start(Map<String, String> issuer) throws IOException {
        Map<String, String> options = new HashMap<>(issuer);
        options.put("room", "arena");
        options.put("bots", "0");
        DriftfireServer server = ConfiguredServer.of(options);
        server.start();
        return server;
    }

    @Test
    void signsInAndOut() throws Exception {
        try (SignInIssuer issuer = new SignInIssuer();
                DriftfireServer server = start(issuer.options())) {
            Address site = Address.at(server.port());
            SignInIssuer.awaitKnown(site);
            SignInVisitor visitor = new SignInVisitor(site);
            assertEquals(403, visitor.signInForged("Ada").statusCode());
            visitor.assertSignedOut();
            visitor.signIn("Ada");
            visitor.assertSignedIn("Ada");
            visitor.signOut();
            visitor.assertSignedOut();
        }
    }

    @Test
    void anIssuerThatIsDownStopsNothingElse() throws Exception {
        try (DriftfireServer server =
                start(Map.of("oidc", "mock=http://localhost:9/default", "oidc-client", "mock=driftfire"))) {
            SignInVisitor visitor = new SignInVisitor(Address.at(server.port()));
            assertEquals(503, visitor.begin("Ada").statusCode());
            visitor.assertSignedOut();
            assertEquals(200, visitor.send("GET", "/").statusCode());
        }
    }
}
