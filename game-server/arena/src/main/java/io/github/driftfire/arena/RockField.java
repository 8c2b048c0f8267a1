package io.github.driftfire.arena;

import io.github.driftfire.model.arena.Rock;
import io.github.driftfire.model.arena.Ship;
import io.github.driftfire.model.math.Brads;
import io.github.driftfire.model.math.IntMath;
import io.github.driftfire.model.protocol.ViewShape;
import io.github.driftfire.model.state.EntityTable;

/**
 * Keeps the arena strewn with rocks in proportion to its area.
 *
 * <p>{@link ArenaEvents} add theirs for a while, and no new rock comes before those are broken. Counted by weight: breaking a rock never adds any, so the weight bounds the number. A new rock comes only when it fits, and
 * only out of every player's sight.
 */
final class RockField {
    /** The sides of a window of 16:9; a phone held upright has them exchanged. */
    private static final int WIDE = Arena.sub(ViewShape.USUAL.widthUnits());

    private static final int HIGH = Arena.sub(ViewShape.USUAL.heightUnits());

    private final Arena arena;
    private final int weight;
    int pause;

    RockField(Arena arena) {
        this.arena = arena;
        weight = weight(arena.settings);
    }

    /** What all rocks of a room weigh together at most: also their greatest number. */
    static int weight(ArenaSettings settings) {
        return settings.widthUnits() * settings.heightUnits() / Rules.AREA_PER_ROCK_WEIGHT;
    }

    /** Strews the whole field at once, before anybody is there. */
    void strew() {
        while (present() + Rules.ROCK_WEIGHT[Rock.LARGE] <= weight) {
            add();
        }
    }

    void tick() {
        if (--pause > 0) {
            return;
        }
        pause = arena.tuning.ticks(Rules.ROCK_RESPAWN_MILLIS);
        if (present() + Rules.ROCK_WEIGHT[Rock.LARGE] <= weight) {
            add();
        }
    }

    private int present() {
        int sum = 0;
        for (int rock = 0; rock < arena.rocks.end(); rock++) {
            if (arena.rocks.alive(rock)) {
                sum += Rules.ROCK_WEIGHT[arena.rocks.get(rock, Rock.SIZE)];
            }
        }
        return sum;
    }

    /** Tries one place; a crowded one is given up until the next time. */
    private void add() {
        int x = arena.random.below(arena.settings.widthUnits());
        int y = arena.random.below(arena.settings.heightUnits());
        if (!arena.hasRoom(arena.rocks) || !isLonely(Arena.sub(x), Arena.sub(y))) {
            return;
        }
        EntityTable rocks = arena.rocks;
        int rock = arena.world.spawn(Rock.KIND);
        int size = arena.random.oneIn(3) ? Rock.MEDIUM : Rock.LARGE;
        int heading = arena.random.below(Brads.TURN);
        int speed = arena.tuning.speed(Rules.ROCK_SPEED[size] * arena.random.between(50, 150) / 100);
        rocks.set(rock, Rock.X, Arena.sub(x));
        rocks.set(rock, Rock.Y, Arena.sub(y));
        rocks.set(rock, Rock.VX, Brads.x(heading, speed));
        rocks.set(rock, Rock.VY, Brads.y(heading, speed));
        rocks.set(rock, Rock.SIZE, size);
        rocks.set(rock, Rock.HULL, Rock.hull(size));
        rocks.set(rock, Rock.SHAPE, arena.random.below(256));
    }

    private boolean isLonely(int x, int y) {
        for (int ship = 0; ship < arena.ships.end(); ship++) {
            if (arena.world.lives(Ship.KIND, ship)
                    && isInSight(x, y, arena.ships.get(ship, Ship.X), arena.ships.get(ship, Ship.Y))) {
                return false;
            }
        }
        return true;
    }

    /** Near a ship, or near the middle of its player's window, which is not the ship when that is at the arena's edge. */
    private boolean isInSight(int x, int y, int shipX, int shipY) {
        return isNear(x - shipX, y - shipY)
                || isNear(
                        x - middle(shipX, WIDE, arena.tuning.widthSub), y - middle(shipY, HIGH, arena.tuning.heightSub))
                || isNear(
                        x - middle(shipX, HIGH, arena.tuning.widthSub),
                        y - middle(shipY, WIDE, arena.tuning.heightSub));
    }

    private static int middle(int place, int length, int whole) {
        return ViewShape.middle(place, length, whole);
    }

    private static boolean isNear(int dx, int dy) {
        return IntMath.length(dx, dy) < Arena.sub(Rules.ROCK_CLEARANCE);
    }
}
