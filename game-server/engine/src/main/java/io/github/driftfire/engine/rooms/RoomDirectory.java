package io.github.driftfire.engine.rooms;

import io.github.driftfire.engine.rooms.RoomSpec.Lifetime;
import io.github.driftfire.engine.telemetry.RoomMetrics;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * The rooms that are open, by name, and what closed ones have counted, by label.
 *
 * <p>Thread-safe; a search takes no lock.
 */
final class RoomDirectory {
    /** Never changed, but replaced within this object's lock. In the order in which the rooms were opened. */
    private volatile Map<String, Entry> entries = Map.of();

    /** What closed rooms have counted, by label; within the lock. As many as there are labels. */
    private final Map<String, RoomMetrics> closedRooms = new LinkedHashMap<>();

    private boolean closed;

    /** A room and the loop that runs it. */
    static final class Entry {
        private final Room room;
        private final RoomLoop loop;
        private final AtomicBoolean closing = new AtomicBoolean();

        Entry(Room room, RoomLoop loop) {
            this.room = room;
            this.loop = loop;
        }

        Room room() {
            return room;
        }

        RoomLoop loop() {
            return loop;
        }

        boolean isOnDemand() {
            return room.spec().lifetime() == Lifetime.ON_DEMAND;
        }

        /** Whether the caller is the one that closes the room. */
        boolean claimClosing() {
            return closing.compareAndSet(false, true);
        }
    }

    @Nullable
    Entry find(String name) {
        return entries.get(name);
    }

    Collection<Entry> all() {
        return entries.values();
    }

    /** Throws if a room of this name could not be opened now. */
    synchronized void check(String name) throws RoomUnavailableException {
        if (closed) {
            throw new RoomUnavailableException("room " + name + " does not open: the server ends");
        }
        if (entries.containsKey(name)) {
            throw new RoomUnavailableException("room " + name + " does not open: there is one");
        }
        if (entries.size() >= Rooms.MAX_ROOMS) {
            throw new RoomUnavailableException("room " + name + " does not open: there are " + Rooms.MAX_ROOMS);
        }
    }

    /** Lists a room and gives it to the loop that has the least to do. */
    synchronized void add(Room room, LoopThreads loops) throws RoomUnavailableException {
        check(room.name());
        Entry entry = new Entry(room, loops.leastLoaded());
        Map<String, Entry> more = new LinkedHashMap<>(entries);
        more.put(room.name(), entry);
        // In this order: a thread that finds the room may take it out of its loop.
        entry.loop().add(room);
        entries = Collections.unmodifiableMap(more);
    }

    /** Forgets a room that ticks no more, but not what it has counted. */
    synchronized void remove(Entry entry) {
        Map<String, Entry> fewer = new LinkedHashMap<>(entries);
        fewer.remove(entry.room().name(), entry);
        entries = Collections.unmodifiableMap(fewer);
        String label = entry.room().spec().metricsLabel();
        closedRooms.merge(label, entry.room().metrics().labelled(label).ended(), RoomMetrics::plus);
    }

    /** Lets no more rooms be added. */
    synchronized void close() {
        closed = true;
    }

    /** By label, in the order in which the labels came up. A counter never goes down: a closed room is counted once, as what it was. */
    synchronized List<RoomMetrics> metrics() {
        Map<String, RoomMetrics> sums = new LinkedHashMap<>();
        for (Entry entry : entries.values()) {
            String label = entry.room().spec().metricsLabel();
            sums.merge(label, entry.room().metrics().labelled(label), RoomMetrics::plus);
        }
        closedRooms.forEach((label, counts) -> sums.merge(label, counts, RoomMetrics::plus));
        return List.copyOf(sums.values());
    }
}
