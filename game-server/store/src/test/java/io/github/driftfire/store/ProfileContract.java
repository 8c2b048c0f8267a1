package io.github.driftfire.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.driftfire.engine.players.PublicId;
import io.github.driftfire.engine.results.HistoryQuery;
import io.github.driftfire.engine.results.PersonalData;
import io.github.driftfire.engine.results.PlayerHistory;
import io.github.driftfire.engine.results.PlayerProfile;
import io.github.driftfire.engine.results.PlayerStore;
import io.github.driftfire.engine.results.Result;
import io.github.driftfire.engine.results.StoreException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a player's profile and history are, whichever store keeps them. */
abstract class ProfileContract extends AccountContract {
    private static final String UNKNOWN = "0123456789abcdef";

    private PlayerStore players() {
        return (PlayerStore) store();
    }

    private PlayerProfile own(String name) throws StoreException {
        return players().profileOfDevice(device(name)).orElseThrow();
    }

    private List<String> bests(String id) throws StoreException {
        return players().profile(id).orElseThrow().bests().stream()
                .map(best -> best.mode() + " " + best.fact() + " " + best.value() + " at "
                        + (best.reachedMillis() - NOON) + ", " + best.rank() + ".")
                .toList();
    }

    private PlayerHistory history(String id, long beforeMillis, int count) throws StoreException {
        return players().history(new HistoryQuery(id, beforeMillis, count)).orElseThrow();
    }

    private static List<String> facts(PlayerHistory history) {
        return history.lives().stream().map(PersonalData.Life::facts).toList();
    }

    @Test
    void aProfileHasWhatAllResultsComeTo() throws StoreException {
        score("Grace", 40, NOON);
        score("Ada", 30, NOON + 1);
        store().commit(List.of(
                result(ARENA, "Ada", NOON + 2, SCORE.is(20), KILLS.is(3), KILLER.is("Grace")),
                result(DUEL, "Ada", NOON + 3, SCORE.is(7), KILLS.is(0)),
                result(PRIVATE, "Ada", NOON + 4, SCORE.is(900))));
        PlayerProfile ada = own("Ada");
        assertTrue(PublicId.isValid(ada.id()), ada::id);
        assertEquals("Ada", ada.name());
        assertEquals(NOON + 1, ada.createdMillis());
        assertFalse(ada.account());
        assertEquals(4, ada.lives());
        assertEquals(4_000, ada.playedMillis());
        assertEquals(
                List.of("arena kills 3 at 2, 1.", "arena score 30 at 1, 2.", "duel score 7 at 3, 1."), bests(ada.id()));
        assertNotEquals(ada.id(), own("Grace").id());
        assertEquals(Optional.empty(), players().profile(UNKNOWN));
        assertEquals(Optional.empty(), players().profileOfDevice(device("Alan")));
    }

    @Test
    void theBestsOfADeviceAreThePlayersWhoeverSignsIn() throws Exception {
        store().commit(List.of(
                result(ARENA, "Ada", NOON, SCORE.is(20), KILLS.is(3)),
                result(PRIVATE, "Ada", NOON + 1, SCORE.is(900))));
        score("Laptop", 50, NOON + 2);
        assertEquals(List.of("kills 3", "score 20"), bestsOfDevice("Ada"));
        assertEquals(List.of(), bestsOfDevice("Alan"), "of an unknown device");
        signIn("ada", "Ada", "Ada", "s1");
        signIn("ada", "Ada", "Laptop", "s2");
        assertEquals(List.of("kills 3", "score 50"), bestsOfDevice("Ada"), "of an account with two devices");
        assertEquals(bestsOfDevice("Ada"), bestsOfDevice("Laptop"), "of its other device");
    }

    private List<String> bestsOfDevice(String name) throws StoreException {
        return players().bestsOfDevice(device(name)).stream()
                .map(best -> best.fact() + " " + best.value())
                .toList();
    }

    @Test
    void theIdOfAMergedGuestIsTheAccounts() throws Exception {
        score("Ada", 30, NOON);
        score("Laptop", 50, NOON + 1);
        String ada = own("Ada").id();
        String laptop = own("Laptop").id();
        signIn("ada", "Ada", "Ada", "s1");
        signIn("ada", "Ada", "Laptop", "s2");
        PlayerProfile merged = players().profile(laptop).orElseThrow();
        assertEquals(ada, merged.id(), "an account keeps the id of its first guest");
        assertTrue(merged.account());
        assertEquals(2, merged.lives());
        assertEquals(2_000, merged.playedMillis());
        assertEquals(List.of("arena score 50 at 1, 1."), bests(laptop));
        assertEquals(List.of("{\"score\":50}", "{\"score\":30}"), facts(history(laptop, Long.MAX_VALUE, 9)));
        assertEquals(ada, own("Laptop").id());
    }

    @Test
    void anAccountWithoutAResultHasAProfile() throws Exception {
        signIn("ada", "Countess", "Ada", "s1");
        PlayerProfile ada = own("Ada");
        assertEquals("Countess", ada.name());
        assertTrue(ada.account());
        assertEquals(0, ada.lives());
        assertEquals(List.of(), bests(ada.id()));
        assertEquals(List.of(), facts(history(ada.id(), Long.MAX_VALUE, 9)));
    }

    @Test
    void whoIsDeletedHasNoProfile() throws Exception {
        score("Ada", 30, NOON);
        score("Laptop", 50, NOON + 1);
        String ada = own("Ada").id();
        String laptop = own("Laptop").id();
        signIn("ada", "Ada", "Ada", "s1");
        signIn("ada", "Ada", "Laptop", "s2");
        assertNotNull(players().forget(device("Laptop"), "s2"));
        for (String id : List.of(ada, laptop)) {
            assertEquals(Optional.empty(), players().profile(id));
            assertEquals(Optional.empty(), players().history(new HistoryQuery(id, Long.MAX_VALUE, 9)));
        }
        score("Ada", 10, NOON + 2);
        assertNotEquals(ada, own("Ada").id(), "a new player");
    }

    @Test
    void aHistoryIsReadByPages() throws StoreException {
        List<Result> group = new ArrayList<>();
        for (int i = 1; i <= 5; i++) {
            group.add(result(i == 2 ? PRIVATE : ARENA, "Ada", NOON + i, SCORE.is(i)));
            group.add(result(ARENA, "Grace", NOON + i, SCORE.is(100)));
        }
        store().commit(group);
        String ada = own("Ada").id();
        PlayerHistory first = history(ada, Long.MAX_VALUE, 2);
        assertEquals(List.of("{\"score\":5}", "{\"score\":4}"), facts(first));
        PlayerHistory second = history(ada, first.nextMillis(), 2);
        assertEquals(List.of("{\"score\":3}", "{\"score\":2}"), facts(second));
        assertEquals("duel", second.lives().get(1).mode());
        PlayerHistory third = history(ada, second.nextMillis(), 2);
        assertEquals(List.of("{\"score\":1}"), facts(third));
        assertEquals(0, third.nextMillis());
        assertEquals(Optional.empty(), players().history(new HistoryQuery(UNKNOWN, Long.MAX_VALUE, 2)));
    }

    /** A page ends between two times. */
    @Test
    void resultsOfOneTimeAreNotParted() throws StoreException {
        for (long ended : new long[] {NOON, NOON, NOON + 1}) {
            store().commit(List.of(result(ARENA, "Ada", ended, SCORE.is(1))));
        }
        String ada = own("Ada").id();
        PlayerHistory first = history(ada, Long.MAX_VALUE, 2);
        assertEquals(1, first.lives().size());
        assertEquals(2, history(ada, first.nextMillis(), 2).lives().size());
    }
}
