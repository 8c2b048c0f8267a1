package io.github.driftfire.arena;

import io.github.driftfire.engine.Feed;
import io.github.driftfire.engine.Game;
import io.github.driftfire.engine.kit.Ranking;
import io.github.driftfire.engine.kit.RosterWriter;
import io.github.driftfire.model.arena.ArenaFeed;
import io.github.driftfire.model.arena.CombatFeed;
import io.github.driftfire.model.arena.EventFeed;
import io.github.driftfire.model.arena.Ship;
import io.github.driftfire.model.wire.WireWriter;
import org.jspecify.annotations.Nullable;

/**
 * Tells clients what the world's rows do not: the roster and the leaders, who killed whom, where everybody is.
 *
 * <p>In the workload preset only the greeting is written, so that the measured bytes are the world's.
 */
final class FeedWriter {
    /** Parts of a greeting from here on are streaks; below, they are pilots. */
    private static final int STREAKS_FROM = 1 << 20;

    private static final int STREAK_BYTES = 4;

    private final Arena arena;
    private final Feed feed;
    private final RosterWriter roster;
    private final boolean silent;
    private int mapPause;
    private @Nullable RoundRules rounds;

    FeedWriter(Arena arena, Feed feed) {
        this.arena = arena;
        this.feed = feed;
        roster = new RosterWriter(
                feed, arena, arena.settings.maxPlayers(), arena.settings.mostBots(), arena.settings.tickRateHz());
        silent = !arena.tuning.rocks;
    }

    void rounds(@Nullable RoundRules played) {
        rounds = played;
    }

    /** A pilot has come, or has another team. */
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

    /** Kills of a life, to all. */
    void streak(int pilot, int kills) {
        if (!silent) {
            CombatFeed.streak(feed.broadcast(), pilot, kills);
        }
    }

    /** To a person alone. */
    void reward(int player, int kind, int about, int points) {
        if (!silent) {
            CombatFeed.reward(feed.to(player), kind, about, points);
        }
    }

    /** To a person alone: a class may be flown from now on. */
    void unlocked(int player, int shipClass) {
        if (!silent) {
            ArenaFeed.unlocked(feed.to(player), shipClass);
        }
    }

    /** Tells a person, and no bot, who has destroyed the ship: those who hurt it most. */
    void damage(int player, DamageTally tally) {
        int total = tally.total(player);
        if (silent || total == 0 || arena.pilots[player].bot) {
            return;
        }
        int count = 0;
        for (int at = tally.next(player, -1);
                at >= 0 && count < CombatFeed.MOST_DAMAGERS;
                at = tally.next(player, at)) {
            count++;
        }
        WireWriter out = feed.to(player);
        CombatFeed.damage(out, count);
        int at = -1;
        for (int i = 0; i < count; i++) {
            at = tally.next(player, at);
            int by = tally.attacker(player, at);
            int percent = tally.points(player, at) * 100 / total;
            CombatFeed.damager(out, by == Pilot.NONE ? ArenaFeed.NOBODY : by, percent);
        }
    }

    /** Shards of a ship that are worth the way. */
    void wreck(int ship, int worth) {
        if (!silent && worth >= Rules.RICH_WRECK_VALUE) {
            CombatFeed.wreck(
                    feed.broadcast(),
                    part(arena.ships.get(ship, Ship.X), arena.tuning.widthSub),
                    part(arena.ships.get(ship, Ship.Y), arena.tuning.heightSub),
                    worth);
        }
    }

    /** Something at a place in sub-units that is worth the way; seconds until it begins, and that it lasts. */
    void event(int kind, int x, int y, int startsSeconds, int lastsSeconds) {
        event(feed.broadcast(), kind, x, y, startsSeconds, lastsSeconds);
    }

    void event(WireWriter out, int kind, int x, int y, int startsSeconds, int lastsSeconds) {
        EventFeed.event(
                out,
                kind,
                part(x, arena.tuning.widthSub),
                part(y, arena.tuning.heightSub),
                startsSeconds,
                lastsSeconds);
    }

    /** -1 if there is none. */
    int leadingPlayer() {
        return roster.leadingPlayer();
    }

    /** One part of a greeting; parts are pilots' numbers. */
    int greet(int player, int part, WireWriter out) {
        int limitBytes = out.size() + Game.GREETING_BYTES - EventFeed.EVENT_BYTES;
        if (part == 0) {
            roster.greetSelf(player, out);
            if (rounds != null) {
                rounds.greet(player, out);
            }
        }
        if (silent) {
            return Game.GREETED;
        }
        int next = part < STREAKS_FROM ? roster.greet(part, out, limitBytes) : Game.GREETED;
        return next == Game.GREETED ? greetStreaks(Math.max(0, part - STREAKS_FROM), out, limitBytes) : next;
    }

    /** Kills of all present lives from a pilot on; answers the part that goes on. */
    private int greetStreaks(int from, WireWriter out, int limitBytes) {
        for (int number = from; number < arena.pilots.length; number++) {
            Pilot pilot = arena.pilots[number];
            if (pilot.ship >= 0 && pilot.lifeKills > 0) {
                if (out.size() + STREAK_BYTES > limitBytes) {
                    return STREAKS_FROM + number;
                }
                CombatFeed.streak(out, number, pilot.lifeKills);
            }
        }
        return Game.GREETED;
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

    /** A cloaked ship is not. */
    private boolean isOnMap(Pilot pilot) {
        boolean cloaked = pilot.ship >= 0 && arena.tuning.progression && arena.ships.get(pilot.ship, Ship.CLOAK) > 0;
        return pilot.ship >= 0 && !cloaked;
    }

    /** Places of the first in the ranking: in a room with more pilots than the map has places, the rest is not on it. */
    private void map() {
        Ranking ranking = roster.ranking();
        ranking.sort();
        int count = 0;
        for (int i = 0; i < ranking.size() && count < Rules.MAP_PLACES; i++) {
            count += isOnMap(arena.pilots[ranking.at(i)]) ? 1 : 0;
        }
        WireWriter out = feed.broadcast();
        ArenaFeed.map(out, count);
        int written = 0;
        for (int i = 0; written < count; i++) {
            Pilot pilot = arena.pilots[ranking.at(i)];
            if (isOnMap(pilot)) {
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
