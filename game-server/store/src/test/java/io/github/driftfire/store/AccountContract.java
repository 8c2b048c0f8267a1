package io.github.driftfire.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.driftfire.engine.players.Account;
import io.github.driftfire.engine.players.AccountsUnavailableException;
import io.github.driftfire.engine.players.SignIn;
import io.github.driftfire.engine.results.BoardQuery;
import io.github.driftfire.engine.results.Forgotten;
import io.github.driftfire.engine.results.Period;
import io.github.driftfire.engine.results.PlayerStore;
import io.github.driftfire.engine.results.StoreException;
import io.github.driftfire.engine.text.TextSkeleton;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What accounts are, whichever store keeps them. */
abstract class AccountContract extends BoardContract {
    private static final String ISSUER = "https://id.example.com";
    private static final long HOUR = 3_600_000;

    private static String subject(String name) {
        return "subject of " + name;
    }

    final Account signIn(String subject, String name, String browser, String session)
            throws AccountsUnavailableException {
        String device = browser.isEmpty() ? "" : device(browser);
        return store().accounts()
                .signIn(new SignIn(ISSUER, subject(subject), name, device, session, nowMillis, nowMillis + HOUR));
    }

    @Test
    void theGuestOfTheBrowserBecomesTheAccount() throws Exception {
        score("Ada", 30, NOON);
        Account ada = signIn("ada", "Countess", "Ada", "s1");
        score("Ada", 40, NOON + 1);
        assertEquals("Countess", ada.name());
        assertEquals(List.of("1. Countess 40"), top(Period.ALL));
    }

    @Test
    void aSecondBrowsersGuestIsMergedAndTheBetterBestStays() throws Exception {
        score("Ada", 30, NOON);
        score("Laptop", 50, NOON + 1);
        score("Grace", 40, NOON + 2);
        String laptop = player("Laptop");
        Account first = signIn("ada", "Ada", "Ada", "s1");
        Account second = signIn("ada", "Laptop", "Laptop", "s2");
        assertEquals(first.player(), second.player());
        assertEquals("Ada", second.name(), "an account keeps its name");
        assertEquals(List.of("1. Ada 50", "2. Grace 40"), top(Period.ALL));
        assertEquals(
                List.of("1. Ada 50", "2. Grace 40"),
                lines(BoardQuery.around("arena", "arena", "score", Period.ALL, laptop)),
                "by the id of the guest that there was");
        score("Laptop", 60, NOON + 3);
        score("Ada", 20, NOON + 4);
        assertEquals(List.of("1. Ada 60", "2. Grace 40"), top(Period.ALL));
    }

    @Test
    void aMergedWorseBestChangesNothing() throws Exception {
        score("Ada", 30, NOON);
        score("Laptop", 10, NOON + 1);
        signIn("ada", "Ada", "Ada", "s1");
        signIn("ada", "Ada", "Laptop", "s2");
        assertEquals(List.of("1. Ada 30"), top(Period.ALL));
    }

    @Test
    void anotherAccountInOneBrowserIsNotMerged() throws Exception {
        score("Ada", 30, NOON);
        Account ada = signIn("ada", "Ada", "Ada", "s1");
        Account grace = signIn("grace", "Grace", "Ada", "s2");
        assertNotEquals(ada.player(), grace.player());
        score("Ada", 10, NOON + 1);
        assertEquals(List.of("1. Ada 30", "2. Grace 10"), top(Period.ALL));
    }

    @Test
    void theEndOfASessionPartsTheBrowserFromTheAccount() throws Exception {
        signIn("ada", "Ada", "Ada", "s1");
        score("Ada", 30, NOON);
        store().accounts().signOut("s1");
        assertNull(store().accounts().find("s1", NOON));
        score("Ada", 40, NOON + 1);
        assertEquals(2, top(Period.ALL).size(), "the next result is a new guest's");
    }

    @Test
    void signsOutEverywhere() throws Exception {
        Account ada = signIn("ada", "Ada", "Ada", "s1");
        signIn("ada", "Ada", "Laptop", "s2");
        signIn("grace", "Grace", "Grace", "s3");
        store().accounts().signOutEverywhere(ada.player());
        assertNull(store().accounts().find("s1", NOON));
        assertNull(store().accounts().find("s2", NOON));
        assertNotNull(store().accounts().find("s3", NOON));
    }

    @Test
    void aSessionEnds() throws Exception {
        signIn("ada", "Ada", "Ada", "s1");
        assertNotNull(store().accounts().find("s1", NOON + HOUR - 1));
        assertNull(store().accounts().find("s1", NOON + HOUR));
        assertNull(store().accounts().find("unknown", NOON));
    }

    @Test
    void namesOfAccountsAreUniqueForTheEye() throws Exception {
        assertEquals("Ada", signIn("ada", "Ada", "", "s1").name());
        assertEquals("ADA 2", signIn("other", "ADA", "", "s2").name());
        assertEquals(
                "\u0410d\u0430 3", signIn("third", "\u0410d\u0430", "", "s3").name());
        assertEquals(
                new TreeSet<>(List.of(TextSkeleton.of("ada"), TextSkeleton.of("ada 2"), TextSkeleton.of("ada 3"))),
                new TreeSet<>(store().accounts().skeletons(0)));
    }

    @Test
    void manyOfOneNameHaveRandomNumbersAndOneWithoutANameIsAPilot() throws Exception {
        for (int i = 1; i <= 9; i++) {
            assertEquals(
                    i == 1 ? "Ada" : "Ada " + i,
                    signIn("ada " + i, "Ada", "", "s" + i).name());
        }
        String tenth = signIn("ada 10", "Ada", "", "s10").name();
        assertTrue(tenth.matches("Ada [1-9][0-9]+"), tenth);
        String nameless = signIn("nameless", "", "", "s11").name();
        assertTrue(nameless.matches("Pilot [1-9][0-9]{3,8}"), nameless);
    }

    @Test
    void anAccountIsRenamedUnlessAnotherLooksLikeIt() throws Exception {
        Account ada = signIn("ada", "Ada", "Ada", "s1");
        Account grace = signIn("grace", "Grace", "", "s2");
        score("Ada", 5, NOON);
        assertTrue(store().accounts().rename(ada.player(), "Countess"));
        assertEquals(List.of("1. Countess 5"), top(Period.ALL));
        assertFalse(store().accounts().rename(grace.player(), "c0untess"));
        assertTrue(store().accounts().rename(ada.player(), "COUNTESS"), "its own");
        assertTrue(store().accounts().rename(grace.player(), "Ada"), "which is free again");
        Account found = store().accounts().find("s1", NOON);
        assertNotNull(found);
        assertEquals("COUNTESS", found.name());
        assertFalse(store().accounts().rename(grace.player() + 1_000, "Alan"), "there is no such account");
    }

    @Test
    void ofAnAccountOnlyItsSessionIsToldAndDeletes() throws Exception {
        Account ada = signIn("ada", "Ada", "Ada", "s1");
        score("Ada", 5, NOON);
        signIn("grace", "Grace", "", "s2");
        PlayerStore players = (PlayerStore) store();
        for (String session : List.of("", "s2", "unknown")) {
            assertNull(players.find(device("Ada"), session), session);
            assertNull(players.forget(device("Ada"), session), session);
        }
        nowMillis = NOON + HOUR;
        assertNull(players.find(device("Ada"), "s1"), "a session that is over");
        nowMillis = NOON;
        assertNotNull(players.find(device("Ada"), "s1"));
        Forgotten forgotten = players.forget(device("Ada"), "s1");
        assertNotNull(forgotten);
        assertTrue(forgotten.any());
        Account account = forgotten.account();
        assertNotNull(account);
        assertEquals(ada.player(), account.player());
        assertEquals("Ada", account.name());
        assertEquals(List.of(), top(Period.ALL));
        assertNotNull(players.find(device("Ada"), ""), "a guest again");
        assertEquals("Ada", signIn("alan", "Ada", "", "s3").name(), "the name is free");
    }

    @Test
    void aResultAfterTheEndOfASessionIsANewGuests() throws Exception {
        signIn("ada", "Ada", "Ada", "s1");
        score("Ada", 30, NOON);
        nowMillis = NOON + HOUR;
        score("Ada", 40, NOON + HOUR);
        assertEquals(2, top(Period.ALL).size());
    }

    @Test
    void oneSubjectOfTwoIssuersIsTwoPlayers() throws Exception {
        Account ada = signIn("ada", "Ada", "", "s1");
        Account other = store().accounts()
                .signIn(new SignIn(
                        "https://other.example.com", subject("ada"), "Ada", "", "s2", nowMillis, nowMillis + HOUR));
        assertNotEquals(ada.player(), other.player());
    }

    @Test
    void aRoomsNumberedNameIsNotTheAccounts() throws AccountsUnavailableException, StoreException {
        signIn("ada", "Countess", "Ada 2", "s1");
        score("Ada 2", 5, NOON);
        assertEquals(List.of("1. Countess 5"), top(Period.ALL));
    }
}
