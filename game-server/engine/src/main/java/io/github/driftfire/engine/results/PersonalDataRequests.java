package io.github.driftfire.engine.results;

import io.github.driftfire.engine.telemetry.RateLimitedLog;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Players' requests for all that is stored of them, or to delete it, done by a thread of its own: who asks never waits, but asks again until it is
 * done. At most {@value #MOST} at a time. A request begins when the results are stored that came before it: a deletion leaves none of them behind.
 *
 * <p>Thread-safe.
 */
public final class PersonalDataRequests {
    static final int MOST = 32;

    /** An answer that nobody has fetched by then is forgotten. */
    static final long KEPT_MILLIS = 30_000;

    private static final Logger LOG = System.getLogger(PersonalDataRequests.class.getName());
    private static final int LOG_SECONDS = 10;
    private static final long POLL_MILLIS = 20;
    private static final long STOP_MILLIS = 1_000;

    /** How long a request waits for the results before it. */
    private static final long RESULTS_NANOS = TimeUnit.SECONDS.toNanos(5);

    private final PlayerStore store;
    private final CommitQueue<?> results;
    private final Consumer<Forgotten> deleted;
    private final LongSupplier millisClock;
    private final Map<String, Request> requests = new LinkedHashMap<>();
    private final ArrayBlockingQueue<Request> wanted = new ArrayBlockingQueue<>(MOST);

    /** Ends the thread that waits for a request. */
    private final Request end = new Request(false, "", "", 0);

    private final RateLimitedLog troubles = new RateLimitedLog(LOG, LOG_SECONDS);
    private volatile boolean stopping;
    private volatile @Nullable Thread thread;

    private static final class Request {
        final boolean deletes;
        final String device;
        final String session;
        final long resultsBefore;

        @Nullable
        PersonalDataAnswer answer;

        long answeredMillis;

        Request(boolean deletes, String device, String session, long resultsBefore) {
            this.deletes = deletes;
            this.device = device;
            this.session = session;
            this.resultsBefore = resultsBefore;
        }
    }

    /**
     * @param results on their way into the same store
     * @param deleted called after each deletion of something
     */
    PersonalDataRequests(
            PlayerStore store, CommitQueue<?> results, Consumer<Forgotten> deleted, LongSupplier millisClock) {
        this.store = store;
        this.results = results;
        this.deleted = deleted;
        this.millisClock = millisClock;
    }

    /**
     * All that is stored of the player of a device. Never waits.
     *
     * @param session as for {@link PlayerStore#find}
     */
    public PersonalDataAnswer export(String device, String session) {
        return ask(false, device, session);
    }

    /** Deletes all of that. Never waits. */
    public PersonalDataAnswer delete(String device, String session) {
        return ask(true, device, session);
    }

    /** One request for each device, so that it does not take the places of others; its answer is for the session that has asked. */
    private PersonalDataAnswer ask(boolean deletes, String device, String session) {
        String key = (deletes ? "delete " : "export ") + device;
        long nowMillis = millisClock.getAsLong();
        synchronized (requests) {
            Request known = requests.get(key);
            if (known != null) {
                PersonalDataAnswer answer = known.answer;
                boolean own = known.session.equals(session);
                if (answer == null) {
                    return own ? PersonalDataAnswer.PENDING : PersonalDataAnswer.UNAVAILABLE;
                }
                requests.remove(key);
                if (own) {
                    return answer;
                }
            }
            forget(nowMillis);
            if (requests.size() >= MOST && !forgetOldestAnswer()) {
                return PersonalDataAnswer.UNAVAILABLE;
            }
            Request made = new Request(deletes, device, session, results.accepted());
            if (!wanted.offer(made)) {
                return PersonalDataAnswer.UNAVAILABLE;
            }
            requests.put(key, made);
            return PersonalDataAnswer.PENDING;
        }
    }

    private void forget(long nowMillis) {
        for (Iterator<Request> each = requests.values().iterator(); each.hasNext(); ) {
            Request request = each.next();
            if (request.answer != null && nowMillis - request.answeredMillis > KEPT_MILLIS) {
                each.remove();
            }
        }
    }

    /** Makes room where answers are not fetched: their players ask again. Answers whether there was one. */
    private boolean forgetOldestAnswer() {
        for (Iterator<Request> each = requests.values().iterator(); each.hasNext(); ) {
            if (each.next().answer != null) {
                each.remove();
                return true;
            }
        }
        return false;
    }

    void start(ThreadFactory threads) {
        Thread made = threads.newThread(this::run);
        if (made == null) {
            throw new IllegalStateException("the thread factory gave no thread for personal data");
        }
        thread = made;
        made.start();
    }

    private void run() {
        try {
            while (!stopping) {
                Request next = wanted.take();
                if (next != end) {
                    answer(next, awaitResults(next));
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean awaitResults(Request request) throws InterruptedException {
        long startNanos = System.nanoTime();
        while (!results.isHandled(request.resultsBefore)) {
            if (stopping || System.nanoTime() - startNanos > RESULTS_NANOS) {
                return false;
            }
            Thread.sleep(POLL_MILLIS);
        }
        return true;
    }

    /** Does the next request, if there is one whose results are stored. */
    void runNext() {
        Request next = wanted.poll();
        if (next != null) {
            answer(next, results.isHandled(next.resultsBefore));
        }
    }

    private void answer(Request request, boolean ready) {
        PersonalDataAnswer answer = PersonalDataAnswer.UNAVAILABLE;
        try {
            if (ready && request.deletes) {
                Forgotten forgotten = store.forget(request.device, request.session);
                answer = PersonalDataAnswer.deleted(forgotten);
                if (forgotten != null && forgotten.any()) {
                    deleted.accept(forgotten);
                }
            } else if (ready) {
                answer = PersonalDataAnswer.of(store.find(request.device, request.session));
            }
        } catch (StoreException | RuntimeException | Error e) {
            LOG.log(Level.DEBUG, "personal data", e);
            troubles.log(Level.WARNING, () -> "personal data is neither exported nor deleted: " + e.getMessage());
        }
        synchronized (requests) {
            request.answer = answer;
            request.answeredMillis = millisClock.getAsLong();
        }
    }

    void close() {
        stopping = true;
        wanted.clear();
        wanted.offer(end);
        Thread its = thread;
        if (its != null) {
            try {
                its.join(STOP_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
