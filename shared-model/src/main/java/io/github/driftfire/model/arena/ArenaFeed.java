package io.github.driftfire.model.arena;

import io.github.driftfire.model.game.Messages;
import io.github.driftfire.model.game.RosterFeed;
import io.github.driftfire.model.wire.WireReader;
import io.github.driftfire.model.wire.WireWriter;

/**
 * The arena's own messages in the feed, beside those of {@link RosterFeed}: who killed whom, where everybody is.
 *
 * <pre>
 *  kill     0 │ killer u16 │ victim u16 │ means u8
 *  map      1 │ count u16 │ count x (pilot u16 │ x u8 │ y u8)        in 1/256 of the arena
 *           2..5  see {@link CombatFeed}
 *           6     see {@link EventFeed}
 *  field    7 │ x u16 │ y u16 │ full radius u16 │ ticks u32 │ ticks passed u32       in units, see {@link ClosingField}; ticks 0: there is none
 *  unlocked 8 │ class u8                                                to the player who may fly it from now on
 * </pre>
 */
public final class ArenaFeed {
    /** Means of a kill. */
    public static final int BY_PULSE = 0;

    public static final int BY_ROCK = 1;
    public static final int BY_RAMMING = 2;
    public static final int BY_LANCE = 3;

    public static final int BY_FIELD = 4;
    public static final int BY_MINE = 5;

    /** The killer's number where nobody is to blame. */
    public static final int NOBODY = 0xffff;

    private static final Messages.Builder TABLE = Messages.builder();
    private static final int KILL = TABLE.fromServer("kill", in -> in.skip(2 + 2 + 1));
    private static final int MAP = TABLE.fromServer("map", in -> in.skip(in.u16() * (2 + 1 + 1)));
    static final int COMBAT = CombatFeed.declare(TABLE);
    static final int EVENT = EventFeed.declare(TABLE);
    private static final int FIELD = TABLE.fromServer("field", in -> in.skip(2 + 2 + 2 + 4 + 4));

    private static final int UNLOCKED = TABLE.fromServer("unlocked", in -> in.skip(1));

    static final Messages MESSAGES = TABLE.build();

    private ArenaFeed() {}

    /** Takes the arena's messages. */
    public interface Reader extends CombatFeed.Reader, EventFeed.Reader {
        void kill(int killer, int victim, int means);

        void mapBegin();

        void mapPlace(int pilot, int x256, int y256);

        /**
         * The closing field of this round, in units.
         *
         * @param ticks its duration; 0 where there is none
         * @param passedTicks at this snapshot's tick
         */
        default void field(int x, int y, int fullRadius, int ticks, int passedTicks) {}

        /** @param shipClass one of {@link ShipClass} */
        default void unlocked(int shipClass) {}
    }

    public static void kill(WireWriter out, int killer, int victim, int means) {
        out.u8(KILL);
        out.u16(killer);
        out.u16(victim);
        out.u8(means);
    }

    /** Followed by {@code count} calls of {@link #mapPlace}. */
    public static void map(WireWriter out, int count) {
        out.u8(MAP);
        out.u16(count);
    }

    public static void mapPlace(WireWriter out, int pilot, int x256, int y256) {
        out.u16(pilot);
        out.u8(x256);
        out.u8(y256);
    }

    public static void field(WireWriter out, ClosingField field, int passedTicks) {
        out.u8(FIELD);
        out.u16(field.xUnits());
        out.u16(field.yUnits());
        out.u16(field.fullUnits());
        out.u32(field.ticks());
        out.u32(passedTicks);
    }

    /** There is no closing field any more. */
    public static void noField(WireWriter out) {
        out.u8(FIELD);
        out.u16(0);
        out.u16(0);
        out.u16(0);
        out.u32(0);
        out.u32(0);
    }

    public static void unlocked(WireWriter out, int shipClass) {
        out.u8(UNLOCKED);
        out.u8(shipClass);
    }

    /** Reads the payload of one message; latches the reader's failure at a type that is unknown. */
    public static void read(int type, WireReader in, Reader reader) {
        if (type == KILL) {
            int killer = in.u16();
            int victim = in.u16();
            reader.kill(killer, victim, in.u8());
        } else if (type == MAP) {
            readMap(in, reader);
        } else if (type == EVENT) {
            EventFeed.read(in, reader);
        } else if (type == FIELD) {
            readField(in, reader);
        } else if (type == UNLOCKED) {
            readUnlocked(in, reader);
        } else if (!CombatFeed.read(type - COMBAT, in, reader)) {
            in.fail();
        }
    }

    private static void readField(WireReader in, Reader reader) {
        int x = in.u16();
        int y = in.u16();
        int fullRadius = in.u16();
        int ticks = in.u32();
        int passed = in.u32();
        if (ticks < 0 || ticks > ClosingField.MAX_TICKS || passed < 0) {
            in.fail();
        } else {
            reader.field(x, y, fullRadius, ticks, passed);
        }
    }

    private static void readUnlocked(WireReader in, Reader reader) {
        int shipClass = in.u8();
        if (shipClass >= ShipClass.COUNT) {
            in.fail();
        } else {
            reader.unlocked(shipClass);
        }
    }

    private static void readMap(WireReader in, Reader reader) {
        reader.mapBegin();
        int count = in.u16();
        for (int i = 0; i < count && !in.failed(); i++) {
            int pilot = in.u16();
            int x = in.u8();
            reader.mapPlace(pilot, x, in.u8());
        }
    }
}
