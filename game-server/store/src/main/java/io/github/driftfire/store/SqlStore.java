package io.github.driftfire.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.github.driftfire.engine.carryover.CarryOverStore;
import io.github.driftfire.engine.carryover.StoredCarryOver;
import io.github.driftfire.engine.carryover.StoredPrivateRoom;
import io.github.driftfire.engine.moderation.ModerationChange;
import io.github.driftfire.engine.moderation.ModerationStore;
import io.github.driftfire.engine.moderation.StoredBan;
import io.github.driftfire.engine.players.AccountStore;
import io.github.driftfire.engine.results.Board;
import io.github.driftfire.engine.results.BoardQuery;
import io.github.driftfire.engine.results.Forgotten;
import io.github.driftfire.engine.results.HistoryQuery;
import io.github.driftfire.engine.results.PersonalData;
import io.github.driftfire.engine.results.PlayerHistory;
import io.github.driftfire.engine.results.PlayerProfile;
import io.github.driftfire.engine.results.PlayerStore;
import io.github.driftfire.engine.results.Result;
import io.github.driftfire.engine.results.Store;
import io.github.driftfire.engine.results.StoreException;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import javax.sql.DataSource;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import org.jspecify.annotations.Nullable;

/** A {@link Store}, {@link ModerationStore}, {@link PlayerStore} and {@link CarryOverStore} in a database whose schema is this version's. */
final class SqlStore implements Store, ModerationStore, PlayerStore, CarryOverStore {
    /** One writes results, one reads leaderboards, one is for accounts, one for all else. */
    private static final int CONNECTIONS = 4;

    /** How often web sessions that are over are looked for: a result after their end is no longer the account's. */
    private static final long EXPIRE_MILLIS = 60_000;

    private static final int CONNECT_MILLIS = 3_000;

    private final Database database;
    private final LongSupplier millisClock;
    private final @Nullable HikariDataSource ownPool;
    private final Jdbi jdbi;
    private final Transactions transactions;
    private final PlayerNumbers players;
    private final WrittenRows written = new WrittenRows();
    private final AccountStore accounts;
    private final Pruning pruning;
    private long expireMillis;

    /** @param millisClock milliseconds since 1970, UTC */
    SqlStore(Database database, LongSupplier millisClock) {
        this(database, millisClock, CONNECT_MILLIS);
    }

    /** @param connectMillis how long a caller waits for a connection, at least 250; a database that is a pool has its own */
    SqlStore(Database database, LongSupplier millisClock, int connectMillis) {
        this.database = database;
        players = new PlayerNumbers(database.isShared());
        this.millisClock = millisClock;
        ownPool = database.isPool() ? null : pool(database.source(), connectMillis);
        jdbi = Jdbi.create(ownPool == null ? database.source() : ownPool);
        transactions = new Transactions(jdbi, database);
        accounts = new SqlAccounts(transactions, jdbi, this, this::playersChanged);
        pruning = new Pruning(jdbi, millisClock);
    }

    private static HikariDataSource pool(DataSource source, int connectMillis) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("driftfire-store");
        config.setDataSource(source);
        config.setMaximumPoolSize(CONNECTIONS);
        config.setConnectionTimeout(connectMillis);
        config.setInitializationFailTimeout(-1);
        return new HikariDataSource(config);
    }

    @Override
    public synchronized void commit(List<Result> group) throws StoreException {
        long nowMillis = millisClock.getAsLong();
        boolean expires = nowMillis >= expireMillis;
        if (expires) {
            players.forget();
        }
        inTransaction(
                handle -> {
                    if (expires) {
                        SqlAccounts.expire(handle, nowMillis);
                    }
                    new GroupWriter(handle, players, written).write(group);
                    return true;
                },
                () -> {
                    players.forget();
                    written.forget();
                });
        players.committed();
        written.committed();
        expireMillis = expires ? nowMillis + EXPIRE_MILLIS : expireMillis;
        pruning.run();
    }

    /** Devices or names have changed hands; called with the monitor of this. */
    private void playersChanged() {
        players.forget();
        written.forgetNames();
    }

    private <T> T inTransaction(HandleCallback<T, RuntimeException> work, Runnable rolledBack) throws StoreException {
        try {
            return transactions.run(work, rolledBack);
        } catch (RuntimeException e) {
            throw SqlErrors.exception(e);
        }
    }

    @Override
    public Board read(BoardQuery query) throws StoreException {
        long nowMillis = millisClock.getAsLong();
        return new Board(snapshot(handle -> new BoardReader(handle, query, nowMillis).read()), nowMillis);
    }

    /** Reads within one snapshot: a player's rank and the page around it are two statements. */
    private <T> T snapshot(HandleCallback<T, RuntimeException> reading) throws StoreException {
        try {
            return jdbi.inTransaction(TransactionIsolationLevel.REPEATABLE_READ, reading);
        } catch (RuntimeException e) {
            throw SqlErrors.exception(e);
        }
    }

    @Override
    public Optional<PlayerProfile> profile(String publicId) throws StoreException {
        return snapshot(handle -> ProfileReader.number(handle, publicId).map(new ProfileReader(handle)::profile));
    }

    @Override
    public Optional<PlayerProfile> profileOfDevice(String device) throws StoreException {
        return snapshot(handle -> ProfileReader.ofDevice(handle, device).map(new ProfileReader(handle)::profile));
    }

    @Override
    public List<PlayerProfile.Best> bestsOfDevice(String device) throws StoreException {
        return snapshot(handle -> ProfileReader.ofDevice(handle, device)
                .map(new ProfileReader(handle)::bests)
                .orElse(List.of()));
    }

    @Override
    public Optional<PlayerHistory> history(HistoryQuery query) throws StoreException {
        return snapshot(handle -> ProfileReader.number(handle, query.player())
                .map(player -> new ProfileReader(handle).history(player, query)));
    }

    @Override
    public byte[] banKey() throws StoreException {
        return inTransaction(handle -> new ModerationTables(handle).banKey(), () -> {});
    }

    @Override
    public List<StoredBan> bans(int most) throws StoreException {
        long nowMillis = millisClock.getAsLong();
        pruning.run();
        return inTransaction(handle -> new ModerationTables(handle).bans(nowMillis, most), () -> {});
    }

    @Override
    public void keepAudit(int days) {
        pruning.keepAudit(days);
    }

    @Override
    public void change(List<ModerationChange> group) throws StoreException {
        inTransaction(
                handle -> {
                    new ModerationTables(handle).change(group);
                    return true;
                },
                () -> {});
        pruning.run();
    }

    @Override
    public void save(List<StoredCarryOver> records, List<StoredPrivateRoom> rooms) throws StoreException {
        inTransaction(
                handle -> {
                    CarryOverTables tables = new CarryOverTables(handle);
                    tables.saveRecords(records);
                    tables.saveRooms(rooms);
                    return true;
                },
                () -> {});
    }

    @Override
    public List<StoredCarryOver> takeRecords(long nowMillis, int most) throws StoreException {
        return inTransaction(handle -> new CarryOverTables(handle).takeRecords(nowMillis, most), () -> {});
    }

    @Override
    public List<StoredPrivateRoom> takePrivateRooms(long nowMillis, int most) throws StoreException {
        return inTransaction(handle -> new CarryOverTables(handle).takeRooms(nowMillis, most), () -> {});
    }

    @Override
    public AccountStore accounts() {
        return accounts;
    }

    @Override
    public @Nullable PersonalData find(String device, String session) throws StoreException {
        long nowMillis = millisClock.getAsLong();
        return inTransaction(
                        handle -> Optional.ofNullable(new PlayerTables(handle, nowMillis).find(device, session)),
                        () -> {})
                .orElse(null);
    }

    /**
     * No result is written meanwhile: a group does not touch the row of a player whose name it has written before, so no lock of that row would
     * do.
     */
    @Override
    public synchronized @Nullable Forgotten forget(String device, String session) throws StoreException {
        long nowMillis = millisClock.getAsLong();
        try {
            return inTransaction(
                            handle -> Optional.ofNullable(new PlayerTables(handle, nowMillis).forget(device, session)),
                            () -> {})
                    .orElse(null);
        } finally {
            playersChanged();
        }
    }

    @Override
    public String describe() {
        return database.describe();
    }

    @Override
    public void close() {
        if (ownPool != null) {
            ownPool.close();
        }
        database.close();
    }
}
