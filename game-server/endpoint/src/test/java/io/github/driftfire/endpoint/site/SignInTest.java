package io.github.driftfire.endpoint.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.driftfire.engine.players.Account;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Sign-in and the attacks on it, each refused with a reason; without a socket. */
final class SignInTest extends SignInFixture {
    private static final String OVER = "This sign-in is over";

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
    void aPlayerWhoDeclinesIsAGuestStill() {
        Browser ada = new Browser();
        String location = ada.begin();
        String state = answerOf(location, "").substring("code=&".length());
        Answer answer = ada.back("error=access_denied&" + state);
        assertEquals(303, answer.status());
        assertFalse(ada.me().contains("\"name\""));
    }
}
