package io.github.driftfire.endpoint.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jwt.JWTClaimsSet;
import io.github.driftfire.endpoint.PlayHost;
import io.github.driftfire.endpoint.signin.IssuerSettings;
import io.github.driftfire.endpoint.signin.SignInService;
import io.github.driftfire.engine.players.Accounts;
import io.github.driftfire.engine.results.MemoryStore;
import io.github.driftfire.engine.sessions.ClientAddress;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A site with sign-in by a {@link FakeIssuer}, and browsers that use it; without a socket. */
abstract class SignInFixture {
    static final String SITE = "https://play.example.com";

    static final String NOT_CONFIRMED = "did not confirm";

    final FakeIssuer issuer = new FakeIssuer();

    long nowMillis = 1_800_000_000_000L;

    final Accounts accounts = new Accounts(new MemoryStore(() -> nowMillis).accounts(), () -> nowMillis);

    final SignInService service = new SignInService(
            List.of(new IssuerSettings("example", FakeIssuer.ISSUER, FakeIssuer.CLIENT, "secret")),
            accounts,
            issuer,
            () -> nowMillis);

    final PlayHost host = StoredPages.host();

    final Site site;

    SignInFixture() {
        host.open(service);
        site = new Site(host, new StoredPages(Map.of("/orbs/index.html", "")), "orbs", List.of(), Map.of());
        issuer.nowMillis = nowMillis;
        service.refreshAll();
    }

    /** A browser: its cookies, and what it sends by itself. */
    final class Browser {
        final Map<String, String> cookies = new TreeMap<>();
        String origin = SITE;

        Answer send(String method, String path, String query) {
            Answer answer = site.answer(method, path, query, this::header, () -> ClientAddress.UNLIMITED);
            for (String cookie : answer.cookies()) {
                String pair = cookie.substring(0, cookie.indexOf(';'));
                int equals = pair.indexOf('=');
                if (cookie.contains("Max-Age=0")) {
                    cookies.remove(pair.substring(0, equals));
                } else {
                    cookies.put(pair.substring(0, equals), pair.substring(equals + 1));
                }
            }
            return answer;
        }

        @Nullable
        String header(String name) {
            return switch (name) {
                case "Host" -> "play.example.com";
                case "Origin" -> origin.isEmpty() ? null : origin;
                case "Driftfire-Device" -> "device-of-ada";
                case "Cookie" ->
                    cookies.isEmpty()
                            ? null
                            : String.join(
                                    "; ",
                                    cookies.entrySet().stream()
                                            .map(entry -> entry.getKey() + "=" + entry.getValue())
                                            .toList());
                default -> null;
            };
        }

        Answer start(String from) {
            return send(
                    "POST",
                    "/auth/example/start",
                    "root=/&name=Ada&from=" + URLEncoder.encode(from, StandardCharsets.UTF_8));
        }

        /** Where the issuer is asked to sign the player in. */
        String begin() {
            Answer answer = start("/orbs/");
            assertEquals(200, answer.status(), () -> text(answer));
            String text = text(answer);
            int at = text.indexOf("https://id.example.com/authorize");
            return text.substring(at, text.indexOf('"', at)).replace("\\u0026", "&");
        }

        Answer back(String query) {
            return send("GET", "/auth/callback", query);
        }

        Answer signIn() {
            String location = begin();
            return back(answerOf(location, issuer.code(location)));
        }

        String me() {
            return text(send("GET", "/api/v1/me", "origin=" + URLEncoder.encode(origin, StandardCharsets.UTF_8)));
        }
    }

    static String text(Answer answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    static String answerOf(String location, String code) {
        String state =
                Query.parse(location.substring(location.indexOf('?') + 1)).get("state");
        return "code=" + code + "&state=" + state;
    }

    static void refused(Answer answer, String reason) {
        assertTrue(answer.status() >= 400, () -> "status " + answer.status());
        assertTrue(text(answer).contains(reason), () -> text(answer));
        assertFalse(
                answer.cookies().stream().anyMatch(cookie -> cookie.contains("session")),
                () -> "a session: " + answer.cookies());
    }

    static String ticket(String me) {
        int at = me.indexOf("\"ticket\":\"") + 10;
        return me.substring(at, me.indexOf('"', at));
    }

    static JWTClaimsSet parse(String claims) {
        try {
            return JWTClaimsSet.parse(claims);
        } catch (ParseException e) {
            throw new IllegalStateException(e);
        }
    }
}
