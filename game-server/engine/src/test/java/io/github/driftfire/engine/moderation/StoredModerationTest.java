package io.github.driftfire.engine.moderation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.driftfire.engine.moderation.Ban.Scope;
import io.github.driftfire.engine.results.CommitMetrics;
import io.github.driftfire.engine.results.CommitQueue;
import io.github.driftfire.engine.results.StoreException;
import io.github.driftfire.model.protocol.CloseCode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Bans and audit lines on their way into a store. */
@Timeout(30)
final class StoredModerationTest {
    private static final ClientIdentity ADA = new ClientIdentity(ClientIdentity.hash("a"), "192.0.2.7", "Ada");
    private static final ClientIdentity BOB = new ClientIdentity(ClientIdentity.hash("b"), "198.51.100.7", "Bob");

    private final FakeStore store = new FakeStore();
    private long nowMillis = TestModeration.START_MILLIS;

    /** Keeps bans by their id, and fails as it is told. */
    private static final class FakeStore implements ModerationStore {
        final Map<UUID, StoredBan> bans = new LinkedHashMap<>();
        final List<String> lines = new ArrayList<>();
        boolean away;

        @Override
        public byte[] banKey() throws StoreException {
            answer();
            return new byte[BanKeys.KEY_BYTES];
        }

        @Override
        public void keepAudit(int days) {}

        @Override
        public List<StoredBan> bans(int most) throws StoreException {
            answer();
            return List.copyOf(bans.values());
        }

        private void answer() throws StoreException {
            if (away) {
                throw StoreException.temporary("the database is away", new IllegalStateException());
            }
        }

        @Override
        public synchronized void change(List<ModerationChange> group) throws StoreException {
            answer();
            for (ModerationChange change : group) {
                if (change instanceof StoredBan ban) {
                    bans.put(ban.id(), ban);
                } else if (change instanceof LiftedBan lifted) {
                    bans.remove(lifted.id());
                } else if (change instanceof AuditLine line) {
                    lines.add(line.text());
                }
            }
        }
    }

    private Moderation open() throws StoreException {
        return Moderation.stored(
                () -> nowMillis, AdminToken.NONE, new AuditLog(lines -> {}, () -> nowMillis), store, 365);
    }

    private static @Nullable Ban ban(Moderation moderation, ClientIdentity who) {
        return moderation
                .bans()
                .add(new BanRequest(CloseCode.BANNED, who, Scope.BOTH, "", "aiming aid", "operator", 60));
    }

    private static CommitMetrics metrics(Moderation moderation) {
        return Objects.requireNonNull(moderation.storedMetrics());
    }

    @Test
    void aBanHoldsWhileTheDatabaseIsAwayAndIsStoredLater() throws StoreException {
        Moderation moderation = open();
        store.away = true;
        ban(moderation, ADA);
        moderation.close();
        assertNotNull(moderation.bans().find(ADA, "arena"), "it holds");
        assertEquals(Map.of(), store.bans);
        assertTrue(metrics(moderation).failing());

        store.away = false;
        moderation.close();
        assertNotNull(open().bans().find(ADA, "arena"), "after a restart");
    }

    @Test
    void aFloodOfReportsWhileTheDatabaseIsAwayLosesNoBan() throws StoreException {
        Moderation moderation = open();
        store.away = true;
        for (int i = 0; i < CommitQueue.MOST; i++) {
            moderation.audit().record(AuditEntry.of("report"));
            moderation.audit().drain();
        }
        assertEquals(CommitQueue.MOST / 2, moderation.audit().lost());
        ban(moderation, ADA);
        store.away = false;
        moderation.close();
        assertEquals(1, store.bans.size());
        assertEquals(CommitQueue.MOST / 2, store.lines.size());
        assertEquals(0, metrics(moderation).dropped());
    }

    @Test
    void aServerDoesNotStartWithoutItsBans() {
        store.away = true;
        assertThrows(StoreException.class, this::open);
    }

    @Test
    void whatIsLoadedKeepsTheLimit() throws StoreException {
        for (int i = 1; i <= MemoryBans.MOST + 5; i++) {
            StoredBan ban = new StoredBan(
                    new UUID(0, i), i, Scope.DEVICE, "d" + i, "", "", "Ada", "", "operator", nowMillis + 60_000);
            store.bans.put(ban.id(), ban);
        }
        Moderation moderation = open();
        assertEquals(MemoryBans.MOST, moderation.bans().all().size());
        assertNull(ban(moderation, ADA), "no place");
        nowMillis += 60_000;
        assertNotNull(ban(moderation, ADA), "all of them are over");
    }

    @Test
    void aStoredBanIsShownByItsKeyedHashes() throws StoreException {
        Moderation first = open();
        Ban made = Objects.requireNonNull(ban(first, ADA));
        first.close();
        Ban loaded = open().bans().all().get(0);
        assertEquals(ClientIdentity.shown(ADA.device()), made.shownDevice());
        assertEquals("192.0.2.0/24", made.shownNetwork());
        BanKeys keys = new BanKeys(store.banKey());
        assertEquals(keys.device(ADA.device()).substring(0, 8), loaded.shownDevice());
        assertEquals(keys.network("192.0.2.0/24").substring(0, 8), loaded.shownNetwork());
        assertEquals("", loaded.device());
        assertEquals("", loaded.network());
    }

    /** Bans that are lifted by others as soon as they are seen. */
    @Test
    void noBanIsStoredAfterItWasLifted() throws StoreException, InterruptedException {
        Moderation moderation = open();
        moderation.start(task -> new Thread(task, "moderation"));
        CountDownLatch done = new CountDownLatch(1);
        Thread lifter = new Thread(() -> {
            while (done.getCount() > 0 || !moderation.bans().all().isEmpty()) {
                moderation.bans().all().forEach(ban -> moderation.bans().lift(ban.number()));
            }
        });
        lifter.start();
        for (int i = 0; i < 2_000; i++) {
            ban(moderation, i % 2 == 0 ? ADA : BOB);
        }
        done.countDown();
        lifter.join();
        moderation.close();
        assertEquals(Map.of(), store.bans);
        assertEquals(4_000, metrics(moderation).committed());
    }
}
