package io.github.driftfire.arena;

import io.github.driftfire.model.arena.Rock;
import io.github.driftfire.model.arena.Shard;
import io.github.driftfire.model.arena.Ship;
import io.github.driftfire.model.math.Brads;
import io.github.driftfire.model.state.EntityTable;

/** What is left of a rock or a ship. */
final class Debris {
    private static final int VX = 2;
    private static final int VY = 3;

    private final Arena arena;
    private final int shardLimit;

    Debris(Arena arena) {
        this.arena = arena;
        shardLimit = arena.shards.capacity();
    }

    /** Scatters what a pilot lost as shards of about the same value. */
    void dropShip(int ship, int lostScore) {
        int worth = Math.max(lostScore, Rules.WRECK_LEAST_VALUE);
        int pieces = Math.max(Rules.WRECK_LEAST_SHARDS, worth / Rules.SHARD_MOST_VALUE + 1);
        pieces = Math.min(pieces, Rules.WRECK_MOST_SHARDS);
        int left = Math.min(worth, pieces * Rules.SHARD_MOST_VALUE);
        for (int i = 0; i < pieces; i++) {
            int value = left / (pieces - i);
            left -= value;
            dropShard(Ship.KIND, ship, value);
        }
    }

    /** Takes from what a rock withstands; at nothing it breaks. */
    void wearRock(int rock, int points) {
        boolean rich = arena.rocks.get(rock, Rock.SIZE) == Rock.RICH;
        int worn = rich ? Math.max(1, points / Rules.RICH_ROCK_HARDNESS) : points;
        int hull = Math.max(0, arena.rocks.get(rock, Rock.HULL) - worn);
        arena.rocks.set(rock, Rock.HULL, hull);
        if (hull == 0) {
            breakRock(rock);
        }
    }

    /** Breaks a rock: into smaller ones thrown aside, or into shards. */
    void breakRock(int rock) {
        arena.world.end(Rock.KIND, rock, Rock.BROKEN);
        int size = arena.rocks.get(rock, Rock.SIZE);
        if (size == Rock.RICH) {
            for (int i = 0; i < Rules.RICH_ROCK_SHARDS; i++) {
                dropShard(Rock.KIND, rock, Rules.RICH_ROCK_VALUE);
            }
            return;
        }
        if (size == Rock.SMALL) {
            int pieces = arena.random.between(1, Rules.SMALL_ROCK_SHARDS_MOST);
            for (int i = 0; i < pieces; i++) {
                dropShard(Rock.KIND, rock, 1);
            }
            return;
        }
        int pieces = arena.random.between(Rules.ROCK_FRAGMENTS_LEAST, Rules.ROCK_FRAGMENTS_MOST);
        int heading = arena.random.below(Brads.TURN);
        for (int i = 0; i < pieces && arena.hasRoom(arena.rocks); i++) {
            int fragment = arena.world.spawn(Rock.KIND, Rock.KIND, rock);
            fling(
                    arena.rocks,
                    fragment,
                    heading + i * Brads.TURN / pieces,
                    Rules.FRAGMENT_THROW_LEAST,
                    Rules.FRAGMENT_THROW_MOST);
            arena.rocks.set(fragment, Rock.SHAPE, arena.random.below(256));
        }
    }

    void dropShard(int parentKind, int parent, int value) {
        if (arena.shards.count() >= shardLimit) {
            arena.shardsForgone++;
            return;
        }
        int shard = arena.world.spawn(Shard.KIND, parentKind, parent);
        int heading = arena.random.below(Brads.TURN);
        fling(arena.shards, shard, heading, Rules.SHARD_THROW_LEAST, Rules.SHARD_THROW_MOST);
        arena.shards.set(shard, Shard.VALUE, value);
    }

    /** Adds a throw to the velocity that a piece has from its parent. */
    private void fling(EntityTable table, int slot, int heading, int least, int most) {
        int speed = arena.tuning.speed(arena.random.between(least, most));
        table.set(slot, VX, Collisions.limit(table.get(slot, VX) + Brads.x(heading, speed)));
        table.set(slot, VY, Collisions.limit(table.get(slot, VY) + Brads.y(heading, speed)));
    }
}
