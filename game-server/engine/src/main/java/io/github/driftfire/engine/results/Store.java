package io.github.driftfire.engine.results;

import io.github.driftfire.engine.players.AccountStore;
import java.util.List;

/** Where results are kept, and leaderboards read from. Thread-safe; methods may wait for a database, so no room's thread calls them. */
public interface Store extends AutoCloseable {
    /**
     * Keeps results, all or none. A result that is there already is kept once.
     *
     * @throws StoreException none is kept
     */
    void commit(List<Result> group) throws StoreException;

    /**
     * Reads a leaderboard.
     *
     * @throws StoreException it cannot be read
     */
    Board read(BoardQuery query) throws StoreException;

    /** The accounts that are kept with the results. */
    AccountStore accounts();

    /** For the log: where results are kept. */
    String describe();

    @Override
    void close();
}
