package io.github.driftfire.model.game;

import io.github.driftfire.model.wire.WireReader;
import io.github.driftfire.model.wire.WireWriter;

/**
 * The messages of a feed that tell of rounds and teams. A room without rounds sends none of them.
 *
 * <pre>
 *  round       0xf8 │ phase u8 │ ticks left u32, 0 without an end │ contenders u16
 *  teams       0xf9 │ count u8 │ count x score u32                           of the teams 1, 2, ...
 *  podium      0xfa │ winning team u8, 0 none │ own rank u16, 0 none │ players u16 │ count u8 │ count x place
 *   place           │ player u16 │ flags u8 │ hue u8 │ score u16 │ name text    flags as in {@link RosterFeed}
 * </pre>
 *
 * Phases are those of {@link RoundPhase}; contenders are the players who still play for the round. A place carries the player's name: who
 * comes later does not know a winner who has left.
 */
public final class RoundFeed {
    /** Most places of a podium. */
    public static final int PLACES = 3;

    /** Most teams whose scores are sent. */
    public static final int MAX_TEAMS = 8;

    /** Most bytes of all three messages together. */
    public static final int MAX_BYTES =
            1 + 1 + 4 + 2 + 2 + 4 * MAX_TEAMS + 7 + PLACES * (6 + RosterFeed.MAX_NAME_BYTES);

    private static final int ROUND = 0xf8;
    private static final int TEAMS = 0xf9;
    private static final int PODIUM = 0xfa;

    private RoundFeed() {}

    /** Takes the messages; a game without rounds leaves them out. */
    public interface Reader {
        /**
         * The phase, when it begins and when its end or the contenders change.
         *
         * @param phase one of {@link RoundPhase}
         * @param ticksLeft from this snapshot's tick on; 0 for a phase without an end
         */
        default void round(int phase, int ticksLeft, int contenders) {}

        /** Called for each team, from 1 on. */
        default void teamScore(int team, int score) {}

        /**
         * A result, followed by a call of {@link #podiumPlace} for each place.
         *
         * @param winningTeam 0 for none
         * @param ownRank of the reader, from 1; 0 for who did not take part
         * @param players who took part
         */
        default void podiumBegin(int winningTeam, int ownRank, int players) {}

        /** @param place 0 for the first */
        default void podiumPlace(int place, int player, boolean bot, int team, int hue, int score, String name) {}
    }

    public static void round(WireWriter out, int phase, int ticksLeft, int contenders) {
        out.u8(ROUND);
        out.u8(phase);
        out.u32(ticksLeft);
        out.u16(contenders);
    }

    /** Followed by {@code count} calls of {@link #teamScore}. */
    public static void teams(WireWriter out, int count) {
        out.u8(TEAMS);
        out.u8(count);
    }

    public static void teamScore(WireWriter out, int score) {
        out.u32(score);
    }

    /** Followed by {@code count} calls of {@link #podiumPlace}. */
    public static void podium(WireWriter out, int winningTeam, int ownRank, int players, int count) {
        out.u8(PODIUM);
        out.u8(winningTeam);
        out.u16(ownRank);
        out.u16(players);
        out.u8(count);
    }

    public static void podiumPlace(WireWriter out, int player, boolean bot, int team, int hue, int score, String name) {
        out.u16(player);
        out.u8((bot ? 1 : 0) | team << 1);
        out.u8(hue);
        out.u16(score);
        out.text(name);
    }

    /** Reads one message; answers whether the type is one of these. */
    static boolean read(int type, WireReader in, Reader reader) {
        switch (type) {
            case ROUND -> {
                int phase = in.u8();
                int ticksLeft = in.u32();
                int contenders = in.u16();
                if (phase >= RoundPhase.COUNT || ticksLeft < 0) {
                    in.fail();
                } else {
                    reader.round(phase, ticksLeft, contenders);
                }
            }
            case TEAMS -> {
                int count = in.u8();
                for (int team = 1; team <= count && !in.failed(); team++) {
                    reader.teamScore(team, in.u32());
                }
            }
            case PODIUM -> readPodium(in, reader);
            default -> {
                return false;
            }
        }
        return true;
    }

    private static void readPodium(WireReader in, Reader reader) {
        int winningTeam = in.u8();
        int ownRank = in.u16();
        int players = in.u16();
        reader.podiumBegin(winningTeam, ownRank, players);
        int count = in.u8();
        for (int place = 0; place < count && !in.failed(); place++) {
            int player = in.u16();
            int flags = in.u8();
            int hue = in.u8();
            int score = in.u16();
            reader.podiumPlace(place, player, (flags & 1) != 0, flags >>> 1, hue, score, in.text());
        }
    }
}
