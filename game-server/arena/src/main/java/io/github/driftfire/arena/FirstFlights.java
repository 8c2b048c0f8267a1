package io.github.driftfire.arena;

import io.github.driftfire.model.arena.BotLevel;
import io.github.driftfire.model.arena.Ship;
import io.github.driftfire.model.arena.Tuning;
import io.github.driftfire.model.math.Brads;
import io.github.driftfire.model.math.IntMath;
import java.util.Arrays;

/**
 * A person's first ship in a room begins within reach of a weak bot, its partner, which stays near and does not begin a fight: something to learn
 * by. No client asks for a partner.
 *
 * <p>A partner is a bot of the {@link BotRoster}: the person's ship is put near it. If another pilot destroys it, another weak bot flies there. If no
 * weak bot flies, the next one that gets a ship gets it near the person. So no number of joins brings more bots, and a partner is worth what any
 * bot is. It ceases to be a partner at the first hit by the person, with the loss of the person's ship, or after {@link Rules#FIRST_FLIGHT_MILLIS}.
 * There are as many partners as weak bots at most; while all of them are taken, a person starts as for any later ship.
 *
 * <p>Only in endless dogfights: in rounds all begin alike.
 */
final class FirstFlights {
    /** A partner does not fire while its newcomer is this near to its aim. */
    private static final int CAREFUL_BRADS = 128;

    private final Arena arena;
    private final boolean on;

    /** By player: has not had a ship since it came. */
    private final boolean[] isNew;

    /** By pilot: the person whose partner a bot is, or {@link Pilot#NONE}. */
    private final int[] newcomers;

    /** First flights that last, in no order: person, partner or {@link Pilot#NONE}, last tick. */
    private final int[] people;

    private final int[] partners;
    private final int[] ends;
    private int count;

    FirstFlights(Arena arena) {
        this.arena = arena;
        ArenaSettings settings = arena.settings;
        on = arena.tuning.rocks && !settings.mode().hasRounds() && settings.mostBots() > 0;
        isNew = new boolean[settings.maxPlayers()];
        newcomers = new int[arena.pilots.length];
        Arrays.fill(newcomers, Pilot.NONE);
        int most = 0;
        for (Pilot pilot : arena.pilots) {
            most += isWeakBot(pilot) ? 1 : 0;
        }
        people = new int[on ? most : 0];
        partners = new int[people.length];
        ends = new int[people.length];
    }

    private boolean isWeakBot(Pilot pilot) {
        return pilot.number >= arena.settings.maxPlayers() && BotLevel.of(pilot.number) == BotLevel.NOVICE;
    }

    /** A pilot takes a seat. */
    void came(Pilot pilot) {
        if (on && !pilot.bot) {
            isNew[pilot.number] = true;
        }
    }

    /** A pilot has flown in another room before. */
    void notNew(Pilot pilot) {
        isNew[pilot.number] = false;
    }

    /** The person whose partner a bot is, or {@link Pilot#NONE}. */
    int newcomer(int bot) {
        return newcomers[bot];
    }

    /** Whether a partner is so far from its newcomer that it should go there. */
    boolean strays(Pilot bot) {
        int ship = newcomersShip(bot);
        if (ship < 0) {
            return false;
        }
        int dx = arena.ships.get(ship, Ship.X) - arena.ships.get(bot.ship, Ship.X);
        int dy = arena.ships.get(ship, Ship.Y) - arena.ships.get(bot.ship, Ship.Y);
        return IntMath.length(dx, dy) > Arena.sub(Rules.FIRST_FLIGHT_STRAYS);
    }

    /** The ship that a pilot's new one is to be put near, or {@link Pilot#NONE}. */
    int near(Pilot pilot) {
        if (!on) {
            return Pilot.NONE;
        }
        if (isWeakBot(pilot)) {
            int waiting = waiting();
            return waiting < 0 ? Pilot.NONE : arena.pilots[people[waiting]].ship;
        }
        int bot = begins(pilot) ? weakest() : Pilot.NONE;
        return bot == Pilot.NONE ? Pilot.NONE : arena.pilots[bot].ship;
    }

    private boolean begins(Pilot pilot) {
        return !pilot.bot && isNew[pilot.number] && count < people.length;
    }

    /** A pilot has got a ship, near the one that {@link #near} has named. */
    void launched(Pilot pilot) {
        if (!on) {
            return;
        }
        if (isWeakBot(pilot)) {
            int waiting = waiting();
            if (waiting >= 0) {
                join(waiting, pilot.number);
            }
        } else if (begins(pilot)) {
            people[count] = pilot.number;
            partners[count] = Pilot.NONE;
            ends[count] = arena.tick + arena.tuning.ticks(Rules.FIRST_FLIGHT_MILLIS);
            int bot = weakest();
            if (bot != Pilot.NONE) {
                join(count, bot);
            }
            count++;
        }
        if (!pilot.bot) {
            isNew[pilot.number] = false;
        }
    }

    private void join(int flight, int bot) {
        partners[flight] = bot;
        newcomers[bot] = people[flight];
    }

    /** A first flight without a partner, or -1. */
    private int waiting() {
        for (int flight = 0; flight < count; flight++) {
            if (partners[flight] == Pilot.NONE && arena.pilots[people[flight]].ship >= 0) {
                return flight;
            }
        }
        return -1;
    }

    /** The weak bot with the least experience that flies, has more than half of its hull, and is no partner. */
    private int weakest() {
        int best = Pilot.NONE;
        for (int number = arena.settings.maxPlayers(); number < arena.pilots.length; number++) {
            Pilot bot = arena.pilots[number];
            boolean fits = isWeakBot(bot)
                    && bot.ship >= 0
                    && newcomers[number] == Pilot.NONE
                    && arena.ships.get(bot.ship, Ship.HULL) > Tuning.HULL_MAX / 2;
            if (fits && (best == Pilot.NONE || bot.experience < arena.pilots[best].experience)) {
                best = number;
            }
        }
        return best;
    }

    /** Before the bots decide. */
    void tick() {
        for (int flight = count - 1; flight >= 0; flight--) {
            int bot = partners[flight];
            if (bot != Pilot.NONE && arena.pilots[bot].ship < 0) {
                // Its ship is gone: the flight waits for another partner.
                newcomers[bot] = Pilot.NONE;
                partners[flight] = Pilot.NONE;
            }
            if (isOver(flight)) {
                end(flight);
            }
        }
        int waiting = waiting();
        int bot = waiting < 0 ? Pilot.NONE : weakest();
        if (bot != Pilot.NONE) {
            join(waiting, bot);
        }
    }

    /** Whether a partner's shots could hit its newcomer. */
    boolean threatens(Pilot bot) {
        int ship = newcomersShip(bot);
        if (ship < 0) {
            return false;
        }
        int dx = arena.ships.get(ship, Ship.X) - arena.ships.get(bot.ship, Ship.X);
        int dy = arena.ships.get(ship, Ship.Y) - arena.ships.get(bot.ship, Ship.Y);
        int off = Brads.turn(arena.ships.get(bot.ship, Ship.HEADING), Brads.atan2(dy, dx));
        return Math.abs(off) < CAREFUL_BRADS;
    }

    /** The ship of a partner's newcomer; negative for none. */
    private int newcomersShip(Pilot bot) {
        int newcomer = newcomers[bot.number];
        return newcomer == Pilot.NONE ? -1 : arena.pilots[newcomer].ship;
    }

    private boolean isOver(int flight) {
        int bot = partners[flight];
        boolean hit = bot != Pilot.NONE && arena.pilots[bot].hitBy == people[flight];
        return hit || arena.pilots[people[flight]].ship < 0 || arena.tick >= ends[flight];
    }

    private void end(int flight) {
        if (partners[flight] != Pilot.NONE) {
            newcomers[partners[flight]] = Pilot.NONE;
        }
        count--;
        people[flight] = people[count];
        partners[flight] = partners[count];
        ends[flight] = ends[count];
    }
}
