package io.github.driftfire.arena;

import io.github.driftfire.model.arena.ArenaFeed;
import io.github.driftfire.model.arena.Mine;
import io.github.driftfire.model.arena.Ship;
import io.github.driftfire.model.math.IntMath;
import io.github.driftfire.model.state.EntityTable;

/** Lays mines, and lets those go off that another pilot's ship comes near; the blast hurts every other ship about. */
final class Mines {
    private static final int TRIGGER = Arena.sub(Rules.MINE_TRIGGER_RADIUS);
    private static final int BLAST = Arena.sub(Rules.MINE_BLAST_RADIUS);

    private final Arena arena;
    private final Damage damage;
    private final int armedTime;

    Mines(Arena arena, Damage damage) {
        this.arena = arena;
        this.damage = damage;
        armedTime = arena.tuning.mineTicks - arena.tuning.ticks(Rules.MINE_ARMS_MILLIS);
    }

    /** Springs from the ship's row as the tick leaves it; not where too many lie about. */
    void lay(int ship) {
        arena.world.spawn(Mine.KIND, Ship.KIND, ship);
    }

    /** Ends the mines of a pilot whose number becomes free. */
    void forget(int pilot) {
        EntityTable mines = arena.mines;
        for (int mine = 0; mine < mines.end(); mine++) {
            if (arena.world.lives(Mine.KIND, mine) && mines.get(mine, Mine.PILOT) == pilot) {
                arena.world.end(Mine.KIND, mine, 0);
            }
        }
    }

    void resolve() {
        EntityTable mines = arena.mines;
        for (int mine = 0; mine < mines.end(); mine++) {
            if (arena.world.lives(Mine.KIND, mine) && mines.get(mine, Mine.TIME) <= armedTime && isTriggered(mine)) {
                explode(mine);
            }
        }
    }

    private boolean isTriggered(int mine) {
        int count = gather(mine, TRIGGER);
        for (int i = 0; i < count; i++) {
            int ship = arena.shipIndex.found(i);
            if (isOther(mine, ship) && !damage.isGuarded(ship) && reaches(mine, ship, TRIGGER)) {
                return true;
            }
        }
        return false;
    }

    private void explode(int mine) {
        arena.world.end(Mine.KIND, mine, Mine.EXPLODED);
        int owner = arena.mines.get(mine, Mine.PILOT);
        int count = gather(mine, BLAST);
        for (int i = 0; i < count; i++) {
            int ship = arena.shipIndex.found(i);
            if (isOther(mine, ship) && !damage.isGuarded(ship) && reaches(mine, ship, BLAST)) {
                damage.hurt(ship, Rules.MINE_DAMAGE, owner, ArenaFeed.BY_MINE);
            }
        }
    }

    /** Whether it is a ship that the mine is for: not its pilot's, nor a team mate's. */
    private boolean isOther(int mine, int ship) {
        int owner = arena.mines.get(mine, Mine.PILOT);
        return arena.world.lives(Ship.KIND, ship)
                && arena.ships.get(ship, Ship.PILOT) != owner
                && !arena.isAllied(arena.ships.get(ship, Ship.PILOT), owner);
    }

    private int gather(int mine, int reach) {
        int x = arena.mines.get(mine, Mine.X);
        int y = arena.mines.get(mine, Mine.Y);
        return arena.shipIndex.gather(x - reach, y - reach, x + reach, y + reach);
    }

    private boolean reaches(int mine, int ship, int reach) {
        return IntMath.within(
                arena.dx(arena.mines.get(mine, Mine.X), arena.ships.get(ship, Ship.X)),
                arena.dy(arena.mines.get(mine, Mine.Y), arena.ships.get(ship, Ship.Y)),
                reach);
    }
}
