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
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** The records of a server, by the hash of the resume token. Thread-safe. */
public final class CarryOvers implements AutoCloseable {
    /** How long a released record can be taken. */
    public static final long LIFETIME_MILLIS = 600_000;

    /** Most records that are read from a store. */
    static final int MOST_STORED = 20_000;

    private static final int SAVE_SECONDS = 4;

    private static final Logger LOG = System.getLogger(CarryOvers.class.getName());

    private final LongSupplier millisClock;
    private final @Nullable CarryOverStore store;
    private final Map<String, CarryOver> byHash = new ConcurrentHashMap<>();

    /** By code. */
    private final Map<String, StoredPrivateRoom> privateRooms = new ConcurrentHashMap<>();

    /**
     * @param millisClock milliseconds since 1970, UTC
     * @param store what outlives the server; {@code null} for nothing
     */
    public CarryOvers(LongSupplier millisClock, @Nullable CarryOverStore store) {
        this.millisClock = millisClock;
        this.store = store;
    }

    /** In a store, if it keeps records: one in memory does not. */
    public static CarryOvers in(Store store) {
        return new CarryOvers(System::currentTimeMillis, store instanceof CarryOverStore keeper ? keeper : null);
    }

    /** In memory, until the server ends. */
    public static CarryOvers inMemory() {
        return new CarryOvers(System::currentTimeMillis, null);
    }

    /** The record of a seat that has this token from now on. */
    public CarryOver begin(String token, String game, String mode) {
        CarryOver record = new CarryOver(SessionToken.hash(token), game, mode);
        byHash.put(record.tokenHash(), record);
        return record;
    }

    /** The seat has another token, or its player has gone for good. */
    public void end(CarryOver record) {
        byHash.remove(record.tokenHash(), record);
    }

    /** The room stops: the token takes the record within {@value #LIFETIME_MILLIS} ms. */
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

    /** Records of seats, and released ones. */
    public int size() {
        return byHash.size();
    }

    /** Whether the records outlive the server. */
    public boolean isStored() {
        return store != null;
    }

    /** Reads what the last server has stored; may wait for a database. What cannot be read is logged: players begin anew then. */
    public void restore() {
        if (store == null) {
            return;
        }
        try {
            long nowMillis = millisClock.getAsLong();
            for (StoredPrivateRoom room : store.takePrivateRooms(nowMillis, MOST_STORED)) {
                privateRooms.put(room.code(), room);
            }
            for (StoredCarryOver stored : store.takeRecords(nowMillis, MOST_STORED)) {
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

    /**
     * The rooms have ended: releases the records that they have left, those of a loop that hangs, as they were written last, and stores all. On a
     * thread of its own, and for {@value #SAVE_SECONDS} s at most: a database may not answer, and H2 ends with a thread that is interrupted.
     */
    @Override
    public void close() {
        for (CarryOver record : byHash.values()) {
            if (!record.isReleased()) {
                release(record);
            }
        }
        if (store == null) {
            return;
        }
        Thread saves = new Thread(this::save, "driftfire-carry-over");
        saves.setDaemon(true);
        saves.start();
        boolean interrupted = false;
        long endNanos = System.nanoTime() + TimeUnit.SECONDS.toNanos(SAVE_SECONDS);
        while (saves.isAlive() && System.nanoTime() - endNanos < 0) {
            try {
                TimeUnit.NANOSECONDS.timedJoin(saves, Math.max(1, endNanos - System.nanoTime()));
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (saves.isAlive()) {
            LOG.log(Level.WARNING, "what players had is not stored in time");
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Removes released records whose time is over. Once in a while. */
    public void expire() {
        long nowMillis = millisClock.getAsLong();
        byHash.values().removeIf(record -> record.isOver(nowMillis));
        privateRooms.values().removeIf(room -> room.isOver(nowMillis));
    }

    /** A private room is open: after a restart it can be opened again by its code. */
    public void privateRoomOpened(String code, String mode, int maxPlayers, int bots) {
        privateRooms.put(code, new StoredPrivateRoom(code, mode, maxPlayers, bots, 0));
    }

    /** A private room is closed for good. */
    public void privateRoomClosed(String code) {
        privateRooms.remove(code);
    }

    /** Takes a private room from before a restart out, once; {@code null} for none of the code, and for one that is open. */
    public @Nullable StoredPrivateRoom takePrivateRoom(String code) {
        StoredPrivateRoom room = privateRooms.get(code);
        boolean takes = room != null && room.isReleased(millisClock.getAsLong()) && privateRooms.remove(code, room);
        return takes ? room : null;
    }

    /** A private room could not be opened again: it can be tried later. */
    public void putBack(StoredPrivateRoom room) {
        privateRooms.putIfAbsent(room.code(), room);
    }

    /** Stores what is released; may wait for a database. */
    void save() {
        List<StoredCarryOver> released = new ArrayList<>();
        long nowMillis = millisClock.getAsLong();
        for (CarryOver record : byHash.values()) {
            if (record.isReleased() && !record.isOver(nowMillis)) {
                released.add(record.stored());
            }
        }
        List<StoredPrivateRoom> rooms = new ArrayList<>();
        for (StoredPrivateRoom room : privateRooms.values()) {
            if (!room.isOver(nowMillis)) {
                rooms.add(room.isReleased(nowMillis) ? room : room.until(nowMillis + LIFETIME_MILLIS));
            }
        }
        if (store == null || released.isEmpty() && rooms.isEmpty()) {
            return;
        }
        try {
            store.save(released, rooms);
        } catch (StoreException e) {
            LOG.log(
                    Level.WARNING,
                    "what " + released.size() + " players had is lost with this restart: " + e.getMessage());
        }
    }
}
