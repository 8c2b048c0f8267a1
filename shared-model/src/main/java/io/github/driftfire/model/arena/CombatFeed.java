package io.github.driftfire.model.arena;

import io.github.driftfire.model.game.Messages;
import io.github.driftfire.model.wire.WireReader;
import io.github.driftfire.model.wire.WireWriter;

/**
 * A part of {@link ArenaFeed}: what kills and deaths bring. Numbers follow those of the feed.
 *
 * <pre>
 *  streak   2 │ pilot u16 │ kills u8                            kills of the life so far, 255 for more; to all
 *  reward   3 │ kind u8 │ about pilot u16 │ points u16            beside the kill's own points; to one player
 *  damage   4 │ count u8 │ count x (by u16 │ percent u8)          who destroyed the ship, most first; to one player
 *  wreck    5 │ x u8 │ y u8 │ worth u16                         rich shards in 1/256 of the arena; to all
 * </pre>
 */
public final class CombatFeed {
    /** Kinds of reward: for a bounty. */
    public static final int BOUNTY = 0;

    /** For the end of who destroyed one's own ship last. */
    public static final int REVENGE = 1;

    /** For a part of the damage before somebody else's kill. */
    public static final int ASSIST = 2;

    /** Longest list of who did damage. */
    public static final int MOST_DAMAGERS = 3;

    private static final int STREAK = 0;
    private static final int REWARD = 1;
    private static final int DAMAGE = 2;
    private static final int WRECK = 3;
    private static final int MOST_KILLS = 0xff;

    private CombatFeed() {}

    /** Takes these messages; by default, passes over them. */
    public interface Reader {
        default void streak(int pilot, int kills) {}

        /** @param about the pilot whose end is rewarded */
        default void reward(int kind, int about, int points) {}

        default void damageBegin() {}

        /** @param by a pilot, or {@link ArenaFeed#NOBODY} for rocks */
        default void damage(int by, int percent) {}

        default void wreck(int x256, int y256, int worth) {}
    }

    /** Declares the messages; answers the number of the first. */
    static int declare(Messages.Builder table) {
        int first = table.fromServer("streak", in -> in.skip(2 + 1));
        table.fromServer("reward", in -> in.skip(1 + 2 + 2));
        table.fromServer("damage", in -> in.skip(in.u8() * (2 + 1)));
        table.fromServer("wreck", in -> in.skip(1 + 1 + 2));
        return first;
    }

    public static void streak(WireWriter out, int pilot, int kills) {
        out.u8(ArenaFeed.COMBAT + STREAK);
        out.u16(pilot);
        out.u8(Math.min(kills, MOST_KILLS));
    }

    public static void reward(WireWriter out, int kind, int about, int points) {
        out.u8(ArenaFeed.COMBAT + REWARD);
        out.u8(kind);
        out.u16(about);
        out.u16(points);
    }

    /** Followed by {@code count} calls of {@link #damager}. */
    public static void damage(WireWriter out, int count) {
        out.u8(ArenaFeed.COMBAT + DAMAGE);
        out.u8(count);
    }

    public static void damager(WireWriter out, int by, int percent) {
        out.u16(by);
        out.u8(percent);
    }

    public static void wreck(WireWriter out, int x256, int y256, int worth) {
        out.u8(ArenaFeed.COMBAT + WRECK);
        out.u8(x256);
        out.u8(y256);
        out.u16(worth);
    }

    /** Reads one payload; answers whether the type, counted from the first of these, is one of them. */
    static boolean read(int type, WireReader in, Reader reader) {
        switch (type) {
            case STREAK -> {
                int pilot = in.u16();
                reader.streak(pilot, in.u8());
            }
            case REWARD -> {
                int kind = in.u8();
                int about = in.u16();
                reader.reward(kind, about, in.u16());
            }
            case DAMAGE -> readDamage(in, reader);
            case WRECK -> {
                int x = in.u8();
                int y = in.u8();
                reader.wreck(x, y, in.u16());
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private static void readDamage(WireReader in, Reader reader) {
        reader.damageBegin();
        int count = in.u8();
        for (int i = 0; i < count && !in.failed(); i++) {
            int by = in.u16();
            reader.damage(by, in.u8());
        }
    }
}
