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
 *  chat        0xf4 │ player u16 │ channel u8 │ name text, of player 65535 only │ text
 *  emote       0xf5 │ player u16 │ slot u16 │ emote u8                     the slot of the player's avatar
 *  vote        0xf6 │ target u16 │ yes u8 │ needed u8 │ seconds u8 │ state u8
 *  notice      0xf7 │ kind u8 │ seconds u16                                to the reader alone, see {@link NoticeKind}
 *  0xf8..0xfa  rounds and teams, see {@link RoundFeed}
 * </pre>
 *
 * Messages follow each other without a separator until the feed ends.
 */
public final class RosterFeed {
    /** Types from here on are the same in every game. */
    public static final int FIRST_TYPE = Messages.MAX_TYPES;

    /** A part of every game's fingerprint: changes whenever a type of this class, or one of {@link CommonMessages}, does. */
    public static final int VERSION = 4;

    public static final int MAX_TEAM = 127;

    /** Stands for a spectator where a player's number is asked for. */
    public static final int NO_PLAYER = 0xffff;

    /** States of a vote. */
    public static final int VOTE_OPEN = 0;

    public static final int VOTE_CARRIED = 1;

    public static final int VOTE_FAILED = 2;

    /** Most bytes of a player's name, with its length. */
    static final int MAX_NAME_BYTES = 1 + 64;

    /** Most bytes of {@link #player}. */
    public static final int MAX_PLAYER_BYTES = 5 + MAX_NAME_BYTES;

    private static final int PLAYER = 0xf0;
    private static final int LEFT = 0xf1;
    private static final int OWN = 0xf2;
    private static final int LEADERS = 0xf3;
    private static final int CHAT = 0xf4;
    private static final int EMOTE = 0xf5;
    private static final int VOTE = 0xf6;
    private static final int NOTICE = 0xf7;

    private RosterFeed() {}

    /** Takes a feed, message by message. */
    public interface Reader extends RoundFeed.Reader {
        /** A player has come, or is another now. */
        void player(int player, boolean bot, int team, int hue, String name);

        void left(int player);

        /** The number of who reads this. */
        void own(int player);

        /** Followed by a call of {@link #leader} for each. */
        void leadersBegin(int players, int ownRank);

        void leader(int place, int player, int score);

        /**
         * A line of chat.
         *
         * @param player {@link #NO_PLAYER} for a spectator
         * @param channel one of {@link ChatChannel}
         * @param name of a spectator; empty for a player, whom {@link #player} has named
         */
        default void chat(int player, int channel, String name, String text) {}

        /**
         * A player shows an emote.
         *
         * @param slot of the player's avatar
         * @param emote 0 to {@link CommonMessages#EMOTES} less one
         */
        default void emote(int player, int slot, int emote) {}

        /**
         * A vote to kick a player.
         *
         * @param yes votes for it so far
         * @param needed votes that carry it
         * @param seconds that are left
         * @param state {@link #VOTE_OPEN}, {@link #VOTE_CARRIED} or {@link #VOTE_FAILED}
         */
        default void vote(int target, int yes, int needed, int seconds, int state) {}

        /**
         * Something about the reader alone.
         *
         * @param kind one of {@link NoticeKind}
         * @param seconds of which the kind speaks, 0 for none
         */
        default void notice(int kind, int seconds) {}

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

    /** @param name of a spectator; not written for a player */
    public static void chat(WireWriter out, int player, int channel, String name, String text) {
        out.u8(CHAT);
        out.u16(player);
        out.u8(channel);
        if (player == NO_PLAYER) {
            out.text(name);
        }
        out.text(text);
    }

    public static void emote(WireWriter out, int player, int slot, int emote) {
        out.u8(EMOTE);
        out.u16(player);
        out.u16(slot);
        out.u8(emote);
    }

    public static void vote(WireWriter out, int target, int yes, int needed, int seconds, int state) {
        out.u8(VOTE);
        out.u16(target);
        out.u8(yes);
        out.u8(needed);
        out.u8(seconds);
        out.u8(state);
    }

    public static void notice(WireWriter out, int kind, int seconds) {
        out.u8(NOTICE);
        out.u8(kind);
        out.u16(seconds);
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
                    int channel = in.u8();
                    String name = player == NO_PLAYER ? in.text() : "";
                    reader.chat(player, channel, name, in.text());
                }
                case EMOTE -> {
                    int player = in.u16();
                    int slot = in.u16();
                    reader.emote(player, slot, in.u8());
                }
                case VOTE -> readVote(in, reader);
                case NOTICE -> {
                    int kind = in.u8();
                    reader.notice(kind, in.u16());
                }
                default -> {
                    if (type < FIRST_TYPE) {
                        reader.message(type, in);
                    } else if (!RoundFeed.read(type, in, reader)) {
                        in.fail();
                    }
                }
            }
        }
    }

    private static void readVote(WireReader in, Reader reader) {
        int target = in.u16();
        int yes = in.u8();
        int needed = in.u8();
        int seconds = in.u8();
        reader.vote(target, yes, needed, seconds, in.u8());
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
