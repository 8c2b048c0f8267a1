package io.github.driftfire.arena;

import io.github.driftfire.engine.Feed;
import io.github.driftfire.engine.Game;
import io.github.driftfire.engine.kit.Ranking;
import io.github.driftfire.model.arena.ArenaFeed;
import io.github.driftfire.model.arena.Ship;
import io.github.driftfire.model.wire.WireWriter;

/**
 * Tells clients what the world's rows do not: who comes and goes, who killed whom, who leads, where everybody is.
 *
 * <p>In the workload preset only the greeting is written, so that the measured bytes are the world's.
 */
final class FeedWriter {
    private static final int PILOT_BYTES = 5 + 1 + 64;

    private final Arena arena;
    private final Feed feed;
    private final Ranking ranking;
    private final boolean silent;
    private final int[] toldRank;
    private int toldLeaders;
    private int leadersPause;
    private int mapPause;

    FeedWriter(Arena arena, Feed feed) {
        this.arena = arena;
        this.feed = feed;
        ranking = new Ranking(arena.pilots.length, number -> score(arena.pilots[number]));
        silent = !arena.tuning.rocks;
        toldRank = new int[arena.settings.maxPlayers()];
    }

    private static int score(Pilot pilot) {
        return pilot.present ? pilot.score : -1;
    }

    void came(Pilot pilot) {
        if (pilot.number < toldRank.length) {
            toldRank[pilot.number] = 0;
        }
        if (!silent) {
            pilot(feed.broadcast(), pilot);
        }
    }

    void gone(Pilot pilot) {
        if (!silent) {
            ArenaFeed.gone(feed.broadcast(), pilot.number);
        }
    }

    void kill(int killer, int victim, int means) {
        if (!silent) {
            ArenaFeed.kill(feed.broadcast(), killer == Pilot.NONE ? ArenaFeed.NOBODY : killer, victim, means);
        }
    }

    /** One part of a greeting; parts are pilots' numbers. */
    int greet(int player, int part, WireWriter out) {
        int limit = out.size() + Game.GREETING_BYTES;
        if (part == 0) {
            pilot(out, arena.pilots[player]);
            ArenaFeed.own(out, player);
            if (silent) {
                return Game.GREETED;
            }
            // Makes the next leaders be told, whether or not they have changed.
            toldRank[player] = 0;
        }
        for (int number = part; number < arena.pilots.length; number++) {
            if (!arena.pilots[number].present) {
                continue;
            }
            if (out.size() + PILOT_BYTES > limit) {
                return number;
            }
            pilot(out, arena.pilots[number]);
        }
        return Game.GREETED;
    }

    void tick() {
        if (silent) {
            return;
        }
        if (--leadersPause <= 0) {
            leadersPause = arena.tuning.ticks(Rules.LEADERS_MILLIS);
            leaders();
        }
        if (--mapPause <= 0) {
            mapPause = arena.tuning.ticks(Rules.MAP_MILLIS);
            map();
        }
    }

    private static void pilot(WireWriter out, Pilot pilot) {
        ArenaFeed.pilot(out, pilot.number, pilot.bot, pilot.hue(), pilot.name);
    }

    private void leaders() {
        ranking.sort();
        int count = Math.min(Rules.LEADERS, ranking.size());
        int digest = ranking.size();
        for (int place = 0; place < count; place++) {
            Pilot pilot = arena.pilots[ranking.at(place)];
            digest = (digest * 31 + pilot.number) * 31 + pilot.score;
        }
        boolean changed = digest != toldLeaders;
        toldLeaders = digest;
        for (int player = 0; player < toldRank.length; player++) {
            int rank = ranking.rankOf(player);
            if (arena.pilots[player].present && (changed || rank != toldRank[player])) {
                toldRank[player] = rank;
                leadersTo(player, rank, count);
            }
        }
    }

    private void leadersTo(int player, int rank, int count) {
        WireWriter out = feed.to(player);
        ArenaFeed.leaders(out, ranking.size(), rank, count);
        for (int place = 0; place < count; place++) {
            Pilot pilot = arena.pilots[ranking.at(place)];
            ArenaFeed.leader(out, pilot.number, pilot.score);
        }
    }

    /** Places of the first in the ranking: in a room with more pilots than the map has places, the rest is not on it. */
    private void map() {
        ranking.sort();
        int count = 0;
        for (int i = 0; i < ranking.size() && count < Rules.MAP_PLACES; i++) {
            count += arena.pilots[ranking.at(i)].ship >= 0 ? 1 : 0;
        }
        WireWriter out = feed.broadcast();
        ArenaFeed.map(out, count);
        int written = 0;
        for (int i = 0; written < count; i++) {
            Pilot pilot = arena.pilots[ranking.at(i)];
            if (pilot.ship >= 0) {
                ArenaFeed.mapPlace(
                        out,
                        pilot.number,
                        part(arena.ships.get(pilot.ship, Ship.X), arena.tuning.widthSub),
                        part(arena.ships.get(pilot.ship, Ship.Y), arena.tuning.heightSub));
                written++;
            }
        }
    }

    /** A place in 1/256 of the arena's size. */
    private static int part(int place, int size) {
        return (int) ((long) place * 256 / size);
    }
}
