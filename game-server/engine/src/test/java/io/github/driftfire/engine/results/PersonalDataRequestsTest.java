package io.github.driftfire.engine.results;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.driftfire.engine.results.PersonalDataAnswer.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
final class PersonalDataRequestsTest {
    private final FakeStore store = new FakeStore();
    private final CommitQueue<String> results =
            new CommitQueue<>("results", group -> store.done.add("results " + group), 1);
    private long nowMillis;
    private final PersonalDataRequests requests =
            new PersonalDataRequests(store, results, () -> store.done.add("boards"), () -> nowMillis);

    /** Notes what is asked of it. */
    private static final class FakeStore implements PlayerStore {
        final List<String> done = new ArrayList<>();
        boolean away;
        boolean error;

        @Override
        public Optional<PlayerProfile> profile(String publicId) {
            return Optional.empty();
        }

        @Override
        public Optional<PlayerProfile> profileOfDevice(String device) {
            return Optional.empty();
        }

        @Override
        public Optional<PlayerHistory> history(HistoryQuery query) {
            return Optional.empty();
        }

        @Override
        public PersonalData find(String device) throws StoreException {
            answer("find " + device);
            return new PersonalData();
        }

        @Override
        public boolean forget(String device) throws StoreException {
            answer("forget " + device);
            return true;
        }

        private void answer(String what) throws StoreException {
            if (away) {
                throw StoreException.temporary("the database is away", new IllegalStateException());
            }
            if (error) {
                throw new NoClassDefFoundError("a jar that was replaced");
            }
            done.add(what);
        }
    }

    @Test
    void whoAsksAgainGetsTheAnswerOnce() {
        assertEquals(State.PENDING, requests.export("a").state());
        assertEquals(State.PENDING, requests.export("a").state(), "not done yet");
        requests.runNext();
        PersonalDataAnswer answer = requests.export("a");
        assertEquals(State.DONE, answer.state());
        assertNotNull(answer.data());
        assertEquals(State.PENDING, requests.export("a").state(), "the next one");
        assertEquals(List.of("find a"), store.done);
    }

    @Test
    void aDeletionForgetsTheLeaderboardsInMemoryToo() {
        requests.delete("a");
        requests.runNext();
        assertTrue(requests.delete("a").deleted());
        assertEquals(List.of("forget a", "boards"), store.done);
    }

    @Test
    void theResultsBeforeADeletionAreStoredFirst() {
        results.offer("life");
        requests.delete("a");
        requests.runNext();
        assertEquals(State.UNAVAILABLE, requests.delete("a").state(), "the results wait");
        results.commit();
        requests.delete("a");
        requests.runNext();
        assertEquals(State.DONE, requests.delete("a").state());
        assertEquals(List.of("results [life]", "forget a", "boards"), store.done);
    }

    @Test
    void aDatabaseThatIsAwayIsSaidSoAndAskedAgainLater() {
        store.away = true;
        requests.export("a");
        requests.runNext();
        assertSame(PersonalDataAnswer.UNAVAILABLE, requests.export("a"));
        store.away = false;
        requests.export("a");
        requests.runNext();
        assertEquals(State.DONE, requests.export("a").state());
    }

    @Test
    void soManyAtATimeAndTheOldestAnswerThatIsNotFetchedMakesWay() {
        for (int i = 0; i < PersonalDataRequests.MOST; i++) {
            assertEquals(State.PENDING, requests.export("d" + i).state());
        }
        assertSame(PersonalDataAnswer.UNAVAILABLE, requests.export("more"), "none is answered");
        for (int i = 0; i < PersonalDataRequests.MOST; i++) {
            requests.runNext();
        }
        assertEquals(State.PENDING, requests.export("more").state(), "in place of the oldest answer");
        assertEquals(State.DONE, requests.export("d1").state(), "the second oldest is still there");
        assertEquals(State.PENDING, requests.export("d0").state(), "the oldest is asked for again");
    }

    @Test
    void answersThatAreNotFetchedAreForgotten() {
        requests.export("a");
        requests.runNext();
        nowMillis += PersonalDataRequests.KEPT_MILLIS + 1;
        requests.export("b");
        assertEquals(State.PENDING, requests.export("a").state());
    }

    @Test
    void anErrorEndsNoRequestAndNoThread() {
        store.error = true;
        requests.export("a");
        requests.runNext();
        assertSame(PersonalDataAnswer.UNAVAILABLE, requests.export("a"));
    }

    @Test
    void itsThreadAnswers() throws InterruptedException {
        requests.start(task -> new Thread(task, "personal data"));
        PersonalDataAnswer answer = requests.export("a");
        while (answer.state() == State.PENDING) {
            Thread.onSpinWait();
            answer = requests.export("a");
        }
        assertEquals(State.DONE, answer.state());
        requests.close();
    }
}
