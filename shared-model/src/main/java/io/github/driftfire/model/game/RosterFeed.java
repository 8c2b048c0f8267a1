package io.github.driftfire.model.game;

import io.github.driftfire.model.wire.WireReader;
import io.github.driftfire.model.wire.WireWriter;

/**
 * The feed of a snapshot, which travels beside the world: the game's own messages, and those that every game has, of type
 * {@link #FIRST_TYPE} and above.
 *
 * <pre>
 *  the game's  0x00..0xef │ the game's payload                             by its number, see {@link Messages}
 *  player      0xf0 │ player u16 │ flags u8 │ hue u8 │ name text          flags: bit 0 a bot, bits 1..7 the team, 0 none
 *  left        0xf1 │ player u16
 *  own         0xf2 │ player u16                                           the reader's own number
 *  leaders     0xf3 │ players in the room u16 │ own rank u16, 0 unknown │ count u8 │ count x (player u16 │ score u16)
 *  chat        0xf4 │ player u16 │ text
 * </pre>
 *
 * Messages follow each other without a separator until the feed ends.
 */
public final class RosterFeed {
    /** Types from here on are the same in every game. */
    public static final int FIRST_TYPE = Messages.MAX_TYPES;

    public static final int MAX_TEAM = 127;

    /** Most bytes of {@link #player}. */
    public static final int MAX_PLAYER_BYTES = 5 + 1 + 64;

    private static final int PLAYER = 0xf0;
    private static final int LEFT = 0xf1;
    private static final int OWN = 0xf2;
    private static final int LEADERS = 0xf3;
    private static final int CHAT = 0xf4;

    private RosterFeed() {}

    /** Takes a feed, message by message. */
    public interface Reader {
        /** A player has come, or is another now. */
        void player(int player, boolean bot, int team, int hue, String name);

        void left(int player);

        /** The number of who reads this. */
        void own(int player);

        /** Followed by a call of {@link #leader} for each. */
        void leadersBegin(int players, int ownRank);

        void leader(int place, int player, int score);

        void chat(int player, String text);

        /** A message of the game's own: reads its payload from the reader and nothing more, or fails the reader. */
        void message(int type, WireReader in);
    }

    public static void player(WireWriter out, int player, boolean bot, int team, int hue, String name) {
        out.u8(PLAYER);
        out.u16(player);
        out.u8((bot ? 1 : 0) | team << 1);
        out.u8(hue);
        out.text(name);
    }

    public static void left(WireWriter out, int player) {
        out.u8(LEFT);
        out.u16(player);
    }

    public static void own(WireWriter out, int player) {
        out.u8(OWN);
        out.u16(player);
    }

    /** Followed by {@code count} calls of {@link #leader}. */
    public static void leaders(WireWriter out, int players, int ownRank, int count) {
        out.u8(LEADERS);
        out.u16(players);
        out.u16(ownRank);
        out.u8(count);
    }

    public static void leader(WireWriter out, int player, int score) {
        out.u16(player);
        out.u16(score);
    }

    public static void chat(WireWriter out, int player, String text) {
        out.u8(CHAT);
        out.u16(player);
        out.text(text);
    }

    /** Reads all messages up to the feed's end; latches the reader's failure at one that is unknown. */
    public static void read(WireReader in, Reader reader) {
        while (in.left() > 0) {
            int type = in.u8();
            switch (type) {
                case PLAYER -> {
                    int player = in.u16();
                    int flags = in.u8();
                    int hue = in.u8();
                    reader.player(player, (flags & 1) != 0, flags >>> 1, hue, in.text());
                }
                case LEFT -> reader.left(in.u16());
                case OWN -> reader.own(in.u16());
                case LEADERS -> readLeaders(in, reader);
                case CHAT -> {
                    int player = in.u16();
                    reader.chat(player, in.text());
                }
                default -> {
                    if (type < FIRST_TYPE) {
                        reader.message(type, in);
                    } else {
                        in.fail();
                    }
                }
            }
        }
    }

    private static void readLeaders(WireReader in, Reader reader) {
        int players = in.u16();
        int ownRank = in.u16();
        reader.leadersBegin(players, ownRank);
        int count = in.u8();
        for (int place = 0; place < count && !in.failed(); place++) {
            int player = in.u16();
            reader.leader(place, player, in.u16());
        }
    }
}
