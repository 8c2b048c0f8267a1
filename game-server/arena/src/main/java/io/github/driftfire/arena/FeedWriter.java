package io.github.driftfire.arena;

import io.github.driftfire.engine.Feed;
import io.github.driftfire.engine.Game;
import io.github.driftfire.engine.kit.Ranking;
import io.github.driftfire.engine.kit.RosterWriter;
import io.github.driftfire.model.arena.ArenaFeed;
import io.github.driftfire.model.arena.Ship;
import io.github.driftfire.model.wire.WireWriter;
import org.jspecify.annotations.Nullable;

/**
 * Tells clients what the world's rows do not: the roster and the leaders, who killed whom, where everybody is.
 *
 * <p>In the workload preset only the greeting is written, so that the measured bytes are the world's.
 */
final class FeedWriter {
    private final Arena arena;
    private final Feed feed;
    private final RosterWriter roster;
    private final boolean silent;
    private int mapPause;

    FeedWriter(Arena arena, Feed feed) {
        this.arena = arena;
        this.feed = feed;
        roster = new RosterWriter(
                feed, arena, arena.settings.maxPlayers(), arena.settings.mostBots(), arena.settings.tickRateHz());
        silent = !arena.tuning.rocks;
    }

    void came(Pilot pilot) {
        if (!silent) {
            roster.joined(pilot.number);
        }
    }

    void gone(Pilot pilot) {
        if (!silent) {
            roster.left(pilot.number);
        }
    }

    void kill(int killer, int victim, int means) {
        if (!silent) {
            ArenaFeed.kill(feed.broadcast(), killer == Pilot.NONE ? ArenaFeed.NOBODY : killer, victim, means);
        }
    }

    /** -1 if there is none. */
    int leadingPlayer() {
        return roster.leadingPlayer();
    }

    /** One part of a greeting; parts are pilots' numbers. */
    int greet(int player, int part, WireWriter out) {
        int limitBytes = out.size() + Game.GREETING_BYTES;
        if (part == 0) {
            roster.greetSelf(player, out);
        }
        return silent ? Game.GREETED : roster.greet(part, out, limitBytes);
    }

    @Nullable
    String leader() {
        return silent ? null : roster.leader();
    }

    void tick() {
        if (silent) {
            return;
        }
        roster.tick();
        if (--mapPause <= 0) {
            mapPause = arena.tuning.ticks(Rules.MAP_MILLIS);
            map();
        }
    }

    /** Places of the first in the ranking: in a room with more pilots than the map has places, the rest is not on it. */
    private void map() {
        Ranking ranking = roster.ranking();
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
