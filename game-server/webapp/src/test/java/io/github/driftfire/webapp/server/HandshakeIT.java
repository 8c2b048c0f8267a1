package io.github.driftfire.webapp.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.driftfire.suite.Address;
import io.github.driftfire.suite.HandshakeCases;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(ArquillianExtension.class)
final class HandshakeIT extends HandshakeCases {
    @ArquillianResource
    private URI application = URI.create("");

    @Deployment(testable = false)
    static WebArchive driftfire() {
        return Archives.driftfire("driftfire.war");
    }

    @Override
    protected Address server() {
        return Address.of(application);
    }

    @Override
    protected String originSetting() {
        return "driftfire.origin=";
    }

    /** As a proxy sends it that ends TLS and is reached by another name: the page must not be sent to a scheme, host or port that it hides. */
    @ParameterizedTest
    @ValueSource(strings = {"", "?room=duel", "?room=duel&ref=a%20b%26c"})
    void theAddressWithoutASlashLeadsToThePage(String query) throws IOException {
        for (String method : List.of("GET", "HEAD")) {
            String answer = answerTo(method + " " + server().path() + query
                    + " HTTP/1.1\r\nHost: play.example.com\r\nX-Forwarded-Proto: https\r\nConnection: close\r\n\r\n");

            assertTrue(answer.matches("(?s)HTTP/1.1 30[1278] .*"), answer);
            URI asked = URI.create("https://play.example.com" + server().path() + query);
            assertEquals(
                    "https://play.example.com" + server().path() + "/" + query,
                    asked.resolve(header(answer, "Location")).toString(),
                    answer);
        }
    }

    /** A path may begin with two slashes, and in an address those are followed by a host. */
    @Test
    void noRedirectLeadsToAnotherHost() throws IOException {
        String answer = answerTo(
                "GET /" + server().path() + " HTTP/1.1\r\nHost: play.example.com\r\nConnection: close\r\n\r\n");

        URI location = URI.create("https://play.example.com/").resolve(header(answer, "Location"));
        assertTrue(answer.startsWith("HTTP/1.1 4") || location.getHost().equals("play.example.com"), answer);
    }
}
