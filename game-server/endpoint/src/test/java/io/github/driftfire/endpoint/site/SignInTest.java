package io.github.driftfire.endpoint.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import io.github.driftfire.endpoint.PlayHost;
import io.github.driftfire.endpoint.signin.IssuerHttp;
import io.github.driftfire.endpoint.signin.IssuerSettings;
import io.github.driftfire.endpoint.signin.SignInService;
import io.github.driftfire.engine.players.Account;
import io.github.driftfire.engine.players.Accounts;
import io.github.driftfire.engine.results.MemoryStore;
import io.github.driftfire.engine.sessions.ClientAddress;
import io.github.driftfire.engine.text.TextSkeleton;
import io.github.driftfire.engine.text.WordFilter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sign-in and the attacks on it, each refused with a reason; without a socket. */
final class SignInTest {
    private static final String SITE = "https://play.example.com";
    private static final String INVALID = "answer is not valid";
    private static final String NOT_CONFIRMED = "did not confirm";
    private static final String OVER = "This sign-in is over";

    private final FakeIssuer issuer = new FakeIssuer();
    private long nowMillis = 1_800_000_000_000L;
    private final Accounts accounts = new Accounts(new MemoryStore(() -> nowMillis).accounts(), () -> nowMillis);
    private final SignInService service = new SignInService(
            List.of(new IssuerSettings("example", FakeIssuer.ISSUER, FakeIssuer.CLIENT, "secret")),
            accounts,
            issuer,
            () -> nowMillis);
    private final PlayHost host = StoredPages.host();
    private final Site site;

    SignInTest() {
        host.open(service);
        site = new Site(host, new StoredPages(Map.of("/orbs/index.html", "")), "orbs", List.of(), Map.of());
        issuer.nowMillis = nowMillis;
        service.refreshAll();
    }

    /** A browser: its cookies, and what it sends by itself. */
    private final class Browser {
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

        private @Nullable String header(String name) {
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

    private static String text(Answer answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    private static String answerOf(String location, String code) {
        String state =
                Query.parse(location.substring(location.indexOf('?') + 1)).get("state");
        return "code=" + code + "&state=" + state;
    }

    private static void refused(Answer answer, String reason) {
        assertTrue(answer.status() >= 400, () -> "status " + answer.status());
        assertTrue(text(answer).contains(reason), () -> text(answer));
        assertFalse(
                answer.cookies().stream().anyMatch(cookie -> cookie.contains("session")),
                () -> "a session: " + answer.cookies());
    }

    private static String ticket(String me) {
        int at = me.indexOf("\"ticket\":\"") + 10;
        return me.substring(at, me.indexOf('"', at));
    }

    private void refusedToken(String reason) {
        Browser ada = new Browser();
        refused(ada.signIn(), reason);
        assertFalse(ada.me().contains("\"name\""), ada.me());
    }

    @Test
    void signsInAndGoesBackToThePage() {
        Browser ada = new Browser();
        Answer answer = ada.signIn();
        assertEquals(303, answer.status());
        assertEquals("/orbs/", answer.headers().get("Location"));
        String cookie = answer.cookies().stream()
                .filter(each -> each.startsWith("__Host-driftfire-session="))
                .findFirst()
                .orElseThrow();
        assertTrue(cookie.endsWith("; Path=/; Max-Age=2592000; HttpOnly; SameSite=Lax; Secure"), cookie);
        assertTrue(ada.me().contains("\"name\":\"Ada\""), ada.me());
    }

    @Test
    void aTicketIsGoodOnce() {
        Browser ada = new Browser();
        ada.signIn();
        String ticket = ticket(ada.me());
        Account account = accounts.use(ticket);
        assertNotNull(account);
        assertEquals("Ada", account.name());
        assertNull(accounts.use(ticket), "a second use");
        String late = ticket(ada.me());
        nowMillis += 10 * 60_000;
        assertNull(accounts.use(late), "after ten minutes");
    }

    @Test
    void signsOutHereAndEverywhere() {
        Browser ada = new Browser();
        Browser laptop = new Browser();
        ada.signIn();
        laptop.signIn();
        String ticket = ticket(laptop.me());
        ada.send("POST", "/auth/sign-out", "root=/");
        assertFalse(ada.me().contains("\"name\""));
        assertTrue(laptop.me().contains("\"name\""), "the other browser stays signed in");
        ada.signIn();
        Map<String, String> stolen = Map.copyOf(laptop.cookies);
        laptop.send("POST", "/auth/sign-out-everywhere", "root=/");
        assertFalse(ada.me().contains("\"name\""));
        assertNull(accounts.use(ticket), "tickets end with the session");
        laptop.cookies.putAll(stolen);
        assertFalse(laptop.me().contains("\"name\""), "the old cookie is worth nothing");
    }

    @Test
    void aReplayedCallbackIsRefused() {
        Browser ada = new Browser();
        String location = ada.begin();
        Map<String, String> cookies = Map.copyOf(ada.cookies);
        String query = answerOf(location, issuer.code(location));
        assertEquals(303, ada.back(query).status());
        Browser thief = new Browser();
        thief.cookies.putAll(cookies);
        refused(thief.back(query), OVER);
        assertEquals(1, issuer.redeemed);
    }

    @Test
    void aCallbackThatIsShownAgainLeadsToTheGameIfTheBrowserIsSignedIn() {
        for (String origin : List.of(SITE, "http://play.example.com")) {
            Browser ada = new Browser();
            ada.origin = origin;
            String location = ada.begin();
            Map<String, String> pending = Map.copyOf(ada.cookies);
            String query = answerOf(location, issuer.code(location));
            assertEquals(303, ada.back(query).status());
            for (boolean cookieIsGone : List.of(true, false)) {
                Answer again = ada.back(query);
                assertEquals(303, again.status(), () -> text(again));
                assertEquals("../", again.headers().get("Location"));
                assertEquals(List.of(), again.cookies());
                ada.cookies.putAll(cookieIsGone ? pending : Map.of());
            }
            ada.send("POST", "/auth/sign-out", "root=/");
            refused(ada.back(query), OVER);
        }
    }

    @Test
    void aCodeOfAnotherSignInIsRefused() {
        Browser ada = new Browser();
        String first = ada.begin();
        String code = issuer.code(first);
        String second = ada.begin();
        refused(ada.back(answerOf(second, code)), NOT_CONFIRMED);
    }

    @Test
    void aWrongStateIsRefused() {
        Browser ada = new Browser();
        String location = ada.begin();
        String code = issuer.code(location);
        refused(ada.back("code=" + code + "&state=wrong"), "not the answer to the sign-in");
        refused(ada.back("code=" + code), "not the answer to the sign-in");
        String query = answerOf(location, code);
        refused(ada.back(query + "&state=wrong"), "not the answer to the sign-in");
        assertEquals(0, issuer.redeemed);
    }

    @Test
    void theAnswerToAnotherBrowsersSignInIsRefused() {
        Browser thief = new Browser();
        String location = thief.begin();
        String query = answerOf(location, issuer.code(location));
        refused(new Browser().back(query), OVER);
        Browser ada = new Browser();
        ada.begin();
        refused(ada.back(query), "not the answer to the sign-in");
    }

    @Test
    void aCookieThatAnybodyOnTheLineCanSetIsRefusedOverHttps() {
        Browser thief = new Browser();
        String location = thief.begin();
        Browser ada = new Browser();
        ada.cookies.put("driftfire-sign-in", thief.cookies.get("__Host-driftfire-sign-in"));
        refused(ada.back(answerOf(location, issuer.code(location))), OVER);
        thief.signIn();
        ada.cookies.clear();
        ada.cookies.put("driftfire-session", thief.cookies.get("__Host-driftfire-session"));
        assertFalse(ada.me().contains("\"name\""), "a session that was planted");
    }

    @Test
    void aSessionTokenFromBeforeIsNotTheOneAfter() {
        Browser ada = new Browser();
        String planted = "A".repeat(43);
        ada.cookies.put("__Host-driftfire-session", planted);
        ada.signIn();
        assertNotEquals(planted, ada.cookies.get("__Host-driftfire-session"));
        String first = ada.cookies.get("__Host-driftfire-session");
        ada.signIn();
        assertNotEquals(first, ada.cookies.get("__Host-driftfire-session"));
        ada.cookies.put("__Host-driftfire-session", first);
        assertFalse(ada.me().contains("\"name\""), "the session before ended with the new sign-in");
    }

    @Test
    void aSignInThatTakesTooLongIsRefused() {
        Browser ada = new Browser();
        String location = ada.begin();
        String query = answerOf(location, issuer.code(location));
        nowMillis += 10 * 60_000;
        refused(ada.back(query), OVER);
    }

    @Test
    void aCookieOfAnotherServersKeyIsRefused() {
        Browser ada = new Browser();
        String location = ada.begin();
        String cookie = ada.cookies.getOrDefault("__Host-driftfire-sign-in", "");
        String query = answerOf(location, issuer.code(location));
        for (String bent : new String[] {cookie.substring(1), "A" + cookie.substring(1), "", "!", "A".repeat(5_000)}) {
            ada.cookies.put("__Host-driftfire-sign-in", bent.equals(cookie) ? "B" + cookie.substring(1) : bent);
            refused(ada.back(query), OVER);
        }
    }

    @Test
    void anotherIssuersAnswerIsRefused() {
        Browser ada = new Browser();
        String location = ada.begin();
        refused(
                ada.back(answerOf(location, issuer.code(location)) + "&iss=https%3A%2F%2Fevil.example"),
                "another issuer's");
    }

    @Test
    void aTokenWithAnotherNonceIsRefused() {
        issuer.claims = claims -> claims.claim("nonce", "of another sign-in");
        refusedToken(INVALID);
        issuer.claims = claims -> claims.claim("nonce", null);
        refusedToken(INVALID);
    }

    @Test
    void aTokenOfAnotherIssuerIsRefused() {
        issuer.claims = claims -> claims.issuer("https://evil.example");
        refusedToken(INVALID);
    }

    @Test
    void aTokenForAnotherClientIsRefused() {
        issuer.claims = claims -> claims.audience("another");
        refusedToken(INVALID);
        issuer.claims = claims -> claims.audience(List.of("driftfire", "another"));
        refusedToken(INVALID);
        issuer.claims = claims -> claims.claim("azp", "another");
        refusedToken(INVALID);
    }

    @Test
    void aTokenThatIsOverIsRefused() {
        issuer.claims = claims -> claims.expirationTime(Date.from(Instant.ofEpochMilli(nowMillis - 61_000)));
        refusedToken(INVALID);
        issuer.claims = claims -> claims.expirationTime(null);
        refusedToken(INVALID);
    }

    @Test
    void aTokenWithoutASubjectIsRefused() {
        for (String subject : new String[] {null, "", "x".repeat(256)}) {
            issuer.claims = claims -> claims.subject(subject);
            refusedToken(INVALID);
        }
    }

    @Test
    void aTokenSignedByAnotherKeyIsRefused() {
        issuer.signs = FakeIssuer.OTHER_KEY;
        refusedToken(INVALID);
    }

    @Test
    void anUnsignedTokenIsRefused() {
        issuer.token = claims -> new PlainJWT(parse(claims)).serialize();
        refusedToken(INVALID);
    }

    @Test
    void aTokenSignedByThePublicKeyAsASecretIsRefused() {
        issuer.token = claims -> {
            try {
                JWSObject jws = new JWSObject(new JWSHeader(JWSAlgorithm.HS256), new Payload(claims));
                jws.sign(new MACSigner(issuer.shows.toRSAPublicKey().getEncoded()));
                return jws.serialize();
            } catch (JOSEException e) {
                throw new IllegalStateException(e);
            }
        };
        refusedToken(INVALID);
    }

    private static JWTClaimsSet parse(String claims) {
        try {
            return JWTClaimsSet.parse(claims);
        } catch (ParseException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aNewKeyOfTheIssuerIsReadOnceInHalfAMinute() {
        issuer.signs = FakeIssuer.OTHER_KEY;
        issuer.shows = FakeIssuer.OTHER_KEY;
        refusedToken(INVALID);
        assertEquals(1, issuer.keyReads, "keys were read a moment ago");
        nowMillis += 30_000;
        issuer.nowMillis = nowMillis;
        assertEquals(303, new Browser().signIn().status());
        assertEquals(2, issuer.keyReads);
    }

    @Test
    void hostileAnswersOfTheIssuerAreRefused() {
        for (String hostile : new String[] {
            "",
            "null",
            "[]",
            "{}",
            "{\"id_token\":7}",
            "{\"id_token\":\"\"}",
            "{\"id_token\":\"a.b.c\"}",
            "{\"id_token\":\"" + "A".repeat(100_000) + "\"}",
            "[".repeat(200_000),
            "{\"a\":".repeat(50_000),
            "x".repeat(IssuerHttp.MOST_BYTES + 1)
        }) {
            issuer.answer = hostile;
            Answer answer = new Browser().signIn();
            assertEquals(403, answer.status(), () -> hostile.substring(0, Math.min(40, hostile.length())));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "[]",
                "{\"issuer\":\"https://evil.example\"}",
                "{\"issuer\":\"https://id.example.com\",\"authorization_endpoint\":\"javascript:alert(1)\","
                        + "\"token_endpoint\":\"https://id.example.com/t\",\"jwks_uri\":\"https://id.example.com/k\"}",
                "{\"issuer\":\"https://id.example.com\",\"authorization_endpoint\":\"https://id.example.com/a\","
                        + "\"token_endpoint\":\"http://169.254.169.254/t\",\"jwks_uri\":\"https://id.example.com/k\"}"
            })
    void aBadDiscoveryDocumentKeepsTheLastGoodOne(String document) {
        issuer.discovery = document;
        service.refreshAll();
        assertEquals(303, new Browser().signIn().status());
    }

    @Test
    void anIssuerThatIsDownRefusesAndComesBack() {
        issuer.down = true;
        service.refreshAll();
        refused(new Browser().signIn(), NOT_CONFIRMED);
        issuer.down = false;
        assertEquals(303, new Browser().signIn().status());
    }

    @Test
    void aPlayerWhoDeclinesIsAGuestStill() {
        Browser ada = new Browser();
        String location = ada.begin();
        String state = answerOf(location, "").substring("code=&".length());
        Answer answer = ada.back("error=access_denied&" + state);
        assertEquals(303, answer.status());
        assertFalse(ada.me().contains("\"name\""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "//evil.example/",
                "/\\evil.example",
                "\\/evil.example",
                "",
                "orbs/",
                "javascript:x",
                "/../evil",
                "/a\r\nSet-Cookie: x=y",
                "/%0d%0a%",
                "/a b",
                "/orbs//../..",
                "/\u0000"
            })
    void aPageElsewhereIsNotGoneBackTo(String from) {
        Answer answer = new Browser().start(from);
        refused(answer, "not on this site");
        assertEquals(400, answer.status());
    }

    @ParameterizedTest
    @ValueSource(strings = {"root=//&from=//evil.example", "root=/a;b/&from=/a;b/", "root=a&from=a", "root=&from=/"})
    void aRootThatIsNoPathIsRefused(String query) {
        assertEquals(
                400, new Browser().send("POST", "/auth/example/start", query).status());
    }

    @Test
    void whatChangesAnythingNeedsThisSitesPage() {
        Browser ada = new Browser();
        ada.signIn();
        for (String path : new String[] {"/auth/example/start", "/auth/sign-out", "/auth/sign-out-everywhere"}) {
            assertEquals(405, ada.send("GET", path, "root=/&from=/").status(), path);
            for (String origin :
                    new String[] {"", "null", "https://evil.example", "https://play.example.com.evil.example"}) {
                ada.origin = origin;
                assertEquals(403, ada.send("POST", path, "root=/&from=/").status(), path + " from " + origin);
            }
            ada.origin = SITE;
        }
        assertTrue(ada.me().contains("\"name\""), "still signed in");
    }

    @Test
    void overHttpTheCookieIsOfTheApplicationsPath() {
        Browser ada = new Browser();
        ada.origin = "http://play.example.com";
        Answer answer = ada.send("POST", "/auth/example/start", "root=/driftfire/&from=/driftfire/&name=Ada");
        String cookie = answer.cookies().get(0);
        assertTrue(cookie.startsWith("driftfire-sign-in="), cookie);
        assertTrue(cookie.endsWith("; Path=/driftfire/; Max-Age=600; HttpOnly; SameSite=Lax"), cookie);
        assertTrue(text(answer).contains("redirect_uri=http%3A%2F%2Fplay.example.com%2Fdriftfire%2Fauth%2Fcallback"));
    }

    @Test
    void thereIsNoSuchIssuer() {
        assertEquals(
                404,
                new Browser().send("POST", "/auth/other/start", "root=/&from=/").status());
        assertEquals(
                404, new Browser().send("POST", "/auth//start", "root=/&from=/").status());
    }

    @Test
    void anAccountIsRenamed() {
        Browser ada = new Browser();
        assertEquals(403, ada.send("POST", "/api/v1/me/name", "name=Countess").status(), "a guest");
        ada.signIn();
        String ticket = ticket(ada.me());
        Answer answer = ada.send("POST", "/api/v1/me/name", "name=%20Countess%00%20");
        assertEquals(200, answer.status(), () -> text(answer));
        assertEquals("{\"name\":\"Countess\"}", text(answer));
        assertTrue(ada.me().contains("\"name\":\"Countess\""), ada.me());
        Account account = accounts.use(ticket);
        assertNotNull(account);
        assertEquals("Countess", account.name(), "a ticket of before");
        assertTrue(accounts.isReserved(TextSkeleton.of("countess"), null));
        assertFalse(accounts.isReserved(TextSkeleton.of("Ada"), null), "the old name is free");
        assertEquals(200, ada.send("POST", "/api/v1/me/name", "name=COUNTESS").status(), "its own");
    }

    @Test
    void anAccountHasNoNameOfAnotherAndNoneThatIsListed() {
        accounts.filter(new WordFilter(List.of("rascal")));
        Browser ada = new Browser();
        ada.signIn();
        issuer.subject = "grace";
        Browser grace = new Browser();
        grace.signIn();
        assertTrue(grace.me().contains("\"name\":\"Ada 2\""), grace.me());
        assertEquals(409, grace.send("POST", "/api/v1/me/name", "name=A.D.A").status());
        for (String name : new String[] {"", "%20", "R4scal", "Pilot", "P1LOT"}) {
            assertEquals(
                    400, grace.send("POST", "/api/v1/me/name", "name=" + name).status(), name);
        }
        grace.origin = "https://evil.example";
        assertEquals(403, grace.send("POST", "/api/v1/me/name", "name=Grace").status());
        grace.origin = SITE;
        assertTrue(grace.me().contains("\"name\":\"Ada 2\""), grace.me());
    }

    @Test
    void aListedWordIsNoNameOfANewAccountButTheIssuersNameIs() {
        accounts.filter(new WordFilter(List.of("ada")));
        issuer.claims = claims -> claims.claim("preferred_username", "Grace");
        Browser first = new Browser();
        first.signIn();
        assertTrue(first.me().contains("\"name\":\"Grace\""), first.me());
        issuer.claims = claims -> claims.claim("preferred_username", "Ad\u00e0");
        issuer.subject = "another";
        Browser second = new Browser();
        second.signIn();
        assertTrue(second.me().contains("\"name\":\"Pilot "), second.me());
    }

    @Test
    void soManyAnswersWaitAtATimeAndOneMoreMayComeBackLater() {
        List<Integer> statuses = new ArrayList<>();
        Browser late = new Browser();
        String location = late.begin();
        String query = answerOf(location, issuer.code(location));
        issuer.meanwhile = () -> {
            if (issuer.redeemed < 8) {
                statuses.add(new Browser().signIn().status());
            } else {
                Answer answer = late.back(query);
                statuses.add(answer.status());
                assertEquals("5", answer.headers().get("Retry-After"));
            }
        };
        assertEquals(303, new Browser().signIn().status());
        assertEquals(List.of(503, 303, 303, 303, 303, 303, 303, 303), statuses);
        issuer.meanwhile = () -> {};
        assertEquals(303, late.back(query).status(), "nothing was used up");
    }

    @Test
    void anAddressHasSoManyRequestsBeforeAnyOfThemWaits() {
        Browser ada = new Browser();
        ada.cookies.put("driftfire-session", "x");
        Answer answer = null;
        for (int i = 0; i < 1_000_000 && answer == null; i++) {
            answer = site.answerAtOnce("GET", "/api/v1/me", null, ada::header, () -> ClientAddress.UNLIMITED);
        }
        assertEquals(429, Objects.requireNonNull(answer, "no limit").status());
    }

    @Test
    void aGuestIsToldTheIssuers() {
        assertEquals("{\"issuers\":[\"example\"]}", new Browser().me());
    }
}
