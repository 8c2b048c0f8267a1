package io.github.driftfire.engine.results;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.driftfire.engine.results.PersonalDataAnswer.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
final class PersonalDataRequestsTest {
    private final FakeStore store = new FakeStore();
    private final CommitQueue<String> results =
            new CommitQueue<>("results", group -> store.done.add("results " + group), 1);
    private long nowMillis;
    private final PersonalDataRequests requests =
            new PersonalDataRequests(store, results, player -> store.done.add("boards"), () -> nowMillis);

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
        public @Nullable PersonalData find(String device, String session) throws StoreException {
            answer("find " + device);
            return session.isEmpty() ? null : new PersonalData();
        }

        @Override
        public @Nullable Forgotten forget(String device, String session) throws StoreException {
            answer("forget " + device);
            return session.isEmpty() ? null : new Forgotten(!device.equals("unknown"), null);
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
        assertEquals(State.PENDING, requests.export("a", "s").state());
        assertEquals(State.PENDING, requests.export("a", "s").state(), "not done yet");
        requests.runNext();
        PersonalDataAnswer answer = requests.export("a", "s");
        assertEquals(State.DONE, answer.state());
        assertNotNull(answer.data());
        assertEquals(State.PENDING, requests.export("a", "s").state(), "the next one");
        assertEquals(List.of("find a"), store.done);
    }

    @Test
    void aDeletionForgetsTheLeaderboardsInMemoryToo() {
        requests.delete("a", "s");
        requests.runNext();
        assertTrue(requests.delete("a", "s").deleted());
        assertEquals(List.of("forget a", "boards"), store.done);
    }

    @Test
    void aDeletionOfNothingForgetsNoLeaderboard() {
        requests.delete("unknown", "s");
        requests.runNext();
        assertFalse(requests.delete("unknown", "s").deleted());
        assertEquals(List.of("forget unknown"), store.done);
    }

    @Test
    void whatTheStoreRefusesIsRefusedToThatSessionAlone() {
        requests.export("a", "");
        requests.delete("a", "");
        assertSame(PersonalDataAnswer.UNAVAILABLE, requests.export("a", "s"), "one request for each device");
        requests.runNext();
        requests.runNext();
        assertEquals(State.REFUSED, requests.delete("a", "").state());
        assertEquals(State.PENDING, requests.export("a", "s").state(), "not the answer to another session");
        requests.runNext();
        assertEquals(State.DONE, requests.export("a", "s").state());
        assertEquals(List.of("find a", "forget a", "find a"), store.done, "no board is forgotten");
    }

    @Test
    void theResultsBeforeADeletionAreStoredFirst() {
        results.offer("life");
        requests.delete("a", "s");
        requests.runNext();
        assertEquals(State.UNAVAILABLE, requests.delete("a", "s").state(), "the results wait");
        results.commit();
        requests.delete("a", "s");
        requests.runNext();
        assertEquals(State.DONE, requests.delete("a", "s").state());
        assertEquals(List.of("results [life]", "forget a", "boards"), store.done);
    }

    @Test
    void aDatabaseThatIsAwayIsSaidSoAndAskedAgainLater() {
        store.away = true;
        requests.export("a", "s");
        requests.runNext();
        assertSame(PersonalDataAnswer.UNAVAILABLE, requests.export("a", "s"));
        store.away = false;
        requests.export("a", "s");
        requests.runNext();
        assertEquals(State.DONE, requests.export("a", "s").state());
    }

    @Test
    void soManyAtATimeAndTheOldestAnswerThatIsNotFetchedMakesWay() {
        for (int i = 0; i < PersonalDataRequests.MOST; i++) {
            assertEquals(State.PENDING, requests.export("d" + i, "s").state());
        }
        assertSame(PersonalDataAnswer.UNAVAILABLE, requests.export("more", "s"), "none is answered");
        for (int i = 0; i < PersonalDataRequests.MOST; i++) {
            requests.runNext();
        }
        assertEquals(State.PENDING, requests.export("more", "s").state(), "in place of the oldest answer");
        assertEquals(State.DONE, requests.export("d1", "s").state(), "the second oldest is still there");
        assertEquals(State.PENDING, requests.export("d0", "s").state(), "the oldest is asked for again");
    }

    @Test
    void answersThatAreNotFetchedAreForgotten() {
        requests.export("a", "s");
        requests.runNext();
        nowMillis += PersonalDataRequests.KEPT_MILLIS + 1;
        requests.export("b", "s");
        assertEquals(State.PENDING, requests.export("a", "s").state());
    }

    @Test
    void anErrorEndsNoRequestAndNoThread() {
        store.error = true;
        requests.export("a", "s");
        requests.runNext();
        assertSame(PersonalDataAnswer.UNAVAILABLE, requests.export("a", "s"));
    }

    @Test
    void itsThreadAnswers() throws InterruptedException {
        requests.start(task -> new Thread(task, "personal data"));
        PersonalDataAnswer answer = requests.export("a", "s");
        while (answer.state() == State.PENDING) {
            Thread.onSpinWait();
            answer = requests.export("a", "s");
        }
        assertEquals(State.DONE, answer.state());
        requests.close();
    }
}
