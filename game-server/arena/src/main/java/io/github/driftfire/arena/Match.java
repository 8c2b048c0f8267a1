package io.github.driftfire.arena;

import io.github.driftfire.engine.Feed;
import io.github.driftfire.engine.Game;
import io.github.driftfire.engine.Inputs;
import io.github.driftfire.engine.RoomControl;
import io.github.driftfire.engine.kit.LagCompensation;
import io.github.driftfire.engine.kit.LateInputs;
import io.github.driftfire.model.arena.Ship;
import io.github.driftfire.model.arena.ShipSteering;
import io.github.driftfire.model.wire.WireReader;
import io.github.driftfire.model.wire.WireWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A started game: its rules in the order in which they act. */
final class Match {
    final Arena arena;
    final BotRoster roster;
    final Debris debris;
    private static final int PRESSED = ShipSteering.input(Ship.FIRE | Ship.LANCE | Ship.SPECIAL, 0);

    private final ShipSteering steering;
    private final LateInputs lateInputs;
    private final FeedWriter feedWriter;
    private final ClassUnlocks unlocks;
    private final LifeResults lives;
    final Damage damage;
    private final PulseHits pulseHits;
    final LagCompensation lagCompensation;
    private final Lance lance;
    private final Collisions collisions;
    private final Mines mines;
    final RockField rockField;
    final PickupSpawner pickupSpawner;
    private final ShipSpawner shipSpawner;
    private final PilotRecord records;
    final ArenaEvents events;

    /** {@code null} for an endless game. */
    final @Nullable RoundRules rounds;

    private final @Nullable RoomControl room;

    /** This tick's input of each pilot who is there. */
    private final int[] held;

    private final int[] fired;

    /**
     * @param room {@code null} for a game without one
     * @param allClasses whether everybody may fly each class
     */
    Match(Arena arena, Feed feed, @Nullable RoomControl room, boolean allClasses) {
        this.arena = arena;
        this.room = room;
        lives = new LifeResults(arena, room);
        steering = new ShipSteering(arena.tuning);
        lateInputs = new LateInputs(arena.world, steering, arena.pilots.length, PRESSED);
        feedWriter = new FeedWriter(arena, feed);
        unlocks = new ClassUnlocks(arena, room, feedWriter, allClasses);
        debris = new Debris(arena);
        damage = new Damage(arena, debris, feedWriter, lives);
        pulseHits = new PulseHits(arena, damage, debris);
        lagCompensation =
                new LagCompensation(arena.world, Ship.KIND, Rules.LAG_COMPENSATION_MILLIS, arena.tuning.wraps);
        lance = new Lance(arena, lagCompensation, damage, debris);
        collisions = new Collisions(arena, damage, debris);
        mines = new Mines(arena, damage);
        rockField = new RockField(arena);
        pickupSpawner = new PickupSpawner(arena);
        shipSpawner = new ShipSpawner(arena);
        records = new PilotRecord(arena);
        events = new ArenaEvents(arena, debris, feedWriter);
        rounds = arena.settings.mode().hasRounds() ? new RoundRules(arena, feed, feedWriter, damage, room) : null;
        events.off = rounds != null && rounds.field() != null;
        lives.rounds(rounds);
        unlocks.rounds(rounds);
        feedWriter.rounds(rounds);
        roster = new BotRoster(arena, rounds == null ? null : rounds.field(), room);
        held = new int[arena.pilots.length];
        fired = new int[arena.pilots.length];
        if (arena.tuning.rocks) {
            rockField.strew();
        }
        while (roster.wantsMore()) {
            enlist(roster.recruit());
        }
        arena.reindex();
    }

    Pilot pilot(int player) {
        return arena.pilots[player];
    }

    @Nullable
    String leader() {
        return feedWriter.leader();
    }

    int bots() {
        return roster.size();
    }

    List<String> botNames() {
        return roster.names();
    }

    /** The ship of a player who is there, or the leader's; -1 if it has none. */
    int watched(int player) {
        boolean present = player >= 0 && player < arena.pilots.length && arena.pilots[player].present;
        int followed = present ? player : feedWriter.leadingPlayer();
        int ship = followed < 0 ? Pilot.NONE : arena.pilots[followed].ship;
        return ship < 0 && rounds != null ? rounds.leadingShip() : ship;
    }

    int greet(int player, int part, WireWriter out) {
        int next = feedWriter.greet(player, part, out);
        if (next == Game.GREETED && events.isOn()) {
            events.greet(out);
        }
        return next;
    }

    void join(int player, String name) {
        lateInputs.joined(player);
        arena.pilots[player].party = room == null ? 0 : room.party(player);
        seat(arena.pilots[player], name, false);
    }

    void writeCarryOver(int player, WireWriter record) {
        records.write(arena.pilots[player], record);
    }

    boolean readCarryOver(int player, WireReader record) {
        return records.read(arena.pilots[player], record);
    }

    void leave(int player) {
        unseat(arena.pilots[player]);
    }

    void tick(int tick, Inputs inputs) {
        arena.tick = tick;
        relieveBots();
        arena.firstFlights.tick();
        roster.decide();
        steer(inputs);
        arena.world.step();
        arena.reindex();
        pulseHits.resolve();
        if (arena.tuning.rocks) {
            collisions.resolve();
            mines.resolve();
            rockField.tick();
            pickupSpawner.tick();
            events.tick();
        }
        if (rounds != null) {
            rounds.tick();
        }
        launch();
        fire();
        if (arena.tuning.rocks) {
            lagCompensation.record(arena.tick);
            fireLances(inputs);
        }
        unlocks.tick();
        feedWriter.tick();
    }

    private void enlist(Pilot recruit) {
        seat(recruit, roster.nameOf(recruit), true);
        recruit.shipClass = roster.shipClass(recruit);
    }

    private void seat(Pilot pilot, String name, boolean bot) {
        pilot.sitDown(name, bot);
        arena.present++;
        arena.firstFlights.came(pilot);
        unlocks.came(pilot);
        if (rounds != null) {
            rounds.came(pilot);
        }
        feedWriter.came(pilot);
    }

    private void unseat(Pilot pilot) {
        if (pilot.ship >= 0) {
            lives.ended(pilot, Pilot.NONE);
            arena.world.end(Ship.KIND, pilot.ship, Ship.DEPARTED);
            pilot.ship = Pilot.NONE;
        }
        if (rounds != null) {
            rounds.left(pilot);
        }
        pulseHits.forget(pilot.number);
        if (arena.tuning.rocks) {
            damage.rewards.forget(pilot);
        }
        mines.forget(pilot.number);
        for (Pilot other : arena.pilots) {
            if (other.hitBy == pilot.number) {
                other.forgetHits();
            }
        }
        pilot.present = false;
        unlocks.left(pilot);
        arena.present--;
        feedWriter.gone(pilot);
    }

    /** Bots make way for people, and come back when people leave. */
    private void relieveBots() {
        Pilot leaving = roster.retire();
        if (leaving != null) {
            unseat(leaving);
        } else if (roster.isTimeForMore()) {
            enlist(roster.recruit());
        }
    }

    private void steer(Inputs inputs) {
        int[] rows = arena.ships.rows();
        for (Pilot pilot : arena.pilots) {
            int number = pilot.number;
            if (pilot.present) {
                held[number] = pilot.bot ? roster.input(number) : lateInputs.apply(number, pilot.ship, inputs);
            }
            fired[number] = 0;
            if (pilot.ship >= 0) {
                fired[number] = steering.steer(rows, arena.ships.at(pilot.ship), held[number]);
                pilot.used |= fired[number] != 0;
                arena.progression.follow(pilot);
            }
        }
    }

    private void launch() {
        for (Pilot pilot : arena.pilots) {
            if (pilot.present && pilot.ship < 0 && (rounds == null || rounds.mayLaunch(pilot))) {
                // What the last ship fired in this tick is not the new one's.
                fired[pilot.number] = 0;
                shipSpawner.await(pilot, (ShipSteering.controls(held[pilot.number]) & Ship.FIRE) != 0);
            }
        }
    }

    /** Last of all: a pulse springs from its ship's row as the tick leaves it. */
    private void fire() {
        for (Pilot pilot : arena.pilots) {
            if ((fired[pilot.number] & Ship.FIRE) != 0 && pilot.ship >= 0) {
                pilot.shots += arena.progression.pulses(pilot.ship);
                pulseHits.fire(pilot.ship);
            }
            if ((fired[pilot.number] & Ship.SPECIAL) != 0 && pilot.ship >= 0) {
                mines.lay(pilot.ship);
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
}
