package io.github.driftfire.arena;

import io.github.driftfire.engine.Feed;
import io.github.driftfire.engine.Inputs;
import io.github.driftfire.model.arena.Ship;
import io.github.driftfire.model.arena.ShipMotion;
import io.github.driftfire.model.wire.WireWriter;
import java.util.List;

/** A started game: its rules in the order in which they act. */
final class Match {
    final Arena arena;
    final Crew crew;
    final Wrecks wrecks;
    private final ShipMotion motion;
    private final Resimulation resimulation;
    private final News news;
    final Damage damage;
    private final Gunnery gunnery;
    final Rewind rewind;
    private final Lance lance;
    private final Collisions collisions;
    final RockField rockField;
    final Armoury armoury;
    private final Berths berths;
    private final int[] fired;

    Match(Arena arena, Feed feed) {
        this.arena = arena;
        motion = new ShipMotion(arena.tuning);
        resimulation = new Resimulation(arena, motion);
        news = new News(arena, feed);
        wrecks = new Wrecks(arena);
        damage = new Damage(arena, wrecks, news);
        gunnery = new Gunnery(arena, damage, wrecks);
        rewind = new Rewind(arena);
        lance = new Lance(arena, rewind, damage, wrecks);
        collisions = new Collisions(arena, damage, wrecks);
        rockField = new RockField(arena);
        armoury = new Armoury(arena);
        berths = new Berths(arena);
        crew = new Crew(arena);
        fired = new int[arena.pilots.length];
        if (arena.tuning.rocks) {
            rockField.strew();
        }
        while (crew.wantsMore()) {
            enlist(crew.recruit());
        }
        arena.reindex();
    }

    Pilot pilot(int player) {
        return arena.pilots[player];
    }

    int bots() {
        return crew.size();
    }

    List<String> botNames() {
        return crew.names();
    }

    int greet(int player, int part, WireWriter out) {
        return news.greet(player, part, out);
    }

    void join(int player, String name) {
        seat(arena.pilots[player], name, false);
    }

    void leave(int player) {
        unseat(arena.pilots[player]);
    }

    void tick(int tick, Inputs inputs) {
        arena.tick = tick;
        relieveCrew();
        crew.decide();
        steer(inputs);
        arena.world.step();
        arena.reindex();
        gunnery.resolve();
        if (arena.tuning.rocks) {
            collisions.resolve();
            rockField.tick();
            armoury.tick();
        }
        launch(inputs);
        fire();
        if (arena.tuning.rocks) {
            rewind.record();
            fireLances(inputs);
        }
        news.tick();
    }

    private void enlist(Pilot recruit) {
        seat(recruit, crew.nameOf(recruit), true);
    }

    private void seat(Pilot pilot, String name, boolean bot) {
        pilot.sitDown(name, bot);
        arena.present++;
        news.came(pilot);
    }

    private void unseat(Pilot pilot) {
        if (pilot.ship >= 0) {
            arena.world.end(Ship.KIND, pilot.ship, Ship.DEPARTED);
            pilot.ship = Pilot.NONE;
        }
        gunnery.forget(pilot.number);
        for (Pilot other : arena.pilots) {
            if (other.hitBy == pilot.number) {
                other.forgetHits();
            }
        }
        pilot.present = false;
        arena.present--;
        news.gone(pilot);
    }

    /** Bots make way for people, and come back when people leave. */
    private void relieveCrew() {
        Pilot leaving = crew.retire();
        if (leaving != null) {
            unseat(leaving);
        } else if (crew.isTimeForMore()) {
            enlist(crew.recruit());
        }
    }

    private void steer(Inputs inputs) {
        int[] rows = arena.ships.rows();
        for (Pilot pilot : arena.pilots) {
            if (pilot.present && !pilot.bot) {
                resimulation.correct(pilot, inputs);
            }
            fired[pilot.number] = pilot.ship < 0
                    ? 0
                    : motion.steer(rows, arena.ships.at(pilot.ship), controls(pilot, inputs), aim(pilot, inputs));
        }
    }

    private void launch(Inputs inputs) {
        for (Pilot pilot : arena.pilots) {
            if (pilot.present && pilot.ship < 0) {
                berths.await(pilot, (controls(pilot, inputs) & Ship.FIRE) != 0);
            }
        }
    }

    /** Last of all: a pulse springs from its ship's row as the tick leaves it. */
    private void fire() {
        for (Pilot pilot : arena.pilots) {
            if ((fired[pilot.number] & Ship.FIRE) != 0 && pilot.ship >= 0) {
                gunnery.fire(pilot.ship);
            }
        }
    }

    /** After {@link #fire}: who dies by a lance now has fired too. Bots see the present. */
    private void fireLances(Inputs inputs) {
        for (Pilot pilot : arena.pilots) {
            if ((fired[pilot.number] & Ship.LANCE) != 0 && pilot.ship >= 0) {
                lance.fire(pilot.ship, pilot.bot ? 0 : inputs.viewLag8(pilot.number, arena.tick));
            }
        }
        lance.strike();
    }

    /** A tap that came too late still fires; what steers is either flown again or over. */
    private int controls(Pilot pilot, Inputs inputs) {
        return pilot.bot
                ? crew.controls(pilot.number)
                : inputs.controls(pilot.number) | inputs.tapped(pilot.number) & (Ship.FIRE | Ship.LANCE);
    }

    private int aim(Pilot pilot, Inputs inputs) {
        return pilot.bot ? crew.aim(pilot.number) : inputs.aim(pilot.number);
    }
}
