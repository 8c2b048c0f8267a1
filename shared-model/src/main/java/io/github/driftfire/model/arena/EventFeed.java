package io.github.driftfire.model.arena;

import io.github.driftfire.model.game.Messages;
import io.github.driftfire.model.wire.WireReader;
import io.github.driftfire.model.wire.WireWriter;

/**
 * A part of {@link ArenaFeed}: what is worth crossing the arena for. Its number follows those of {@link CombatFeed}.
 *
 * <pre>
 *  event    6 │ kind u8 │ x u8 │ y u8 │ starts u8 │ lasts u8        place in 1/256 of the arena; seconds until it starts, and it lasts;
 *                                                              both 0: it is over
 * </pre>
 */
public final class EventFeed {
    /** A fast rock that loses shards on its way. */
    public static final int COMET = 0;

    /** Many small rocks that cross the arena together. */
    public static final int STORM = 1;

    /** A wreck full of shards and charges. */
    public static final int DERELICT = 2;

    /** A rock full of shards within a ring of others. */
    public static final int CORE = 3;

    public static final int KINDS = 4;

    /** Most bytes of {@link #event}. */
    public static final int EVENT_BYTES = 6;

    private EventFeed() {}

    /** Takes the message; by default, passes over it. */
    public interface Reader {
        default void event(int kind, int x256, int y256, int startsSeconds, int lastsSeconds) {}
    }

    /** Declares the message; answers its number. */
    static int declare(Messages.Builder table) {
        return table.fromServer("event", in -> in.skip(5));
    }

    public static void event(WireWriter out, int kind, int x256, int y256, int startsSeconds, int lastsSeconds) {
        out.u8(ArenaFeed.EVENT);
        out.u8(kind);
        out.u8(x256);
        out.u8(y256);
        out.u8(startsSeconds);
        out.u8(lastsSeconds);
    }

    /** Reads the payload. */
    static void read(WireReader in, Reader reader) {
        int kind = in.u8();
        int x = in.u8();
        int y = in.u8();
        int starts = in.u8();
        reader.event(kind, x, y, starts, in.u8());
    }
}
