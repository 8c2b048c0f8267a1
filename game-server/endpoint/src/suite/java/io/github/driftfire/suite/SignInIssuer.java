package io.github.driftfire.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;

/** An OpenID Connect issuer on this machine, for a server whose options are {@link #options}. It signs in at once, without a page of its own. */
public final class SignInIssuer implements AutoCloseable {
    /** As the options call it. */
    public static final String NAME = "mock";

    private static final String ID = "default";
    private static final int TOKEN_SECONDS = 3_600;
    private static final long POLL_NANOS = 50_000_000;
    private static final long KNOWN_NANOS = 45_000_000_000L;

    private final MockOAuth2Server server = new MockOAuth2Server();

    public SignInIssuer() {
        try {
            server.start(InetAddress.getByName("localhost"), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a server must be given to sign in by it. */
    public Map<String, String> options() {
        return Map.of("oidc", NAME + "=" + server.issuerUrl(ID), "oidc-client", NAME + "=driftfire");
    }

    /** Has the next sign-in be that of a subject. */
    public void expect(String subject, String name) {
        server.enqueueCallback(
                new DefaultOAuth2TokenCallback(ID, subject, "JWT", null, Map.of("name", name), TOKEN_SECONDS));
    }

    /** Waits until a server has read the issuer's documents: until then a sign-in is answered with 503. */
    public static void awaitKnown(Address site) throws IOException, InterruptedException {
        String root = site.path() + "/";
        URI address = site.http("/auth/" + NAME + "/start?root=" + root + "&from=" + root);
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Origin", "http://" + address.getAuthority())
                .POST(BodyPublishers.noBody())
                .build();
        HttpClient http = HttpClient.newHttpClient();
        long startNanos = System.nanoTime();
        int status = http.send(request, BodyHandlers.discarding()).statusCode();
        while (status == 503) {
            assertTrue(System.nanoTime() - startNanos < KNOWN_NANOS, "the issuer is not known after 45 s");
            LockSupport.parkNanos(POLL_NANOS);
            status = http.send(request, BodyHandlers.discarding()).statusCode();
        }
        assertEquals(200, status);
    }

    @Override
    public void close() {
        server.shutdown();
    }
}
