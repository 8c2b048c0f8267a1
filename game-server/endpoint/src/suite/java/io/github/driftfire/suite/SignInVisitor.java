package io.github.driftfire.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a browser sends of a player who signs in by a {@link SignInIssuer}. Keeps cookies. */
public final class SignInVisitor {
    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, String> cookies = new TreeMap<>();
    private final Address site;

    public SignInVisitor(Address site) {
        this.site = site;
    }

    /** @param path below the site's root */
    public HttpResponse<String> send(String method, String path) throws IOException, InterruptedException {
        URI address = site.http(path);
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .header("Origin", "http://" + address.getAuthority())
                .method(method, BodyPublishers.noBody());
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(entry -> entry.getKey() + "=" + entry.getValue())
                            .collect(Collectors.joining("; ")));
        }
        HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
        for (String cookie : response.headers().allValues("Set-Cookie")) {
            String pair = cookie.replaceFirst(";.*", "");
            cookies.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
        }
        return response;
    }

    public HttpResponse<String> begin(String name) throws IOException, InterruptedException {
        String root = site.path() + "/";
        return send(
                "POST", "/auth/" + SignInIssuer.NAME + "/start?root=" + root + "&from=" + root + "arena/&name=" + name);
    }

    /** Begins, and goes to the issuer. Answers the path that the issuer sends the browser back to. */
    public String callback(String name) throws IOException, InterruptedException {
        HttpResponse<String> begun = begin(name);
        assertEquals(200, begun.statusCode(), begun::body);
        String body = begun.body().replace("\\u0026", "&");
        int at = body.indexOf("http://localhost");
        HttpResponse<String> issued = http.send(
                HttpRequest.newBuilder(URI.create(body.substring(at, body.indexOf('"', at))))
                        .build(),
                BodyHandlers.ofString());
        String location = issued.headers().firstValue("Location").orElseThrow();
        return location.substring(location.indexOf("/auth/callback"));
    }

    /** Signs in, and is sent back to the page. */
    public void signIn(String name) throws IOException, InterruptedException {
        HttpResponse<String> done = send("GET", callback(name));
        assertEquals(303, done.statusCode(), done::body);
        assertEquals(
                site.path() + "/arena/", done.headers().firstValue("Location").orElse(""));
    }

    /** What an answer with another state is answered with. */
    public HttpResponse<String> signInForged(String name) throws IOException, InterruptedException {
        String callback = callback(name);
        String forged = callback.replaceFirst("state=[^&]*", "state=forged");
        assertTrue(!forged.equals(callback), callback);
        return send("GET", forged);
    }

    public void signOut() throws IOException, InterruptedException {
        send("POST", "/auth/sign-out?root=" + site.path() + "/");
    }

    public void assertSignedIn(String name) throws IOException, InterruptedException {
        String me = me();
        assertTrue(me.contains("\"name\":\"" + name + "\""), me);
        assertTrue(me.contains("\"ticket\":\""), me);
    }

    public void assertSignedOut() throws IOException, InterruptedException {
        assertEquals("{\"issuers\":[\"" + SignInIssuer.NAME + "\"]}", me());
    }

    private String me() throws IOException, InterruptedException {
        return send("GET", "/api/v1/me?origin=http://127.0.0.1").body();
    }
}
