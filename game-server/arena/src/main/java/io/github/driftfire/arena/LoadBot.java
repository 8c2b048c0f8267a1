package io.github.driftfire.arena;

import io.github.driftfire.engine.kit.BotController;
import io.github.driftfire.engine.kit.BotView;
import io.github.driftfire.model.arena.Ship;
import io.github.driftfire.model.arena.ShipSteering;
import io.github.driftfire.model.math.Brads;
import io.github.driftfire.model.math.IntMath;
import io.github.driftfire.model.state.EntityTable;
import io.github.driftfire.model.state.Model;

/** Plays a client in load tests: flies at the nearest ship and fires when it lies ahead; flies about while there is none. */
final class LoadBot implements BotController {
    private static final int NEAR_SUB = 160 * Model.SUB;
    private static final int RANGE_SUB = 600 * Model.SUB;
    private static final int SHARP_BRADS = Brads.TURN / 48;

    private final BotController wandering;

    LoadBot(int seed) {
        wandering = BotController.random(seed);
    }

    @Override
    public int input(BotView view) {
        int own = view.avatar();
        int prey = own < 0 ? -1 : nearest(view, own);
        if (prey < 0) {
            return wandering.input(view);
        }
        EntityTable ships = view.table(Ship.KIND);
        int dx = ships.get(prey, Ship.X) - ships.get(own, Ship.X);
        int dy = ships.get(prey, Ship.Y) - ships.get(own, Ship.Y);
        int distance = IntMath.length(dx, dy);
        int aim = Brads.atan2(dy, dx);
        boolean ahead = Math.abs(Brads.turn(ships.get(own, Ship.HEADING), aim)) < SHARP_BRADS;
        return ShipSteering.input(
                Ship.AIMED | (distance > NEAR_SUB ? Ship.THRUST : 0) | (ahead && distance < RANGE_SUB ? Ship.FIRE : 0),
                aim);
    }

    private static int nearest(BotView view, int own) {
        EntityTable ships = view.table(Ship.KIND);
        int found = -1;
        int least = Integer.MAX_VALUE;
        for (int slot = 0; slot < ships.end(); slot++) {
            if (slot != own && view.lives(Ship.KIND, slot)) {
                int distance = IntMath.length(
                        ships.get(slot, Ship.X) - ships.get(own, Ship.X),
                        ships.get(slot, Ship.Y) - ships.get(own, Ship.Y));
                if (distance < least) {
                    least = distance;
                    found = slot;
                }
            }
        }
        return found;
    }
}
