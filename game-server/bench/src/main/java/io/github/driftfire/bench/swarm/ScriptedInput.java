package io.github.driftfire.bench.swarm;

import io.github.driftfire.bench.PilotScript;
import io.github.driftfire.model.arena.Ship;
import io.github.driftfire.model.math.Brads;
import io.github.driftfire.model.math.IntMath;
import io.github.driftfire.model.replication.Replica;
import io.github.driftfire.model.state.EntityTable;
import io.github.driftfire.model.state.Model;
import org.jspecify.annotations.Nullable;

/** What one player presses. Owned by one thread. */
final class ScriptedInput {
    private static final int NEAR_SUB = 160 * Model.SUB;
    private static final int RANGE_SUB = 600 * Model.SUB;
    private static final int SHARP_BRADS = Brads.TURN / 48;

    private final SwarmSettings.Inputs inputs;
    private final PilotScript script;
    private int controls;
    private int aim;

    ScriptedInput(SwarmSettings.Inputs inputs, int player) {
        this.inputs = inputs;
        this.script = new PilotScript(player);
    }

    boolean sends() {
        return inputs != SwarmSettings.Inputs.NONE;
    }

    /**
     * Makes up the next input.
     *
     * @param sight what the player sees; {@code null} if it decodes nothing
     */
    void move(@Nullable Replica sight) {
        switch (inputs) {
            case WORKLOAD -> controls = script.next();
            case BOTS -> play(sight);
            default -> controls = 0;
        }
    }

    int controls() {
        return controls;
    }

    int aim() {
        return aim;
    }

    /** Flies at the nearest ship and fires when it lies ahead; flies about while there is none. */
    private void play(@Nullable Replica sight) {
        int own = sight == null ? -1 : sight.avatar();
        int prey = own < 0 || sight == null ? -1 : nearest(sight.table(Ship.KIND), own);
        if (prey < 0 || sight == null) {
            controls = script.next();
            return;
        }
        EntityTable ships = sight.table(Ship.KIND);
        int dx = ships.get(prey, Ship.X) - ships.get(own, Ship.X);
        int dy = ships.get(prey, Ship.Y) - ships.get(own, Ship.Y);
        int distance = IntMath.length(dx, dy);
        aim = Brads.atan2(dy, dx);
        boolean ahead = Math.abs(Brads.turn(ships.get(own, Ship.HEADING), aim)) < SHARP_BRADS;
        controls =
                Ship.AIMED | (distance > NEAR_SUB ? Ship.THRUST : 0) | (ahead && distance < RANGE_SUB ? Ship.FIRE : 0);
    }

    private static int nearest(EntityTable ships, int own) {
        int found = -1;
        int least = Integer.MAX_VALUE;
        for (int slot = 0; slot < ships.end(); slot++) {
            if (slot != own && ships.alive(slot)) {
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
