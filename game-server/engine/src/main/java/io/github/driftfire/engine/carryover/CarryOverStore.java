package io.github.driftfire.engine.carryover;

import io.github.driftfire.engine.results.StoreException;
import java.util.List;

/** Where records outlive the server. Thread-safe; methods may wait for a database. */
public interface CarryOverStore {
    /**
     * Keeps records and private rooms, all or none; one of the same hash or code is replaced.
     *
     * @throws StoreException none is kept
     */
    void save(List<StoredCarryOver> records, List<StoredPrivateRoom> rooms) throws StoreException;

    /**
     * The records that are not over, which the store has no more: of several servers that ask at a time, one gets each.
     *
     * @param most so many; those that can be taken for longest
     * @throws StoreException they are still there
     */
    List<StoredCarryOver> takeRecords(long nowMillis, int most) throws StoreException;

    /**
     * The private rooms that are not over, which the store has no more.
     *
     * @throws StoreException they are still there
     */
    List<StoredPrivateRoom> takePrivateRooms(long nowMillis, int most) throws StoreException;
}
