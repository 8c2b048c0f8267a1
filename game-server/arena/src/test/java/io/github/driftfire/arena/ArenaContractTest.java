package io.github.driftfire.arena;

import io.github.driftfire.contract.GameContract;
import io.github.driftfire.engine.kit.GameProvider;
import io.github.driftfire.model.arena.Rock;
import io.github.driftfire.model.arena.Ship;
import io.github.driftfire.model.state.EntityTable;
import io.github.driftfire.model.state.Model;
import io.github.driftfire.netcode.GameClient;
import java.util.Map;

final class ArenaContractTest extends GameContract {
    /** Units: a rock may be as large as 76, and an upgraded ship is far ahead of those that are known. */
    private static final int NEAR = 220;

    @Override
    protected GameProvider game() {
        return new ArenaProvider();
    }

    /** As many upgrades as there are, and all classes. */
    @Override
    protected Map<String, String> quietOptions() {
        return Map.of("start-level", "12", "classes", "all");
    }

    /** A level that is reached is known with the snapshot, and random inputs choose before. */
    @Override
    protected boolean touched(int[] before, int[] after) {
        return before[Ship.EXPERIENCE] != after[Ship.EXPERIENCE];
    }

    /** Rocks are the only thing that a lone pilot's client cannot foresee. */
    @Override
    protected boolean mayBeTouched(GameClient client) {
        EntityTable rocks = client.replica().table(Rock.KIND);
        int[] own = client.prediction().row();
        for (int slot = 0; slot < rocks.end(); slot++) {
            double dx = (rocks.get(slot, Rock.X) - own[Ship.X]) / (double) Model.SUB;
            double dy = (rocks.get(slot, Rock.Y) - own[Ship.Y]) / (double) Model.SUB;
            if (rocks.alive(slot) && Math.sqrt(dx * dx + dy * dy) < NEAR) {
                return true;
            }
        }
        return false;
    }

    /** It is built in another module, whose {@code GoldenIT} compares it in a browser. */
    @Override
    protected boolean hasScript() {
        return false;
    }
}
