package io.github.driftfire.engine.results;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.driftfire.engine.players.AccountStore;
import java.util.List;
import org.junit.jupiter.api.Test;

final class BoardCacheTest {
    private static final BoardQuery QUERY = BoardQuery.top("arena", "duel", "score", Period.WEEK);

    private long nowMillis = 1_796_119_200_000L;
    private int reads;
    private boolean away;
    private boolean error;
    private final BoardCache cache = new BoardCache(new CountingStore(), () -> nowMillis);

    private final class CountingStore implements Store {
        @Override
        public void commit(List<Result> group) {}

        @Override
        public Board read(BoardQuery query) throws StoreException {
            reads++;
            if (error) {
                throw new NoClassDefFoundError("a jar that was replaced");
            }
            if (away) {
                throw StoreException.temporary("the database is away", new IllegalStateException());
            }
            return new Board(List.of(new BoardEntry(1, "00000000000000a7", "Ada", reads, nowMillis)), nowMillis);
        }

        @Override
        public AccountStore accounts() {
            return new MemoryStore(() -> 0).accounts();
        }

        @Override
        public String describe() {
            return "nowhere";
        }

        @Override
        public void close() {}
    }

    private CachedBoard get() {
        CachedBoard board = cache.get(QUERY);
        assertNotNull(board);
        return board;
    }

    @Test
    void neverWaitsForTheStore() {
        assertNull(cache.get(QUERY));
        assertEquals(0, reads);
        cache.refresh();
        assertEquals(1, get().board().entries().get(0).value());
    }

    @Test
    void oneReadServesAllWhoAskWithinAWhile() {
        cache.get(QUERY);
        cache.get(QUERY);
        cache.refresh();
        cache.refresh();
        get();
        nowMillis += BoardCache.FRESH_MILLIS - 1;
        get();
        cache.refresh();
        assertEquals(1, reads);

        nowMillis++;
        assertEquals(1, get().board().entries().get(0).value(), "the old one until there is another");
        cache.refresh();
        assertEquals(2, get().board().entries().get(0).value());
    }

    @Test
    void aBoardIsStaleWhileTheStoreIsAway() {
        cache.get(QUERY);
        cache.refresh();
        assertFalse(get().stale());
        away = true;
        nowMillis += BoardCache.FRESH_MILLIS;
        get();
        cache.refresh();
        assertTrue(get().stale());
        assertEquals(1, get().board().entries().get(0).value());

        away = false;
        nowMillis += BoardCache.FRESH_MILLIS;
        get();
        cache.refresh();
        assertFalse(get().stale());
    }

    @Test
    void anOldBoardIsStaleUntilItIsReadAgain() {
        cache.get(QUERY);
        cache.refresh();
        nowMillis += BoardCache.STALE_MILLIS;
        assertFalse(get().stale());
        nowMillis++;
        assertTrue(get().stale());
        cache.refresh();
        assertFalse(get().stale());
    }

    @Test
    void aBoardOfAPeriodThatIsOverIsNotGiven() {
        BoardQuery day = BoardQuery.top("arena", "duel", "score", Period.DAY);
        cache.get(day);
        cache.refresh();
        assertNotNull(cache.get(day));
        nowMillis += 24 * 3_600_000L;
        assertNull(cache.get(day));
        cache.refresh();
        assertNotNull(cache.get(day));
    }

    @Test
    void anUnreadBoardIsTriedNoMoreOftenThanAnother() {
        away = true;
        cache.get(QUERY);
        cache.refresh();
        assertNull(cache.get(QUERY));
        cache.refresh();
        assertEquals(1, reads);
        nowMillis += BoardCache.FRESH_MILLIS;
        assertNull(cache.get(QUERY));
        cache.refresh();
        assertEquals(2, reads);
    }

    /** Any number may be asked for. */
    @Test
    void whoAsksAroundManyPlayersKeepsNobodyFromTheTop() {
        cache.get(QUERY);
        cache.refresh();
        for (int player = 1; player <= 2 * BoardCache.MOST; player++) {
            cache.get(BoardQuery.around("arena", "duel", "score", Period.ALL, "p" + player));
        }
        nowMillis += BoardCache.FRESH_MILLIS;
        assertEquals(1, get().board().entries().get(0).value(), "is kept");
        cache.refresh();
        assertEquals(2, get().board().entries().get(0).value(), "is read first");
    }

    @Test
    void anErrorOfTheStoreIsAFailureLikeOthers() {
        cache.get(QUERY);
        error = true;
        cache.refresh();
        assertNull(cache.get(QUERY));
        error = false;
        nowMillis += BoardCache.FRESH_MILLIS;
        cache.get(QUERY);
        cache.refresh();
        assertFalse(get().stale());
    }

    @Test
    void keepsABoundedNumber() {
        for (int player = 1; player <= BoardCache.MOST + 1; player++) {
            cache.get(BoardQuery.around("arena", "duel", "score", Period.ALL, "p" + player));
            cache.refresh();
        }
        assertNull(cache.get(BoardQuery.around("arena", "duel", "score", Period.ALL, "p1")));
        assertNotNull(cache.get(BoardQuery.around("arena", "duel", "score", Period.ALL, "p3")));
    }

    @Test
    void itsThreadEndsWithIt() throws InterruptedException {
        Thread[] made = new Thread[1];
        cache.start(task -> made[0] = new Thread(task, "boards"));
        cache.get(QUERY);
        cache.close();
        made[0].join(30_000);
        assertFalse(made[0].isAlive());
    }
}
