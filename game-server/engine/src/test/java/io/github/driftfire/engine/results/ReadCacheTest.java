package io.github.driftfire.engine.results;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

final class ReadCacheTest {
    private static final long FRESH_MILLIS = 5_000;
    private static final String QUERY = "x";

    private long nowMillis = 1_796_119_200_000L;
    private int reads;
    private boolean away;
    private boolean error;
    private final ReadCache cache = new ReadCache(() -> nowMillis);
    private final ReadCache.Kind<String, Integer> first = cache.add("numbers", FRESH_MILLIS, true, query -> read());
    private final ReadCache.Kind<String, Integer> second = cache.add("others", FRESH_MILLIS, true, query -> read());
    private final ReadCache.Kind<String, Integer> third = cache.add("new", FRESH_MILLIS, false, query -> read());

    private int read() throws StoreException {
        reads++;
        if (error) {
            throw new NoClassDefFoundError("a jar that was replaced");
        }
        if (away) {
            throw StoreException.temporary("the database is away", new IllegalStateException());
        }
        return reads;
    }

    private Cached<Integer> get() {
        Cached<Integer> cached = first.get(QUERY);
        assertNotNull(cached);
        return cached;
    }

    @Test
    void neverWaitsForTheStore() {
        assertNull(first.get(QUERY));
        assertEquals(0, reads);
        cache.refresh();
        assertEquals(1, get().value());
        assertEquals(nowMillis, get().readMillis());
    }

    @Test
    void oneReadServesAllWhoAskWithinAWhile() {
        first.get(QUERY);
        first.get(QUERY);
        cache.refresh();
        cache.refresh();
        get();
        nowMillis += FRESH_MILLIS - 1;
        get();
        cache.refresh();
        assertEquals(1, reads);

        nowMillis++;
        assertEquals(1, get().value(), "the old one until there is another");
        cache.refresh();
        assertEquals(2, get().value());
    }

    @Test
    void isStaleWhileTheStoreIsAway() {
        first.get(QUERY);
        cache.refresh();
        assertFalse(get().stale());
        away = true;
        nowMillis += FRESH_MILLIS;
        get();
        cache.refresh();
        assertTrue(get().stale());
        assertEquals(1, get().value());

        away = false;
        nowMillis += FRESH_MILLIS;
        get();
        cache.refresh();
        assertFalse(get().stale());
    }

    @Test
    void whatIsLongAgoIsReadBeforeItIsGiven() {
        first.get(QUERY);
        cache.refresh();
        nowMillis += ReadCache.STALE_MILLIS;
        assertFalse(get().stale());
        nowMillis++;
        assertNull(first.get(QUERY));
        cache.refresh();
        assertFalse(get().stale());
        assertEquals(2, get().value());
    }

    @Test
    void whatGivesNothingOldDoesSoOnlyWhileItCannotBeRead() {
        third.get(QUERY);
        cache.refresh();
        assertNotNull(third.get(QUERY));
        nowMillis += FRESH_MILLIS;
        assertNull(third.get(QUERY), "is being read again");
        away = true;
        cache.refresh();
        Cached<Integer> old = third.get(QUERY);
        assertNotNull(old);
        assertTrue(old.stale());
        away = false;
        nowMillis += FRESH_MILLIS;
        third.get(QUERY);
        cache.refresh();
        Cached<Integer> again = third.get(QUERY);
        assertNotNull(again);
        assertFalse(again.stale());
    }

    @Test
    void whatCannotBeReadIsTriedNoMoreOften() {
        away = true;
        first.get(QUERY);
        cache.refresh();
        assertNull(first.get(QUERY));
        cache.refresh();
        assertEquals(1, reads);
        nowMillis += FRESH_MILLIS;
        assertNull(first.get(QUERY));
        cache.refresh();
        assertEquals(2, reads);
    }

    /** Any id may be asked for. */
    @Test
    void manyQuestionsOfOneKindKeepNoneOfAnotherFromAnAnswer() {
        first.get(QUERY);
        cache.refresh();
        for (int i = 1; i <= 2 * ReadCache.MOST; i++) {
            second.get("p" + i);
        }
        third.get(QUERY);
        nowMillis += FRESH_MILLIS;
        assertEquals(1, get().value(), "is kept");
        cache.refresh();
        assertEquals(2, get().value(), "is read first");
        cache.refresh();
        cache.refresh();
        assertNotNull(third.get(QUERY), "the others take turns");
    }

    @Test
    void anErrorOfTheStoreIsAFailureLikeOthers() {
        first.get(QUERY);
        error = true;
        cache.refresh();
        assertNull(first.get(QUERY));
        error = false;
        nowMillis += FRESH_MILLIS;
        first.get(QUERY);
        cache.refresh();
        assertFalse(get().stale());
    }

    @Test
    void keepsABoundedNumber() {
        for (int i = 1; i <= ReadCache.MOST + 1; i++) {
            first.get("p" + i);
            cache.refresh();
        }
        assertNull(first.get("p1"));
        assertNotNull(first.get("p3"));
    }

    @Test
    void whatIsForgottenIsReadAgain() {
        first.get(QUERY);
        cache.clear();
        cache.refresh();
        assertEquals(0, reads, "nothing asks for it any more");
        first.get(QUERY);
        cache.refresh();
        cache.clear();
        assertNull(first.get(QUERY));
    }

    @Test
    void itsThreadEndsWithIt() throws InterruptedException {
        Thread[] made = new Thread[1];
        cache.start(task -> made[0] = new Thread(task, "reads"));
        first.get(QUERY);
        cache.close();
        made[0].join(30_000);
        assertFalse(made[0].isAlive());
    }
}
