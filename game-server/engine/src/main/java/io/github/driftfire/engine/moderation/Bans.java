package io.github.driftfire.engine.moderation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The bans of a server. Thread-safe; no method waits. A store may stand behind it. */
public interface Bans {
    /** The ban that keeps a client out of a room, {@code null} if none does. Of the server's bans only, if the room's name is empty. */
    @Nullable
    Ban find(ClientIdentity who, String room);

    /**
     * Adds a ban.
     *
     * @return {@code null} if nothing is known by which the client could be told from others, or there is no place for one more
     */
    @Nullable
    Ban add(BanRequest request);

    /** Ends a ban. Answers it, or {@code null} if there is none of the number. */
    @Nullable
    Ban lift(int number);

    /** The ban of a number; {@code null} if there is none. */
    @Nullable
    Ban get(int number);

    /** Those that hold, the latest first. */
    List<Ban> all();

    /** A room is closed: its own bans are over. */
    void roomClosed(String room);

    /** Changes with each ban that is added. */
    int version();
}
