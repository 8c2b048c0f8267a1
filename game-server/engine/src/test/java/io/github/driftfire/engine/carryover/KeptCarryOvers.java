package io.github.driftfire.engine.carryover;

import io.github.driftfire.engine.results.StoreException;
import java.util.ArrayList;
import java.util.List;

/** What a server leaves to the next one, in memory; can be told to fail. */
public final class KeptCarryOvers implements CarryOverStore {
    public final List<StoredCarryOver> records = new ArrayList<>();
    public final List<StoredPrivateRoom> rooms = new ArrayList<>();
    public boolean fails;

    @Override
    public void save(List<StoredCarryOver> newRecords, List<StoredPrivateRoom> newRooms) throws StoreException {
        failIfTold();
        records.addAll(newRecords);
        rooms.addAll(newRooms);
    }

    @Override
    public List<StoredCarryOver> takeRecords(long nowMillis, int most) throws StoreException {
        failIfTold();
        List<StoredCarryOver> all = List.copyOf(records);
        records.clear();
        return all;
    }

    @Override
    public List<StoredPrivateRoom> takePrivateRooms(long nowMillis, int most) throws StoreException {
        failIfTold();
        List<StoredPrivateRoom> all = List.copyOf(rooms);
        rooms.clear();
        return all;
    }

    private void failIfTold() throws StoreException {
        if (fails) {
            throw StoreException.temporary("away", new IllegalStateException("away"));
        }
    }
}
