package io.github.driftfire.endpoint.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.driftfire.engine.players.Account;
import io.github.driftfire.engine.sessions.ClientAddress;
import io.github.driftfire.engine.text.TextSkeleton;
import io.github.driftfire.engine.text.WordFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which requests of a browser may sign in or change an account, and how many of them; names of accounts. */
final class SignInRequestsTest extends SignInFixture {
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
