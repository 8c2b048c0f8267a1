package io.github.driftfire.arena;

import io.github.driftfire.engine.kit.RosterWriter;
import io.github.driftfire.engine.kit.SpatialIndex;
import io.github.driftfire.engine.world.World;
import io.github.driftfire.model.arena.Beam;
import io.github.driftfire.model.arena.Mine;
import io.github.driftfire.model.arena.Pickup;
import io.github.driftfire.model.arena.Pulse;
import io.github.driftfire.model.arena.Rock;
import io.github.driftfire.model.arena.Shard;
import io.github.driftfire.model.arena.Ship;
import io.github.driftfire.model.arena.Tuning;
import io.github.driftfire.model.math.IntMath;
import io.github.driftfire.model.math.Rng;
import io.github.driftfire.model.state.EntityTable;
import io.github.driftfire.model.state.Model;

/** What all the rules work on: the world and its tables, the pilots, the indices by place, the dice. */
final class Arena implements RosterWriter.Source {
    final ArenaSettings settings;
    final Tuning tuning;
    final World world;
    final EntityTable ships;
    final EntityTable pulses;
    final EntityTable rocks;
    final EntityTable shards;
    final EntityTable beams;
    final EntityTable pickups;
    final EntityTable mines;
    final Pilot[] pilots;
    final Rng random;
    final Progression progression;
    final Finds finds;
    final FirstFlights firstFlights;
    final SpatialIndex shipIndex;
    final SpatialIndex rockIndex;
    final SpatialIndex shardIndex;
    final SpatialIndex pickupIndex;
    int tick;
    int present;

    /** The place of what is worth the way, in sub-units; x is -1 while there is nothing. */
    int eventX = -1;

    int eventY;

    /** Shards that were not dropped because there were too many. */
    long shardsForgone;

    Arena(ArenaSettings settings, Tuning tuning, World world, int startLevel) {
        this.settings = settings;
        this.tuning = tuning;
        this.world = world;
        ships = world.table(Ship.KIND);
        pulses = world.table(Pulse.KIND);
        rocks = world.table(Rock.KIND);
        shards = world.table(Shard.KIND);
        beams = world.table(Beam.KIND);
        pickups = world.table(Pickup.KIND);
        mines = world.table(Mine.KIND);
        pilots = new Pilot[settings.pilotNumbers()];
        for (int i = 0; i < pilots.length; i++) {
            pilots[i] = new Pilot(i);
        }
        random = new Rng(settings.seed());
        progression = new Progression(this, startLevel);
        finds = new Finds(this);
        firstFlights = new FirstFlights(this);
        shipIndex = new SpatialIndex(world, Ship.KIND, tuning.wraps);
        rockIndex = new SpatialIndex(world, Rock.KIND, tuning.wraps);
        shardIndex = new SpatialIndex(world, Shard.KIND, tuning.wraps);
        pickupIndex = new SpatialIndex(world, Pickup.KIND, tuning.wraps);
    }

    @Override
    public boolean isPresent(int player) {
        return pilots[player].present;
    }

    @Override
    public boolean isBot(int player) {
        return pilots[player].bot;
    }

    @Override
    public int team(int player) {
        return pilots[player].team;
    }

    /** Whether two pilots are in the same team, and do each other no harm. */
    boolean isAllied(int pilot, int other) {
        return pilots[pilot].team != 0 && pilots[pilot].team == pilots[other].team;
    }

    @Override
    public int party(int player) {
        return pilots[player].party;
    }

    @Override
    public int score(int player) {
        return pilots[player].score;
    }

    @Override
    public String name(int player) {
        return pilots[player].name;
    }

    void reindex() {
        shipIndex.rebuild();
        rockIndex.rebuild();
        shardIndex.rebuild();
        if (tuning.rocks) {
            pickupIndex.rebuild();
        }
    }

    Pilot pilotOf(int shipSlot) {
        return pilots[ships.get(shipSlot, Ship.PILOT)];
    }

    /** Whether there is room for one more of a kind in this tick. */
    boolean hasRoom(EntityTable table) {
        return table.count() < table.capacity();
    }

    /** The shortest way along x from one place to another, in sub-units. */
    int dx(int from, int to) {
        return shortest(to - from, tuning.widthSub);
    }

    int dy(int from, int to) {
        return shortest(to - from, tuning.heightSub);
    }

    /** Changes what a pilot has, and what the ship shows of it. */
    void score(Pilot pilot, int points) {
        pilot.score = IntMath.clamp(pilot.score + points, 0, Rules.MAX_SCORE);
        pilot.scoreTick = tick;
        if (pilot.ship >= 0) {
            ships.set(pilot.ship, Ship.SCORE, pilot.score);
        }
    }

    static int sub(int units) {
        return units * Model.SUB;
    }

    private int shortest(int way, int size) {
        if (!tuning.wraps) {
            return way;
        }
        return way > size / 2 ? way - size : way < -size / 2 ? way + size : way;
    }
}
