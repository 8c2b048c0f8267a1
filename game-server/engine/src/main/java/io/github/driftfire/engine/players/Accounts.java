package io.github.driftfire.engine.players;

import io.github.driftfire.engine.telemetry.RateLimitedLog;
import io.github.driftfire.engine.text.PlayerName;
import io.github.driftfire.engine.text.TextSkeleton;
import io.github.driftfire.engine.text.WordFilter;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What all of a server shares of accounts. Thread-safe. What throws {@link AccountsUnavailableException} may wait for a database; the rest never
 * waits, and is for rooms and the lobby.
 *
 * <p>The names of all accounts are in memory, some 100 bytes each. Those of accounts that other servers on the same database make are there within
 * a minute; a name that another server has given or removed by a renaming or a deletion is, within ten.
 */
public final class Accounts implements AutoCloseable {
    private static final Logger LOG = System.getLogger(Accounts.class.getName());
    private static final long SESSION_MILLIS = TimeUnit.DAYS.toMillis(30);
    private static final long REFRESH_NANOS = TimeUnit.MINUTES.toNanos(1);
    private static final long RETRY_NANOS = TimeUnit.SECONDS.toNanos(5);

    /** All names are read again, since some may be free. */
    private static final long ALL_MILLIS = TimeUnit.MINUTES.toMillis(10);

    /** The clocks of two servers may differ so much. */
    private static final long OVERLAP_MILLIS = TimeUnit.MINUTES.toMillis(10);

    private static final int LOG_SECONDS = 60;

    private final AccountStore store;
    private final LongSupplier millisClock;
    private final AccountTickets tickets = new AccountTickets();
    private final Set<String> skeletons = ConcurrentHashMap.newKeySet();

    /** Of those, the ones that were added here since all were read last: a reading that is under way may not have them. */
    private final Set<String> recent = new HashSet<>();

    private final RateLimitedLog troubles = new RateLimitedLog(LOG, LOG_SECONDS);
    private long readMillis;
    private long allReadMillis;
    private volatile WordFilter words = WordFilter.NONE;
    private volatile @Nullable Thread thread;
    private volatile boolean stopping;

    /** @param millisClock milliseconds since 1970, UTC */
    public Accounts(AccountStore store, LongSupplier millisClock) {
        this.store = store;
        this.millisClock = millisClock;
    }

    /** Lets no account from now on have a name with one of these words, and shows none that has one. */
    public void filter(WordFilter listed) {
        words = listed;
    }

    /** A name that was stored, maybe before a word was listed, as others may see it. Never waits. */
    public String shown(String name) {
        return PlayerName.clean(name, words);
    }

    /** Whether a text that was stored may be shown to others. Never waits. */
    public boolean isFit(String text) {
        return !words.matches(text);
    }

    /** Begins to read the names of accounts, once. */
    public void start(ThreadFactory threads) {
        Thread made = threads.newThread(this::run);
        if (made == null) {
            throw new IllegalStateException("the thread factory gave no thread for accounts");
        }
        thread = made;
        made.start();
    }

    private void run() {
        while (!stopping && !Thread.interrupted()) {
            LockSupport.parkNanos(this, readNames() ? REFRESH_NANOS : RETRY_NANOS);
        }
    }

    /** Answers whether the names are there. One thread at a time. */
    boolean readNames() {
        long nowMillis = millisClock.getAsLong();
        try {
            if (nowMillis - allReadMillis >= ALL_MILLIS) {
                readAllNames();
                allReadMillis = nowMillis;
            } else {
                skeletons.addAll(store.skeletons(Math.max(0, readMillis - OVERLAP_MILLIS)));
            }
            readMillis = nowMillis;
            return true;
        } catch (AccountsUnavailableException e) {
            troubles.log(Level.WARNING, () -> "the names of accounts cannot be read: " + e.getMessage());
            return false;
        }
    }

    private void readAllNames() throws AccountsUnavailableException {
        synchronized (recent) {
            recent.clear();
        }
        Set<String> all = new HashSet<>(store.skeletons(0));
        synchronized (recent) {
            all.addAll(recent);
            skeletons.addAll(all);
            skeletons.retainAll(all);
        }
    }

    private void reserve(String name) {
        String skeleton = TextSkeleton.of(name);
        synchronized (recent) {
            recent.add(skeleton);
            skeletons.add(skeleton);
        }
    }

    private void free(String name) {
        String skeleton = TextSkeleton.of(name);
        synchronized (recent) {
            recent.remove(skeleton);
            skeletons.remove(skeleton);
        }
    }

    /**
     * Signs a player in: see {@link AccountStore#signIn}.
     *
     * @param names what an account that is new would like to be called, as typed: the first that is fit counts
     * @param device hash of the browser's device key; empty without one
     * @return the token of the web session, which is kept nowhere
     */
    public String signIn(String issuer, String subject, List<String> names, String device)
            throws AccountsUnavailableException {
        String token = SessionToken.draw();
        long nowMillis = millisClock.getAsLong();
        Account account = store.signIn(new SignIn(
                issuer,
                subject,
                wanted(names),
                device,
                SessionToken.hash(token),
                nowMillis,
                nowMillis + SESSION_MILLIS));
        reserve(account.name());
        return token;
    }

    private String wanted(List<String> names) {
        return names.stream()
                .map(name -> AccountNames.clean(name, words))
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** How long a web session lasts. */
    public static long sessionSeconds() {
        return TimeUnit.MILLISECONDS.toSeconds(SESSION_MILLIS);
    }

    /** Whose the web session of a token is; {@code null} if it is over or never was. */
    public @Nullable Account find(@Nullable String token) throws AccountsUnavailableException {
        return token == null || !SessionToken.isValid(token)
                ? null
                : store.find(SessionToken.hash(token), millisClock.getAsLong());
    }

    /**
     * Renames the account of a web session. Rooms and parties where its player is now show the old name until the next visit.
     *
     * @param typed the new name
     * @return {@code null} if the session is over or never was
     * @throws NameRefusedException it keeps its name
     */
    public @Nullable Account rename(@Nullable String token, String typed)
            throws AccountsUnavailableException, NameRefusedException {
        Account account = find(token);
        if (account == null) {
            return null;
        }
        String name = AccountNames.clean(typed, words);
        if (name.isEmpty()) {
            throw new NameRefusedException(false);
        }
        if (!store.rename(account.player(), name)) {
            throw new NameRefusedException(true);
        }
        Account renamed = new Account(account.player(), name);
        free(account.name());
        reserve(name);
        tickets.rename(renamed);
        return renamed;
    }

    /** Ends the web session of a token, and its tickets. */
    public void signOut(@Nullable String token) throws AccountsUnavailableException {
        if (token != null && SessionToken.isValid(token)) {
            String session = SessionToken.hash(token);
            // A change waits for the results that are being committed: no token that was guessed gets so far.
            if (store.find(session, millisClock.getAsLong()) != null) {
                store.signOut(session);
            }
            tickets.end(session);
        }
    }

    /** Ends all web sessions of the player whose token it is. */
    public void signOutEverywhere(@Nullable String token) throws AccountsUnavailableException {
        Account account = find(token);
        if (account != null) {
            store.signOutEverywhere(account.player());
            tickets.end(account.player());
        }
    }

    /** An account has been deleted with all web sessions: its tickets end, and its name is free. */
    public void forgotten(Account account) {
        free(account.name());
        tickets.end(account.player());
    }

    /** A ticket by which a socket learns who is signed in: for one use, within minutes. */
    public String ticket(Account account, String token) {
        return tickets.issue(account, SessionToken.hash(token), millisClock.getAsLong());
    }

    /** Whose a ticket is, once; {@code null} if it was used, is over, or never was. Never waits. */
    public @Nullable Account use(String ticket) {
        return tickets.use(ticket, millisClock.getAsLong());
    }

    /**
     * Whether a name is reserved for another account. Never waits.
     *
     * @param skeleton of the name
     * @param asks the account that asks for the name; {@code null} for a guest
     */
    public boolean isReserved(String skeleton, @Nullable Account asks) {
        return !AccountNames.isAnonymous(skeleton)
                && skeletons.contains(skeleton)
                && (asks == null || !TextSkeleton.of(asks.name()).equals(skeleton));
    }

    @Override
    public void close() {
        stopping = true;
        Thread reader = thread;
        if (reader != null) {
            LockSupport.unpark(reader);
        }
    }
}
