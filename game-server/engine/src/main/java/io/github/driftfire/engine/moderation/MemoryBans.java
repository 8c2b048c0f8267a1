package io.github.driftfire.engine.moderation;

import io.github.driftfire.model.protocol.CloseCode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Bans in memory: forgotten when the server ends. At most {@value #MOST} from the server, which are never forgotten for others before they are
 * over, and {@value #MOST_OF_ROOM} from each room, where the one that would end first makes way: so no host can crowd out an operator's.
 */
public final class MemoryBans implements Bans {
    static final int MOST = 10_000;
    static final int MOST_OF_ROOM = 128;

    private final LongSupplier millisClock;
    private final BanKeys keys;
    private final BanTable server = new BanTable(MOST);
    private final Map<String, BanTable> rooms = new ConcurrentHashMap<>();
    private int numbers;
    private volatile int version;

    /** @param millisClock milliseconds since 1970, UTC */
    MemoryBans(LongSupplier millisClock, BanKeys keys) {
        this.millisClock = millisClock;
        this.keys = keys;
    }

    /** Adds a ban that a server before this one has made; its number is the same, if no other has it. Dropped if there is no place. */
    synchronized void restore(StoredBan stored) {
        long nowMillis = millisClock.getAsLong();
        if (stored.untilMillis() <= nowMillis || !server.hasRoom(nowMillis)) {
            return;
        }
        int number = server.get(stored.number()) == null ? stored.number() : numbers + 1;
        numbers = Math.max(numbers, number);
        server.add(new Ban(
                stored.id(),
                number,
                CloseCode.BANNED,
                new ClientIdentity("", "", stored.name()),
                stored.scope(),
                stored.marks(),
                "",
                stored.reason(),
                stored.by(),
                stored.untilMillis()));
        version++;
    }

    @Override
    public @Nullable Ban find(ClientIdentity who, String room) {
        long nowMillis = millisClock.getAsLong();
        BanTable its = room.isEmpty() ? null : rooms.get(room);
        if (server.isEmpty() && (its == null || its.isEmpty())) {
            return null;
        }
        BanMarks marks = who.marks(keys);
        Ban ban = server.find(marks, nowMillis);
        return ban != null || its == null ? ban : its.find(marks, nowMillis);
    }

    @Override
    public synchronized @Nullable Ban add(BanRequest request) {
        long nowMillis = millisClock.getAsLong();
        Ban ban = new Ban(
                UUID.randomUUID(),
                numbers + 1,
                request.code,
                request.who,
                request.scope,
                request.who.marks(keys),
                request.room,
                request.reason,
                request.by,
                nowMillis + request.seconds * 1_000L);
        if (ban.marks().all().isEmpty()) {
            return null;
        }
        if (request.room.isEmpty()) {
            if (!server.hasRoom(nowMillis)) {
                return null;
            }
            server.add(ban);
        } else {
            BanTable its = rooms.computeIfAbsent(request.room, name -> new BanTable(MOST_OF_ROOM));
            if (!its.hasRoom(nowMillis)) {
                its.removeSoonest();
            }
            its.add(ban);
        }
        numbers++;
        version++;
        return ban;
    }

    @Override
    public synchronized @Nullable Ban lift(int number) {
        Ban ban = get(number);
        if (ban != null) {
            BanTable its = ban.room().isEmpty() ? server : rooms.get(ban.room());
            if (its != null) {
                its.remove(ban);
            }
        }
        return ban;
    }

    @Override
    public synchronized @Nullable Ban get(int number) {
        Ban ban = server.get(number);
        for (BanTable its : rooms.values()) {
            ban = ban == null ? its.get(number) : ban;
        }
        return ban == null || ban.isOver(millisClock.getAsLong()) ? null : ban;
    }

    @Override
    public synchronized List<Ban> all() {
        long nowMillis = millisClock.getAsLong();
        List<Ban> all = new ArrayList<>(server.all());
        rooms.values().forEach(its -> all.addAll(its.all()));
        all.removeIf(ban -> ban.isOver(nowMillis));
        all.sort(Comparator.comparing(Ban::number).reversed());
        return all;
    }

    @Override
    public synchronized void roomClosed(String room) {
        rooms.remove(room);
    }

    @Override
    public int version() {
        return version;
    }
}
