package io.github.driftfire.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.driftfire.engine.moderation.AdminToken;
import io.github.driftfire.engine.moderation.AuditEntry;
import io.github.driftfire.engine.moderation.AuditLog;
import io.github.driftfire.engine.moderation.Ban;
import io.github.driftfire.engine.moderation.Ban.Scope;
import io.github.driftfire.engine.moderation.BanRequest;
import io.github.driftfire.engine.moderation.ClientIdentity;
import io.github.driftfire.engine.moderation.Moderation;
import io.github.driftfire.engine.moderation.ModerationChange;
import io.github.driftfire.engine.moderation.ModerationStore;
import io.github.driftfire.engine.moderation.StoredBan;
import io.github.driftfire.engine.results.StoreException;
import io.github.driftfire.model.protocol.CloseCode;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Bans and audit lines in a database, whichever it is. */
abstract class ModerationContract extends SqlStoreContract {
    static final ClientIdentity ADA = new ClientIdentity(device("Ada"), "192.0.2.7", "Ada");
    static final ClientIdentity NEIGHBOUR = new ClientIdentity(device("Grace"), "192.0.2.99", "Grace");
    static final ClientIdentity STRANGER = new ClientIdentity(device("Alan"), "198.51.100.1", "Alan");
    private static final int DAY_SECONDS = 86_400;
    private static final int AUDIT_DAYS = 30;

    /** Opened anew: what a server finds that starts now. */
    Moderation moderation() throws StoreException {
        return moderation(sqlStore());
    }

    private Moderation moderation(ModerationStore store) throws StoreException {
        return Moderation.stored(() -> nowMillis, AdminToken.NONE, AuditLog.toServerLog(), store, AUDIT_DAYS);
    }

    static @Nullable Ban ban(Moderation moderation, ClientIdentity who, Scope scope, String room) {
        return moderation
                .bans()
                .add(new BanRequest(CloseCode.BANNED, who, scope, room, "aiming aid", "operator", DAY_SECONDS));
    }

    @Test
    void aBanHoldsAfterARestart() throws StoreException {
        Moderation first = moderation();
        Ban made = Objects.requireNonNull(ban(first, ADA, Scope.BOTH, ""));
        first.close();

        Moderation second = moderation();
        Ban found = Objects.requireNonNull(second.bans().find(ADA, "arena"));
        assertEquals(made.message(), found.message());
        assertEquals(made.number(), found.number());
        assertEquals("Ada", found.who().name());
        assertEquals(CloseCode.BANNED, found.code());
        assertNotNull(second.bans().find(NEIGHBOUR, "arena"), "of the same network");
        assertNull(second.bans().find(STRANGER, "arena"));
        Ban next = Objects.requireNonNull(ban(second, STRANGER, Scope.DEVICE, ""));
        assertEquals(made.number() + 1, next.number(), "no number twice");
    }

    @Test
    void whoHasNoDeviceIsBannedByAddressAndName() throws StoreException {
        Moderation first = moderation();
        ban(first, new ClientIdentity("", "192.0.2.7", "Ada"), Scope.DEVICE, "");
        first.close();
        Moderation second = moderation();
        assertNotNull(second.bans().find(new ClientIdentity("", "192.0.2.7", "ADA"), ""));
        assertNull(second.bans().find(NEIGHBOUR, ""));
    }

    @Test
    void neitherDeviceNorAddressIsStored() throws StoreException {
        Moderation moderation = moderation();
        ban(moderation, ADA, Scope.BOTH, "");
        moderation.close();
        String row = jdbi().withHandle(handle ->
                        handle.createQuery("select * from ban").mapToMap().one())
                .toString();
        assertTrue(!row.contains("192.0.2") && !row.contains(ADA.device()), row);
    }

    @Test
    void aBanThatIsOverIsNotLoadedAndRemoved() throws StoreException {
        Moderation first = moderation();
        ban(first, ADA, Scope.DEVICE, "");
        first.close();
        nowMillis += DAY_SECONDS * 1_000L;
        assertEquals(List.of(), moderation().bans().all());
        assertEquals(0, count("ban"));
    }

    @Test
    void aLiftedBanIsGone() throws StoreException {
        Moderation first = moderation();
        Ban made = Objects.requireNonNull(ban(first, ADA, Scope.DEVICE, ""));
        first.bans().lift(made.number());
        first.close();
        assertEquals(0, count("ban"));

        ban(first, ADA, Scope.DEVICE, "");
        first.close();
        Moderation second = moderation();
        second.bans().lift(second.bans().all().get(0).number());
        second.close();
        assertEquals(List.of(), moderation().bans().all());
    }

    @Test
    void aRoomsBanIsNotStored() throws StoreException {
        Moderation first = moderation();
        assertNotNull(ban(first, ADA, Scope.DEVICE, "p-k7m2qx"));
        first.close();
        assertEquals(0, count("ban"));
        assertNull(moderation().bans().find(ADA, "p-k7m2qx"));
    }

    /** Text of an operator that no database takes must not lose the ban. */
    @Test
    void aBanIsStoredWhateverItsReason() throws StoreException {
        Moderation first = moderation();
        String reason = "zero \u0000, half \ud800 a pair, '; drop table ban; --";
        first.bans().add(new BanRequest(CloseCode.BANNED, ADA, Scope.DEVICE, "", reason, "operator", DAY_SECONDS));
        first.close();
        assertEquals(
                "zero ?, half ? a pair, '; drop table ban; --",
                Objects.requireNonNull(moderation().bans().find(ADA, "")).reason());
    }

    /** Two servers of a database, which start at the same time. */
    @Test
    void serversOfOneDatabaseKnowEachOthersBansAfterTheirNextStart() throws StoreException {
        Moderation one = moderation();
        Moderation other = moderation();
        Ban first = Objects.requireNonNull(ban(one, ADA, Scope.DEVICE, ""));
        Ban second = Objects.requireNonNull(ban(other, STRANGER, Scope.DEVICE, ""));
        assertEquals(first.number(), second.number(), "neither knows of the other");
        one.close();
        other.close();
        Moderation later = moderation();
        assertEquals(2, later.bans().all().stream().map(Ban::number).distinct().count());
        Ban found = Objects.requireNonNull(later.bans().find(STRANGER, ""));
        later.bans().lift(found.number());
        later.close();
        Moderation last = moderation();
        assertNotNull(last.bans().find(ADA, ""));
        assertNull(last.bans().find(STRANGER, ""), "the ban of that player was lifted, not another's");
    }

    @Test
    void auditLinesAreAppended() throws StoreException {
        Moderation moderation = moderation();
        moderation
                .audit()
                .record(AuditEntry.of("kick")
                        .by("operator", STRANGER)
                        .target(ADA)
                        .with("reason", "\u0000\ud800"));
        moderation
                .audit()
                .record(AuditEntry.of("report")
                        .by("player", ADA)
                        .target(NEIGHBOUR)
                        .with("said", "\u20ac".repeat(3_000)));
        moderation.close();
        List<String> rows = jdbi().withHandle(handle -> handle.createQuery(
                        "select act, device, actor, line from audit order by id")
                .map((row, context) -> row.getString(1)
                        + ' '
                        + row.getString(2)
                        + ' '
                        + row.getString(3)
                        + ' '
                        + row.getString(4).substring(0, 6))
                .list());
        assertEquals(
                List.of(
                        "kick " + ADA.device() + ' ' + STRANGER.device() + " {\"n\":1",
                        "report " + NEIGHBOUR.device() + ' ' + ADA.device() + " {\"n\":2"),
                rows);
    }

    @Test
    void auditLinesAreRemovedWhenTheirDaysAreOver() throws StoreException {
        // The audit log has this machine's clock.
        nowMillis = System.currentTimeMillis();
        Moderation first = moderation();
        first.audit().record(AuditEntry.of("kick").target(ADA));
        first.close();
        nowMillis += (AUDIT_DAYS - 1) * DAY_SECONDS * 1_000L;
        score("Ada", 1, nowMillis);
        assertEquals(1, count("audit"));
        nowMillis += 2 * DAY_SECONDS * 1_000L;
        score("Ada", 1, nowMillis);
        assertEquals(0, count("audit"));
    }

    /** A commit whose acknowledgement was lost is repeated. */
    @Test
    void aChangeThatWasStoredAlreadyIsStoredOnce() throws StoreException {
        SqlStore store = sqlStore();
        Moderation moderation = moderation(new ModerationStore() {
            @Override
            public byte[] banKey() throws StoreException {
                return store.banKey();
            }

            @Override
            public void keepAudit(int days) {
                store.keepAudit(days);
            }

            @Override
            public List<StoredBan> bans(int most) throws StoreException {
                return store.bans(most);
            }

            @Override
            public void change(List<ModerationChange> group) throws StoreException {
                store.change(group);
                store.change(group);
            }
        });
        ban(moderation, ADA, Scope.DEVICE, "");
        moderation.audit().record(AuditEntry.of("ban").target(ADA));
        moderation.close();
        assertEquals(1, count("ban"));
        assertEquals(1, count("audit"));
    }
}
