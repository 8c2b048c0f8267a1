package io.github.driftfire.model.arena;

import io.github.driftfire.model.wire.WireReader;
import io.github.driftfire.model.wire.WireWriter;

/**
 * What travels beside the world, at its own low rate: who is there, who leads, who killed whom, where everybody is.
 *
 * <pre>
 *  pilot    1 │ pilot u16 │ flags u8 (1 bot) │ hue u8 │ name text
 *  gone     2 │ pilot u16
 *  kill     3 │ killer u16 │ victim u16 │ means u8
 *  leaders  4 │ pilots in the room u16 │ own rank u16, 0 unknown │ count u8 │ count x (pilot u16 │ score u16)
 *  map      5 │ count u16 │ count x (pilot u16 │ x u8 │ y u8)        in 1/256 of the arena
 *  own      6 │ pilot u16                                           the reader's own number
 * </pre>
 *
 * Messages follow each other without a separator until the feed ends.
 */
public final class ArenaFeed {
    public static final int BOT = 1;

    /** Means of a kill. */
    public static final int BY_PULSE = 0;

    public static final int BY_ROCK = 1;
    public static final int BY_RAMMING = 2;
    public static final int BY_LANCE = 3;

    /** The killer's number where nobody is to blame. */
    public static final int NOBODY = 0xffff;

    private static final int PILOT = 1;
    private static final int GONE = 2;
    private static final int KILL = 3;
    private static final int LEADERS = 4;
    private static final int MAP = 5;
    private static final int OWN = 6;

    private ArenaFeed() {}

    /** Hears a feed, message by message. */
    public interface Reader {
        void pilot(int pilot, boolean bot, int hue, String name);

        void gone(int pilot);

        void kill(int killer, int victim, int means);

        void leadersBegin(int pilots, int ownRank);

        void leader(int place, int pilot, int score);

        void mapBegin();

        void mapPlace(int pilot, int x256, int y256);

        void own(int pilot);
    }

    public static void pilot(WireWriter out, int pilot, boolean bot, int hue, String name) {
        out.u8(PILOT);
        out.u16(pilot);
        out.u8(bot ? BOT : 0);
        out.u8(hue);
        out.text(name);
    }

    public static void gone(WireWriter out, int pilot) {
        out.u8(GONE);
        out.u16(pilot);
    }

    public static void kill(WireWriter out, int killer, int victim, int means) {
        out.u8(KILL);
        out.u16(killer);
        out.u16(victim);
        out.u8(means);
    }

    /** Followed by {@code count} calls of {@link #leader}. */
    public static void leaders(WireWriter out, int pilots, int ownRank, int count) {
        out.u8(LEADERS);
        out.u16(pilots);
        out.u16(ownRank);
        out.u8(count);
    }

    public static void leader(WireWriter out, int pilot, int score) {
        out.u16(pilot);
        out.u16(score);
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

    public static void own(WireWriter out, int pilot) {
        out.u8(OWN);
        out.u16(pilot);
    }

    /** Reads all messages up to the feed's end; latches the reader's failure at one that is unknown. */
    public static void read(WireReader in, Reader reader) {
        while (in.left() > 0) {
            int type = in.u8();
            switch (type) {
                case PILOT -> {
                    int pilot = in.u16();
                    boolean bot = (in.u8() & BOT) != 0;
                    int hue = in.u8();
                    reader.pilot(pilot, bot, hue, in.text());
                }
                case GONE -> reader.gone(in.u16());
                case KILL -> {
                    int killer = in.u16();
                    int victim = in.u16();
                    reader.kill(killer, victim, in.u8());
                }
                case LEADERS -> readLeaders(in, reader);
                case MAP -> readMap(in, reader);
                case OWN -> reader.own(in.u16());
                default -> in.fail();
            }
        }
    }

    private static void readLeaders(WireReader in, Reader reader) {
        int pilots = in.u16();
        int ownRank = in.u16();
        reader.leadersBegin(pilots, ownRank);
        int count = in.u8();
        for (int place = 0; place < count && !in.failed(); place++) {
            int pilot = in.u16();
            reader.leader(place, pilot, in.u16());
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
