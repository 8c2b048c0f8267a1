package io.github.driftfire.engine.carryover;

import io.github.driftfire.engine.players.SessionToken;
import io.github.driftfire.engine.results.Store;
import io.github.driftfire.engine.results.StoreException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** The records of a server, by the hash of the resume token. Thread-safe. */
public final class CarryOvers {
    /** How long a released record can be taken. */
    public static final long LIFETIME_MILLIS = 600_000;

    /** Most records that are read from a store. */
    static final int MOST_STORED = 20_000;

    private static final Logger LOG = System.getLogger(CarryOvers.class.getName());

    private final LongSupplier millisClock;
    private final @Nullable CarryOverStore store;
    private final Map<String, CarryOver> byHash = new ConcurrentHashMap<>();

    /**
     * @param millisClock milliseconds since 1970, UTC
     * @param store what outlives the server; {@code null} for nothing
     */
    public CarryOvers(LongSupplier millisClock, @Nullable CarryOverStore store) {
        this.millisClock = millisClock;
        this.store = store;
    }

    /** With what the last server has stored, if the store keeps records: one in memory does not. May wait for a database. */
    public static CarryOvers restored(Store store) {
        CarryOvers all =
                new CarryOvers(System::currentTimeMillis, store instanceof CarryOverStore keeper ? keeper : null);
        all.restore();
        return all;
    }

    /** In memory, until the server ends. */
    public static CarryOvers inMemory() {
        return new CarryOvers(System::currentTimeMillis, null);
    }

    /** The record of a player who has a seat from now on. */
    public CarryOver begin(String token, String game, String mode) {
        CarryOver record = new CarryOver(SessionToken.hash(token), game, mode);
        byHash.put(record.tokenHash(), record);
        return record;
    }

    /** The seat has another token, or its player has gone for good. */
    public void end(CarryOver record) {
        byHash.remove(record.tokenHash(), record);
    }

    /** The room stops: whoever has the token may take the record within {@value #LIFETIME_MILLIS} ms. */
    public void release(CarryOver record) {
        record.release(millisClock.getAsLong() + LIFETIME_MILLIS);
    }

    /**
     * Takes a released record out, once.
     *
     * @return the game's bytes; {@code null} if there is no such record, or its player has a seat
     */
    public byte @Nullable [] take(String token, String game, String mode) {
        CarryOver record = find(token, game, mode);
        return record != null && byHash.remove(record.tokenHash(), record)
                ? record.stored().bytes()
                : null;
    }

    /** Whether {@link #take} would answer a record now. */
    public boolean has(String token, String game, String mode) {
        return find(token, game, mode) != null;
    }

    private @Nullable CarryOver find(String token, String game, String mode) {
        CarryOver record = byHash.get(SessionToken.hash(token));
        boolean free = record != null
                && record.isOf(game, mode)
                && record.isReleased()
                && !record.isOver(millisClock.getAsLong());
        return free ? record : null;
    }

    /** Records of players who have a seat, and of those who may come. */
    public int size() {
        return byHash.size();
    }

    /** Reads what the last server has stored. What cannot be read is logged: players begin anew then. */
    void restore() {
        if (store == null) {
            return;
        }
        try {
            for (StoredCarryOver stored : store.takeAll(millisClock.getAsLong(), MOST_STORED)) {
                CarryOver record = new CarryOver(stored.tokenHash(), stored.game(), stored.mode());
                int size = Math.min(stored.bytes().length, CarryOver.MAX_BYTES);
                record.write(stored.bytes(), size);
                record.release(stored.untilMillis());
                byHash.put(record.tokenHash(), record);
            }
        } catch (StoreException e) {
            LOG.log(Level.WARNING, "what players had before the restart cannot be read: " + e.getMessage());
        }
    }

    /** Forgets what nobody has taken in time. Once in a while. */
    public void expire() {
        long nowMillis = millisClock.getAsLong();
        byHash.values().removeIf(record -> record.isOver(nowMillis));
    }

    /** The server stops: stores what is released. */
    public void save() {
        List<StoredCarryOver> released = new ArrayList<>();
        long nowMillis = millisClock.getAsLong();
        for (CarryOver record : byHash.values()) {
            if (record.isReleased() && !record.isOver(nowMillis)) {
                released.add(record.stored());
            }
        }
        if (store == null || released.isEmpty()) {
            return;
        }
        try {
            store.save(released);
        } catch (StoreException e) {
            LOG.log(
                    Level.WARNING,
                    "what " + released.size() + " players had is lost with this restart: " + e.getMessage());
        }
    }
}
