package io.github.driftfire.arena;

import io.github.driftfire.engine.kit.SpatialIndex;
import io.github.driftfire.model.arena.Rock;
import io.github.driftfire.model.arena.Shard;
import io.github.driftfire.model.arena.Ship;
import io.github.driftfire.model.arena.Tuning;
import io.github.driftfire.model.math.IntMath;
import io.github.driftfire.model.protocol.ViewShape;
import io.github.driftfire.model.state.EntityTable;

/** What a bot sees: what a person sees in a window of 16:9, and no more. One is shared by all bots. */
final class Sight {
    private static final int WIDTH = Arena.sub(ViewShape.USUAL.widthUnits());
    private static final int HEIGHT = Arena.sub(ViewShape.USUAL.heightUnits());

    /** How far ahead a rock is a danger. */
    private static final int DANGER_MILLIS = 1_100;

    /** From how near a cloaked ship is seen. */
    private static final int CLOAKED_SEEN = Arena.sub(200);

    private static final int DANGER_CLEARANCE = Arena.sub(Tuning.SHIP_RADIUS_UNITS + 26);

    private final Arena arena;
    private final BotRoster roster;
    private int x;
    private int y;
    private int middleX;
    private int middleY;
    private int at;

    /** The enemy that is best to fight, or -1, and how far it is. */
    int enemy;

    int enemyDistance;

    /** The nearest enemy that could hurt, or -1. */
    int nearest;

    int nearestDistance;

    /** The shard that is best to fetch, or -1. */
    int shard;

    /** A rock to mine, or -1. */
    int rock;

    /** A rock on collision course, or -1. */
    int danger;

    Sight(Arena arena, BotRoster roster) {
        this.arena = arena;
        this.roster = roster;
    }

    void look(Bot bot) {
        at = arena.ships.at(bot.pilot.ship);
        x = arena.ships.rows()[at + Ship.X];
        y = arena.ships.rows()[at + Ship.Y];
        middleX = ViewShape.middle(x, WIDTH, arena.tuning.widthSub);
        middleY = ViewShape.middle(y, HEIGHT, arena.tuning.heightSub);
        lookForShips(bot);
        lookForShards();
        lookForRocks();
    }

    private int gather(SpatialIndex index) {
        return index.gather(middleX - WIDTH / 2, middleY - HEIGHT / 2, middleX + WIDTH / 2, middleY + HEIGHT / 2);
    }

    private boolean sees(EntityTable table, int slot) {
        return Math.abs(table.get(slot, Ship.X) - middleX) <= WIDTH / 2
                && Math.abs(table.get(slot, Ship.Y) - middleY) <= HEIGHT / 2;
    }

    private int distance(EntityTable table, int slot) {
        return IntMath.length(table.get(slot, Ship.X) - x, table.get(slot, Ship.Y) - y);
    }

    private void lookForShips(Bot bot) {
        enemy = Pilot.NONE;
        nearest = Pilot.NONE;
        nearestDistance = Integer.MAX_VALUE;
        int best = Integer.MAX_VALUE;
        int count = gather(arena.shipIndex);
        for (int i = 0; i < count; i++) {
            int ship = arena.shipIndex.found(i);
            if (ship == bot.pilot.ship || !arena.world.lives(Ship.KIND, ship) || !sees(arena.ships, ship)) {
                continue;
            }
            if (arena.isAllied(bot.pilot.number, arena.ships.get(ship, Ship.PILOT))) {
                continue;
            }
            int distance = distance(arena.ships, ship);
            if (arena.tuning.progression && arena.ships.get(ship, Ship.CLOAK) > 0 && distance > CLOAKED_SEEN) {
                continue;
            }
            if (distance < nearestDistance) {
                nearestDistance = distance;
                nearest = ship;
            }
            int cost = cost(bot, ship, distance);
            if (cost < best) {
                best = cost;
                enemy = ship;
                enemyDistance = distance;
            }
        }
    }

    /** How little a ship appeals as a target: distance first, then who else is after it, what it has left, and who began. */
    private int cost(Bot bot, int ship, int distance) {
        Pilot pilot = arena.pilotOf(ship);
        boolean spared = arena.ships.get(ship, Ship.GUARD) > 0 || bot.newcomer() == pilot.number;
        if (spared || roster.isCrowded(pilot, bot)) {
            return Integer.MAX_VALUE;
        }
        int cost = distance + Arena.sub(arena.ships.get(ship, Ship.HULL) * 2);
        if (pilot.number == bot.target) {
            cost -= Arena.sub(150);
        }
        return bot.isAngryAt(pilot) ? cost - Arena.sub(400) : cost;
    }

    private void lookForShards() {
        shard = Pilot.NONE;
        int best = Integer.MAX_VALUE;
        int count = gather(arena.shardIndex);
        for (int i = 0; i < count; i++) {
            int candidate = arena.shardIndex.found(i);
            if (!arena.world.lives(Shard.KIND, candidate) || !sees(arena.shards, candidate)) {
                continue;
            }
            int cost = distance(arena.shards, candidate)
                    - Arena.sub(Math.min(200, 12 * arena.shards.get(candidate, Shard.VALUE)));
            if (cost < best) {
                best = cost;
                shard = candidate;
            }
        }
    }

    private void lookForRocks() {
        rock = Pilot.NONE;
        danger = Pilot.NONE;
        int best = Integer.MAX_VALUE;
        int soonest = arena.tuning.ticks(DANGER_MILLIS);
        int count = gather(arena.rockIndex);
        for (int i = 0; i < count; i++) {
            int candidate = arena.rockIndex.found(i);
            if (!arena.world.lives(Rock.KIND, candidate) || !sees(arena.rocks, candidate)) {
                continue;
            }
            // Small ones are worth the most for a shot.
            int cost = distance(arena.rocks, candidate) + Arena.sub(120 * arena.rocks.get(candidate, Rock.SIZE));
            if (cost < best) {
                best = cost;
                rock = candidate;
            }
            int ticks = ticksToImpact(candidate);
            if (ticks < soonest) {
                soonest = ticks;
                danger = candidate;
            }
        }
    }

    /** Ticks until the ship hits a rock if neither changes its course; large if they miss each other. */
    private int ticksToImpact(int candidate) {
        int[] ships = arena.ships.rows();
        int[] rocks = arena.rocks.rows();
        int rt = arena.rocks.at(candidate);
        long dx = (long) rocks[rt + Rock.X] - x;
        long dy = (long) rocks[rt + Rock.Y] - y;
        long vx = (long) rocks[rt + Rock.VX] - ships[at + Ship.VX];
        long vy = (long) rocks[rt + Rock.VY] - ships[at + Ship.VY];
        long approach = -(dx * vx + dy * vy);
        long speed = vx * vx + vy * vy;
        if (approach <= 0 || speed == 0) {
            return Integer.MAX_VALUE;
        }
        int ticks = (int) Math.min(approach / speed, 10_000);
        int missX = (int) (dx + vx * ticks);
        int missY = (int) (dy + vy * ticks);
        int reach = DANGER_CLEARANCE + Arena.sub(Rock.radiusUnits(rocks[rt + Rock.SIZE]));
        return IntMath.within(missX, missY, reach) ? ticks : Integer.MAX_VALUE;
    }
}
