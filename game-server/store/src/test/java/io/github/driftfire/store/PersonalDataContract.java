package io.github.driftfire.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.driftfire.engine.moderation.AuditEntry;
import io.github.driftfire.engine.moderation.Ban.Scope;
import io.github.driftfire.engine.moderation.Moderation;
import io.github.driftfire.engine.results.Period;
import io.github.driftfire.engine.results.PersonalData;
import io.github.driftfire.engine.results.StoreException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** What is told and deleted of one player. */
abstract class PersonalDataContract extends ModerationContract {
    private static PersonalData.Known known(PersonalData data) {
        return Objects.requireNonNull(data.known(), "the player");
    }

    private PersonalData find(String device) throws StoreException {
        return Objects.requireNonNull(sqlStore().find(device, ""), "refused");
    }

    private boolean forget(String device) throws StoreException {
        return Objects.requireNonNull(sqlStore().forget(device, ""), "refused").any();
    }

    @Test
    void tellsAllThatIsStoredOfAPlayerAndNothingOfOthers() throws StoreException {
        score("Ada", 30, NOON);
        score("Ada", 20, NOON + WrittenRows.SEEN_MILLIS);
        score("Grace", 90, NOON + 7);
        Moderation moderation = moderation();
        ban(moderation, ADA, Scope.DEVICE, "");
        ban(moderation, NEIGHBOUR, Scope.DEVICE, "");
        moderation.audit().record(AuditEntry.of("kick").by("operator", STRANGER).target(ADA));
        moderation.audit().record(AuditEntry.of("report").by("player", ADA).target(NEIGHBOUR));
        moderation.audit().record(AuditEntry.of("report").by("player", STRANGER).target(NEIGHBOUR));
        moderation.close();

        PersonalData data = find(ADA.device());
        assertEquals("Ada", known(data).name());
        assertEquals(NOON, known(data).createdMillis());
        assertEquals(NOON + WrittenRows.SEEN_MILLIS, known(data).seenMillis());
        assertEquals(
                List.of("{\"score\":20}", "{\"score\":30}"),
                data.lives().stream().map(PersonalData.Life::facts).toList());
        assertEquals(0, data.livesLeftOut());
        assertEquals(
                List.of(Period.ALL, Period.SEASON, Period.WEEK, Period.DAY),
                data.bests().stream().map(PersonalData.Best::period).toList());
        assertEquals(30, data.bests().get(0).value());
        assertEquals(
                List.of("Ada"),
                data.bans().stream().map(PersonalData.BanNote::name).toList());
        assertEquals(
                List.of(true, false),
                data.auditNotes().stream().map(PersonalData.AuditNote::isTarget).toList());
    }

    @Test
    void ofAStrangerThereIsNothing() throws StoreException {
        PersonalData data = find(ADA.device());
        assertNull(data.known());
        assertEquals(List.of(), data.lives());
        assertEquals(List.of(), data.auditNotes());
        assertFalse(forget(ADA.device()));
    }

    @Test
    void deletesAPlayerAndLeavesTheLeaderboardsOfOthers() throws StoreException {
        score("Ada", 30, NOON);
        score("Grace", 20, NOON);
        score("Alan", 10, NOON);
        assertTrue(forget(device("Grace")));
        for (Period period : Period.values()) {
            assertEquals(List.of("1. Ada 30", "2. Alan 10"), top(period));
        }
        assertEquals(2, count("player"));
        assertEquals(2, count("device"));
        assertEquals(2, count("result"));
        assertFalse(forget(device("Grace")), "twice");
        score("Grace", 5, NOON + 1);
        assertEquals(List.of("1. Ada 30", "2. Alan 10", "3. Grace 5"), top(Period.ALL));
        assertEquals(NOON + 1, known(find(device("Grace"))).createdMillis(), "a new player");
    }

    @Test
    void aBanOutlivesTheDeletion() throws StoreException {
        score("Ada", 30, NOON);
        Moderation moderation = moderation();
        ban(moderation, ADA, Scope.DEVICE, "");
        moderation.audit().record(AuditEntry.of("ban").by("operator", STRANGER).target(ADA));
        moderation.audit().record(AuditEntry.of("mute").by("operator", STRANGER).target(ADA));
        moderation.audit().record(AuditEntry.of("report").by("player", ADA).target(NEIGHBOUR));
        moderation.close();
        assertTrue(forget(ADA.device()));
        assertNotNull(moderation().bans().find(ADA, "arena"));
        assertEquals(1, count("audit"), "the line about the ban");
        assertEquals(0, count("player"));
    }

    /** A player who deletes while results of that player are being stored. */
    @Test
    void deletionsAndResultsAtTheSameTimeLeaveNoHalfPlayer()
            throws StoreException, InterruptedException, ExecutionException {
        int rounds = 30;
        ExecutorService threads = Executors.newFixedThreadPool(2);
        List<Future<?>> done = new ArrayList<>();
        done.add(threads.submit(() -> {
            for (int i = 0; i < rounds; i++) {
                score("Ada", i, NOON + i);
            }
            return null;
        }));
        done.add(threads.submit(() -> {
            for (int i = 0; i < rounds; i++) {
                forget(ADA.device());
            }
            return null;
        }));
        for (Future<?> each : done) {
            each.get();
        }
        threads.shutdown();
        score("Ada", 1_000, NOON + rounds);
        assertEquals(1, count("player"));
        assertEquals(List.of("1. Ada 1000"), top(Period.ALL));
        forget(ADA.device());
        for (String table : List.of("player", "device", "result", "best")) {
            assertEquals(0, count(table), table);
        }
    }
}
