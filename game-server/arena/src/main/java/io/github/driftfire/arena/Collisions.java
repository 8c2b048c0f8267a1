package io.github.driftfire.arena;

import io.github.driftfire.engine.kit.DiscCollision;
import io.github.driftfire.engine.kit.SpatialIndex;
import io.github.driftfire.model.arena.ArenaFeed;
import io.github.driftfire.model.arena.Pickup;
import io.github.driftfire.model.arena.Rock;
import io.github.driftfire.model.arena.Shard;
import io.github.driftfire.model.arena.Ship;
import io.github.driftfire.model.arena.Tuning;
import io.github.driftfire.model.math.IntMath;
import io.github.driftfire.model.state.EntityTable;
import io.github.driftfire.model.state.Model;

/** What ships run into: each other, rocks, and the shards that they are after. */
final class Collisions {
    private static final int SHIP_RADIUS = Arena.sub(Tuning.SHIP_RADIUS_UNITS);

    /** Masses in ships. */
    private static final int[] ROCK_MASS = {2, 6, 18, 24};

    private final Arena arena;
    private final Damage damage;
    private final Debris debris;
    private final DiscCollision contact = new DiscCollision();

    Collisions(Arena arena, Damage damage, Debris debris) {
        this.arena = arena;
        this.damage = damage;
        this.debris = debris;
    }

    static int limit(int velocity) {
        return IntMath.clamp(velocity, -Tuning.SPEED_LIMIT, Tuning.SPEED_LIMIT);
    }

    void resolve() {
        for (int ship = 0; ship < arena.ships.end(); ship++) {
            if (arena.world.lives(Ship.KIND, ship)) {
                ramShips(ship);
                ramRocks(ship);
                collectShards(ship);
                collectCharges(ship);
            }
        }
    }

    private int gather(SpatialIndex index, int ship, int reach) {
        int x = arena.ships.get(ship, Ship.X);
        int y = arena.ships.get(ship, Ship.Y);
        return index.gather(x - reach, y - reach, x + reach, y + reach);
    }

    private boolean touch(int ship, EntityTable others, int other, int reach) {
        int[] a = arena.ships.rows();
        int[] b = others.rows();
        int at = arena.ships.at(ship);
        int bt = others.at(other);
        // Every kind keeps place and velocity in the same fields.
        return contact.touch(
                arena.dx(a[at + Ship.X], b[bt + Ship.X]),
                arena.dy(a[at + Ship.Y], b[bt + Ship.Y]),
                b[bt + Ship.VX] - a[at + Ship.VX],
                b[bt + Ship.VY] - a[at + Ship.VY],
                reach);
    }

    private void ramShips(int ship) {
        int count = gather(arena.shipIndex, ship, 2 * SHIP_RADIUS);
        for (int i = 0; i < count; i++) {
            int other = arena.shipIndex.found(i);
            if (other <= ship || !arena.world.lives(Ship.KIND, other) || !arena.world.lives(Ship.KIND, ship)) {
                continue;
            }
            if (touch(ship, arena.ships, other, 2 * SHIP_RADIUS)) {
                ram(ship, other);
            }
        }
    }

    private void ram(int ship, int other) {
        push(arena.ships, ship, -contact.overlap() / 2);
        push(arena.ships, other, contact.overlap() / 2);
        if (contact.closing() <= 0) {
            return;
        }
        int bounce = contact.closing() * (100 + Rules.BOUNCE_PERCENT) / 200;
        knock(arena.ships, ship, -bounce);
        knock(arena.ships, other, bounce);
        int points = (unitsPerSecond(contact.closing()) - Rules.RAM_SAFE_SPEED) / Rules.RAM_SPEED_PER_DAMAGE;
        if (points > 0 && !damage.isGuarded(ship) && !damage.isGuarded(other)) {
            int pilot = arena.ships.get(ship, Ship.PILOT);
            int otherPilot = arena.ships.get(other, Ship.PILOT);
            if (arena.isAllied(pilot, otherPilot)) {
                return;
            }
            int own = arena.progression.ramDamage(points, ship, other);
            int others = arena.progression.ramDamage(points, other, ship);
            damage.hurt(ship, own, otherPilot, ArenaFeed.BY_RAMMING);
            damage.hurt(other, others, pilot, ArenaFeed.BY_RAMMING);
        }
    }

    private void ramRocks(int ship) {
        int count = gather(arena.rockIndex, ship, SHIP_RADIUS + Arena.sub(Rock.radiusUnits(Rock.LARGE)));
        for (int i = 0; i < count; i++) {
            int rock = arena.rockIndex.found(i);
            if (!arena.world.lives(Rock.KIND, rock) || !arena.world.lives(Ship.KIND, ship)) {
                continue;
            }
            int size = arena.rocks.get(rock, Rock.SIZE);
            if (touch(ship, arena.rocks, rock, SHIP_RADIUS + Arena.sub(Rock.radiusUnits(size)))) {
                crash(ship, rock, ROCK_MASS[size]);
            }
        }
    }

    private void crash(int ship, int rock, int mass) {
        push(arena.ships, ship, -contact.overlap());
        if (contact.closing() <= 0) {
            return;
        }
        int bounce = contact.closing() * (100 + Rules.BOUNCE_PERCENT) / 100;
        knock(arena.ships, ship, -bounce * mass / (mass + 1));
        knock(arena.rocks, rock, bounce / (mass + 1));
        int excess = unitsPerSecond(contact.closing()) - Rules.ROCK_SAFE_SPEED;
        if (excess <= 0) {
            return;
        }
        if (!damage.isGuarded(ship)) {
            damage.hurt(ship, 1 + excess / Rules.ROCK_SPEED_PER_DAMAGE, Pilot.NONE, ArenaFeed.BY_ROCK);
        }
        debris.wearRock(rock, 1 + excess / Rules.ROCK_SPEED_PER_OWN_DAMAGE);
    }

    private void collectShards(int ship) {
        if (!arena.tuning.rocks || !arena.world.lives(Ship.KIND, ship)) {
            return;
        }
        int reach = arena.progression.collectReach(ship);
        int hullMax = arena.progression.hullMax(ship);
        int count = gather(arena.shardIndex, ship, reach);
        EntityTable ships = arena.ships;
        EntityTable shards = arena.shards;
        for (int i = 0; i < count; i++) {
            int shard = arena.shardIndex.found(i);
            int dx = arena.dx(ships.get(ship, Ship.X), shards.get(shard, Shard.X));
            int dy = arena.dy(ships.get(ship, Ship.Y), shards.get(shard, Shard.Y));
            if (arena.world.lives(Shard.KIND, shard) && IntMath.within(dx, dy, reach)) {
                arena.world.end(Shard.KIND, shard, Shard.COLLECTED);
                int value = shards.get(shard, Shard.VALUE);
                arena.score(arena.pilotOf(ship), value);
                arena.progression.gain(arena.pilotOf(ship), Math.min(value, Rules.SHARD_EXPERIENCE_MOST));
                ships.set(ship, Ship.HULL, Math.min(hullMax, ships.get(ship, Ship.HULL) + Rules.SHARD_MENDS));
            }
        }
    }

    /** A ship that has no use for one leaves it to others. */
    private void collectCharges(int ship) {
        EntityTable ships = arena.ships;
        EntityTable pickups = arena.pickups;
        if (pickups.count() == 0 || !arena.world.lives(Ship.KIND, ship)) {
            return;
        }
        int reach = arena.progression.collectReach(ship);
        int count = gather(arena.pickupIndex, ship, reach);
        for (int i = 0; i < count; i++) {
            int pickup = arena.pickupIndex.found(i);
            int dx = arena.dx(ships.get(ship, Ship.X), pickups.get(pickup, Pickup.X));
            int dy = arena.dy(ships.get(ship, Ship.Y), pickups.get(pickup, Pickup.Y));
            int type = pickups.get(pickup, Pickup.TYPE);
            if (arena.world.lives(Pickup.KIND, pickup)
                    && IntMath.within(dx, dy, reach)
                    && arena.finds.isOfUse(ship, type)) {
                arena.world.end(Pickup.KIND, pickup, Pickup.COLLECTED);
                arena.finds.take(ship, type);
            }
        }
    }

    private int unitsPerSecond(int velocity) {
        return velocity * arena.tuning.hz / Model.SUB;
    }

    /** Moves something along the contact's normal, but never out of the arena. */
    private void push(EntityTable table, int slot, int way) {
        int x = table.get(slot, Ship.X) + contact.alongX(way);
        int y = table.get(slot, Ship.Y) + contact.alongY(way);
        table.set(slot, Ship.X, IntMath.clamp(x, 0, arena.tuning.widthSub - 1));
        table.set(slot, Ship.Y, IntMath.clamp(y, 0, arena.tuning.heightSub - 1));
    }

    private void knock(EntityTable table, int slot, int speed) {
        table.set(slot, Ship.VX, limit(table.get(slot, Ship.VX) + contact.alongX(speed)));
        table.set(slot, Ship.VY, limit(table.get(slot, Ship.VY) + contact.alongY(speed)));
    }
}
