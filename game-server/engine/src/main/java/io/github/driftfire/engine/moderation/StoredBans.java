package io.github.driftfire.engine.moderation;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Bans in memory, of which those from the server are handed to a store as well: a host's ban of a private room ends with the room. Thread-safe. */
final class StoredBans implements Bans {
    private final MemoryBans memory;
    private final Consumer<ModerationChange> store;

    /** @param store never waits */
    StoredBans(MemoryBans memory, Consumer<ModerationChange> store) {
        this.memory = memory;
        this.store = store;
    }

    @Override
    public @Nullable Ban find(ClientIdentity who, String room) {
        return memory.find(who, room);
    }

    /** With the lock of {@link #lift}: no ban is stored after it was lifted. */
    @Override
    public synchronized @Nullable Ban add(BanRequest request) {
        Ban ban = memory.add(request);
        if (ban != null && ban.room().isEmpty()) {
            store.accept(StoredBan.of(ban));
        }
        return ban;
    }

    @Override
    public synchronized @Nullable Ban lift(int number) {
        Ban ban = memory.lift(number);
        if (ban != null && ban.room().isEmpty()) {
            store.accept(new LiftedBan(ban.id()));
        }
        return ban;
    }

    @Override
    public @Nullable Ban get(int number) {
        return memory.get(number);
    }

    @Override
    public List<Ban> all() {
        return memory.all();
    }

    @Override
    public void roomClosed(String room) {
        memory.roomClosed(room);
    }

    @Override
    public int version() {
        return memory.version();
    }
}
