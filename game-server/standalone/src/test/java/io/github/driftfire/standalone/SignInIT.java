package io.github.driftfire.standalone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.driftfire.suite.Address;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Sign-in of the jar at an issuer, by requests: what a browser would send. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
final class SignInIT {
    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, String> cookies = new TreeMap<>();

    private static DriftfireServer start(String issuer) throws IOException {
        DriftfireServer server = ConfiguredServer.of(
                Map.of("room", "arena", "bots", "0", "oidc", "mock=" + issuer, "oidc-client", "mock=driftfire"));
        server.start();
        return server;
    }

    private HttpResponse<String> send(DriftfireServer server, String method, String path)
            throws IOException, InterruptedException {
        URI address = Address.at(server.port()).http(path);
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .header("Origin", "http://" + address.getAuthority())
                .method(method, BodyPublishers.noBody());
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    String.join(
                            "; ",
                            cookies.entrySet().stream()
                                    .map(entry -> entry.getKey() + "=" + entry.getValue())
                                    .toList()));
        }
        HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
        for (String cookie : response.headers().allValues("Set-Cookie")) {
            String pair = cookie.substring(0, cookie.indexOf(';'));
            cookies.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
        }
        return response;
    }

    private HttpResponse<String> begin(DriftfireServer server) throws IOException, InterruptedException {
        return send(server, "POST", "/auth/mock/start?root=/&from=/arena/&name=Ada");
    }

    private String me(DriftfireServer server) throws IOException, InterruptedException {
        return send(server, "GET", "/api/v1/me?origin=http://127.0.0.1").body();
    }

    @Test
    void signsInAndOut() throws Exception {
        MockOAuth2Server issuer = new MockOAuth2Server();
        issuer.start(InetAddress.getByName("localhost"), 0);
        try (DriftfireServer server = start(issuer.issuerUrl("default").toString())) {
            ConfiguredServer.awaitIssuer(server.port());
            HttpResponse<String> begun = begin(server);
            assertEquals(200, begun.statusCode(), begun::body);
            String body = begun.body().replace("\\u0026", "&");
            int at = body.indexOf("http://localhost");
            HttpResponse<String> issued = http.send(
                    HttpRequest.newBuilder(URI.create(body.substring(at, body.indexOf('"', at))))
                            .build(),
                    BodyHandlers.ofString());
            String location = issued.headers().firstValue("Location").orElseThrow();
            String callback = location.substring(location.indexOf("/auth/callback"));

            HttpResponse<String> done = send(server, "GET", callback);

            assertEquals(303, done.statusCode(), done::body);
            assertEquals("/arena/", done.headers().firstValue("Location").orElse(""));
            String me = me(server);
            assertTrue(me.contains("\"name\":\"Ada\""), me);
            assertTrue(me.contains("\"ticket\":\""), me);
            send(server, "POST", "/auth/sign-out?root=/");
            assertEquals("{\"issuers\":[\"mock\"]}", me(server));
        } finally {
            issuer.shutdown();
        }
    }

    @Test
    void anIssuerThatIsDownStopsNothingElse() throws Exception {
        try (DriftfireServer server = start("http://localhost:9/default")) {
            assertEquals(503, begin(server).statusCode());
            assertEquals("{\"issuers\":[\"mock\"]}", me(server));
            assertEquals(200, send(server, "GET", "/").statusCode());
        }
    }
}
