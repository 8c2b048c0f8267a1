package io.github.driftfire.engine.results;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.driftfire.engine.players.AccountStore;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class CommitQueueTest {
    private static final Fact SCORE = Fact.best("score");
    private static final Venue VENUE = new Venue("orbs", "orbs", "orbs", true);

    private final FakeStore store = new FakeStore();
    private final CommitQueue<Result> queue = new CommitQueue<>("results", store::commit, 5);

    /** Notes what is committed, and fails as it is told. */
    private static final class FakeStore implements Store {
        final List<List<Long>> groups = new ArrayList<>();
        boolean away;
        boolean error;
        long poison = -1;

        @Override
        public void commit(List<Result> group) throws StoreException {
            List<Long> scores = group.stream()
                    .map(result -> result.values().get(0).number())
                    .toList();
            if (error) {
                throw new NoClassDefFoundError("a jar that was replaced");
            }
            if (away) {
                throw StoreException.temporary("the database is away", new IllegalStateException());
            }
            if (scores.contains(poison)) {
                throw StoreException.lasting("that is no score", new IllegalStateException());
            }
            groups.add(scores);
        }

        @Override
        public Board read(BoardQuery query) {
            return new Board(List.of(), 0);
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

        List<Long> all() {
            return groups.stream().flatMap(List::stream).toList();
        }
    }

    private static Result result(long score) {
        return new Result(new UUID(0, score), VENUE, "0badcafe", "Ada", 0, 1, List.of(SCORE.is(score)));
    }

    private void offer(int from, int to) {
        IntStream.range(from, to).forEach(score -> assertTrue(queue.offer(result(score)), () -> "offer " + score));
    }

    private static List<Long> scores(int from, int to) {
        return IntStream.range(from, to).mapToObj(Long::valueOf).toList();
    }

    @Test
    void commitsInGroupsAndInOrder() {
        offer(0, 2 * CommitQueue.GROUP + 1);
        assertEquals(CommitQueue.BUSY_GROUP_NANOS, queue.commit());
        assertEquals(
                List.of(CommitQueue.GROUP, CommitQueue.GROUP, 1),
                store.groups.stream().map(List::size).toList());
        assertEquals(scores(0, 2 * CommitQueue.GROUP + 1), store.all());
        assertEquals(2 * CommitQueue.GROUP + 1, queue.metrics().committed());
        assertEquals(0, queue.metrics().waiting());
    }

    @Test
    void waitsLongerForGroupsWhileManyComeIn() {
        int busy = CommitQueue.BUSY_GROUP;
        int perBusyWait = busy * (int) (CommitQueue.BUSY_GROUP_NANOS / CommitQueue.GROUP_NANOS);
        offer(0, busy - 1);
        assertEquals(CommitQueue.GROUP_NANOS, queue.commit());
        offer(0, busy);
        assertEquals(CommitQueue.BUSY_GROUP_NANOS, queue.commit());
        offer(0, perBusyWait);
        assertEquals(CommitQueue.BUSY_GROUP_NANOS, queue.commit());
        offer(0, perBusyWait - 1);
        assertEquals(CommitQueue.GROUP_NANOS, queue.commit());
        assertEquals(CommitQueue.GROUP_NANOS, queue.commit(), "nothing came in");
    }

    @Test
    void aStoreThatIsAwayIsTriedAgainLaterAndLater() {
        offer(0, 3);
        store.away = true;
        long wait = CommitQueue.FIRST_RETRY_NANOS;
        for (int attempt = 0; attempt < 10; attempt++) {
            assertEquals(wait, queue.commit());
            wait = Math.min(2 * wait, CommitQueue.LAST_RETRY_NANOS);
        }
        assertTrue(queue.metrics().failing());
        assertEquals(10, queue.metrics().failures());
        assertEquals(3, queue.metrics().waiting());

        offer(3, 5);
        store.away = false;
        assertEquals(CommitQueue.GROUP_NANOS, queue.commit());
        assertEquals(scores(0, 5), store.all());
        assertFalse(queue.metrics().failing());

        store.away = true;
        offer(5, 6);
        assertEquals(CommitQueue.FIRST_RETRY_NANOS, queue.commit(), "from the beginning");
    }

    @Test
    void aMinuteOfTwoHundredASecondWaitsForADatabaseThatIsAway() {
        store.away = true;
        offer(0, 60 * 200);
        queue.commit();
        store.away = false;
        queue.commit();
        assertEquals(scores(0, 60 * 200), store.all());
        assertEquals(0, queue.metrics().dropped());
    }

    @Test
    void whatDoesNotFitIsDroppedAndCounted() {
        store.away = true;
        offer(0, CommitQueue.MOST);
        queue.commit();
        assertFalse(queue.offer(result(CommitQueue.MOST)), "the group that waits counts too");
        assertEquals(1, queue.metrics().dropped());
        store.away = false;
        queue.commit();
        assertEquals(scores(0, CommitQueue.MOST), store.all());
        assertTrue(queue.offer(result(1)));
    }

    @Test
    void oneThatTheStoreNeverTakesIsLeftOutAlone() {
        store.poison = 2;
        offer(0, 5);
        queue.commit();
        assertEquals(List.of(0L, 1L, 3L, 4L), store.all());
        assertEquals(4, queue.metrics().committed());
        assertEquals(1, queue.metrics().refused());
        assertEquals(0, queue.metrics().waiting());
    }

    @Test
    void anErrorIsTriedAgainAndLosesNothing() {
        store.error = true;
        offer(0, 3);
        assertEquals(CommitQueue.FIRST_RETRY_NANOS, queue.commit());
        assertTrue(queue.metrics().failing());
        store.error = false;
        queue.commit();
        assertEquals(scores(0, 3), store.all());
        assertFalse(queue.metrics().failing());
    }

    @Test
    void commitsWhatWaitsAtTheEnd() {
        offer(0, 3);
        queue.close();
        assertEquals(scores(0, 3), store.all());
        assertEquals(0, queue.metrics().dropped());
    }

    @Test
    void countsWhatIsLeftAtTheEnd() {
        store.away = true;
        offer(0, 3);
        queue.close();
        assertEquals(3, queue.metrics().dropped());
    }

    @Test
    void itsThreadCommitsWhatWaitsBeforeItEnds() {
        queue.start(task -> new Thread(task, "results"));
        offer(0, 1_200);
        queue.close();
        assertEquals(scores(0, 1_200), store.all());
    }
}
