package io.github.driftfire.engine.results;

import io.github.driftfire.engine.players.Account;
import io.github.driftfire.engine.players.Accounts;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadFactory;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** What all rooms of a server share of results: the way into the store, and the leaderboards that come out of it. Thread-safe. */
public final class Results implements AutoCloseable {
    private static final int STOP_SECONDS = 5;

    private final boolean keepsNothing;
    private final Store store;
    private final LongSupplier millisClock;
    private final CommitQueue<Result> queue;
    private final StoreReads reads;
    private final Accounts accounts;
    private final @Nullable PersonalDataRequests personalData;

    private final TimeOrderedIds ids = new TimeOrderedIds();

    /**
     * @param store closed with this
     * @param millisClock milliseconds since 1970, UTC
     */
    public Results(Store store, LongSupplier millisClock) {
        this(store, millisClock, false);
    }

    private Results(Store store, LongSupplier millisClock, boolean keepsNothing) {
        this.keepsNothing = keepsNothing;
        this.store = store;
        this.millisClock = millisClock;
        queue = new CommitQueue<>("results", store::commit, STOP_SECONDS);
        accounts = new Accounts(store.accounts(), millisClock);
        reads = new StoreReads(store, accounts::shown, millisClock);
        personalData = store instanceof PlayerStore players
                ? new PersonalDataRequests(players, queue, this::forgotten, millisClock)
                : null;
    }

    /** Results that the server's end ends. */
    public static Results inMemory() {
        return new Results(new MemoryStore(System::currentTimeMillis), System::currentTimeMillis);
    }

    /** Results that are not kept, and need no thread. */
    public static Results none() {
        return new Results(new MemoryStore(() -> 0), () -> 0, true);
    }

    /** Begins to store, once. */
    public void start(ThreadFactory threads) {
        queue.start(threads);
        reads.start(threads);
        accounts.start(threads);
        if (personalData != null) {
            personalData.start(threads);
        }
    }

    /**
     * Hands over a life or a round that has ended now. Never waits; on any thread, so on a room's. A player without a device key is not known
     * again, so nothing is kept of one.
     *
     * @param device hash of the player's device key; empty without one
     * @param durationMillis how long it was
     * @return whether the result will be stored, unless the server ends before the database answers
     */
    public boolean offer(Venue venue, String device, String name, long durationMillis, FactValue... values) {
        if (keepsNothing || device.isEmpty()) {
            return false;
        }
        long nowMillis = millisClock.getAsLong();
        return queue.offer(new Result(
                ids.next(nowMillis), venue, device, name, nowMillis - durationMillis, nowMillis, List.of(values)));
    }

    private void forgotten(Forgotten player) {
        reads.clear();
        Account account = player.account();
        if (account != null) {
            accounts.forgotten(account);
        }
    }

    /**
     * A leaderboard of the period that runs. Never waits.
     *
     * @return {@code null} if it has not been read yet: ask again in a second
     */
    public @Nullable Cached<Board> board(BoardQuery query) {
        return reads.board(query);
    }

    /**
     * What others may know of a player; empty for an unknown one. Never waits.
     *
     * @param publicId of the player, or of a guest who has been merged into the player
     * @return {@code null} if it has not been read yet: ask again in a second
     */
    public @Nullable Cached<Optional<PlayerProfile>> profile(String publicId) {
        return reads.profile(publicId);
    }

    /**
     * The same of the player of a device, and not from before the life that has just ended.
     *
     * @param device hash of the device key
     */
    public @Nullable Cached<Optional<PlayerProfile>> ownProfile(String device) {
        return reads.ownProfile(device);
    }

    /**
     * What the player of a device has reached before in a game, and will have reached in a room. Begins with nothing; see {@link PlayerBests#read}.
     *
     * @param device hash of the device key; empty without one
     */
    public PlayerBests playerBests(String game, String device) {
        return new PlayerBests(keepsNothing ? null : this, game, device);
    }

    /** For tests, which step it. */
    CommitQueue<Result> queue() {
        return queue;
    }

    /** For tests, which step it. */
    StoreReads reads() {
        return reads;
    }

    /** Results so far that wait for the store or are in it. */
    long accepted() {
        return queue.accepted();
    }

    /** Whether of so many results none waits any more. */
    boolean isHandled(long number) {
        return queue.isHandled(number);
    }

    long nowMillis() {
        return millisClock.getAsLong();
    }

    /** The bests of the player of a device, without ranks; {@code null} as of {@link #profile}. */
    @Nullable
    Cached<List<PlayerProfile.Best>> bests(String device) {
        return reads.bests(device);
    }

    /** A page of a player's results; empty for an unknown player. Never waits; {@code null} as of {@link #profile}. */
    public @Nullable Cached<Optional<PlayerHistory>> history(HistoryQuery query) {
        return reads.history(query);
    }

    /** The accounts that are kept with the results. */
    public Accounts accounts() {
        return accounts;
    }

    /** What players may ask for of what is stored of them; {@code null} for a store that cannot tell. */
    public @Nullable PersonalDataRequests personalData() {
        return personalData;
    }

    public CommitMetrics metrics() {
        return queue.metrics();
    }

    /** For the log: where results are kept. */
    public String describe() {
        return store.describe();
    }

    /** Stores what waits, for a bounded time, and closes the store. */
    @Override
    public void close() {
        queue.stop();
        reads.close();
        accounts.close();
        if (personalData != null) {
            personalData.close();
        }
        store.close();
        queue.countLost();
    }
}
