package io.github.driftfire.engine.kit;

import io.github.driftfire.engine.Feed;
import io.github.driftfire.engine.Game;
import io.github.driftfire.engine.RoomControl;
import io.github.driftfire.model.game.RosterFeed;
import io.github.driftfire.model.wire.WireWriter;
import org.jspecify.annotations.Nullable;

/** Writes the part of the feed that every game has: players who come and go, and the leaders. Owned by the room's thread; allocates nothing after construction. */
public final class RosterWriter {
    private static final int LEADERS = 10;

    /** Bots that are listed at most: half of the list is people's. A rank counts all the same who is ahead. */
    private static final int LISTED_BOTS = LEADERS / 2;

    private static final int LEADERS_MILLIS = 500;

    private final Feed feed;
    private final Source source;
    private final Ranking ranking;
    private final int numbers;
    private final int pauseTicks;
    private final int[] sentRank;
    private final int[] ranks;
    private final int[] listed = new int[LEADERS];
    private int listedCount;
    private int sentDigest;
    private int pause;

    /** The players that are described, by number. */
    public interface Source {
        boolean isPresent(int player);

        boolean isBot(int player);

        /** 0..{@link RosterFeed#MAX_TEAM}, 0 for none. */
        int team(int player);

        /** 0..65535. */
        int score(int player);

        String name(int player);

        /** The party that a player has come with, see {@link RoomControl#party}; 0 for none. */
        default int party(int player) {
            return 0;
        }
    }

    /**
     * @param people numbers of players with a connection, 0..people-1
     * @param bots numbers of bots, from {@code people} on
     */
    public RosterWriter(Feed feed, Source source, int people, int bots, int tickRateHz) {
        this.feed = feed;
        this.source = source;
        numbers = people + bots;
        pauseTicks = (LEADERS_MILLIS * tickRateHz + 500) / 1000;
        sentRank = new int[people];
        ranks = new int[people];
        ranking = new Ranking(numbers, player -> source.isPresent(player) ? source.score(player) : -1);
    }

    /** Golden-angle steps keep neighbours in number apart in hue. */
    public static int hue(int player) {
        return player * 157 + 20 & 0xff;
    }

    /** A player has come, or has another team. */
    public void joined(int player) {
        if (player < sentRank.length) {
            sentRank[player] = 0;
        }
        write(feed.broadcast(), player);
    }

    public void left(int player) {
        RosterFeed.left(feed.broadcast(), player);
    }

    /** The first part of a greeting: who the reader is, to a spectator the leaders. */
    public void greetSelf(int player, WireWriter out) {
        if (player == Game.SPECTATOR) {
            // A list names players that are known, and what comes next in the greeting may be all others first.
            for (int place = 0; place < listedCount; place++) {
                if (source.isPresent(listed[place])) {
                    write(out, listed[place]);
                }
            }
            writeLeaders(out, 0);
            return;
        }
        write(out, player);
        RosterFeed.own(out, player);
        // Makes the next leaders be sent, whether or not they have changed.
        sentRank[player] = 0;
    }

    /**
     * Writes the players from a number on, as many as there is room for.
     *
     * @param limitBytes of {@code out}
     * @return the number to go on with, or {@link Game#GREETED}
     */
    public int greet(int from, WireWriter out, int limitBytes) {
        for (int player = from; player < numbers; player++) {
            if (!source.isPresent(player)) {
                continue;
            }
            if (out.size() + RosterFeed.MAX_PLAYER_BYTES > limitBytes) {
                return player;
            }
            write(out, player);
        }
        return Game.GREETED;
    }

    /** Once a tick: the leaders, when it is time. */
    public void tick() {
        if (--pause <= 0) {
            pause = pauseTicks;
            writeLeaders();
        }
    }

    /** The name of the first by score, as of the latest leaders; {@code null} while nobody has scored. */
    public @Nullable String leader() {
        if (ranking.size() == 0) {
            return null;
        }
        int first = ranking.at(0);
        return source.isPresent(first) && source.score(first) > 0 ? source.name(first) : null;
    }

    /** Sorted at the latest leaders. */
    public Ranking ranking() {
        return ranking;
    }

    /** Number of the player that was first at the latest leaders and is still there; -1 if there is none. */
    public int leadingPlayer() {
        for (int place = 0; place < ranking.size(); place++) {
            if (source.isPresent(ranking.at(place))) {
                return ranking.at(place);
            }
        }
        return -1;
    }

    private void write(WireWriter out, int player) {
        RosterFeed.player(out, player, source.isBot(player), source.team(player), hue(player), source.name(player));
    }

    /** Ranks all people among everybody, and lists the best people and bots. */
    private void rank() {
        ranking.sort();
        listedCount = 0;
        int bots = 0;
        for (int place = 0; place < ranking.size(); place++) {
            int player = ranking.at(place);
            if (player < ranks.length) {
                ranks[player] = place + 1;
            }
            bots += source.isBot(player) ? 1 : 0;
            if (listedCount < LEADERS && (!source.isBot(player) || bots <= LISTED_BOTS)) {
                listed[listedCount++] = player;
            }
        }
    }

    private void writeLeaders() {
        rank();
        int digest = ranking.size();
        for (int place = 0; place < listedCount; place++) {
            digest = (digest * 31 + listed[place]) * 31 + source.score(listed[place]);
        }
        boolean changed = digest != sentDigest;
        if (changed) {
            writeLeaders(feed.to(Game.SPECTATOR), 0);
        }
        sentDigest = digest;
        for (int player = 0; player < sentRank.length; player++) {
            if (source.isPresent(player) && (changed || ranks[player] != sentRank[player])) {
                sentRank[player] = ranks[player];
                writeLeaders(feed.to(player), ranks[player]);
            }
        }
    }

    private void writeLeaders(WireWriter out, int rank) {
        RosterFeed.leaders(out, ranking.size(), rank, listedCount);
        for (int place = 0; place < listedCount; place++) {
            RosterFeed.leader(out, listed[place], source.score(listed[place]));
        }
    }
}
