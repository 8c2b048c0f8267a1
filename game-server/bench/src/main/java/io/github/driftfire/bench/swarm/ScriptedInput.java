package io.github.driftfire.bench.swarm;

import io.github.driftfire.bench.PilotScript;
import io.github.driftfire.bench.ReplicaView;
import io.github.driftfire.engine.kit.BotController;
import io.github.driftfire.engine.kit.BotView;
import io.github.driftfire.model.replication.Replica;
import io.github.driftfire.model.state.EntityTable;
import org.jspecify.annotations.Nullable;

/** What one player presses. Owned by one thread. */
final class ScriptedInput {
    /** What a player sees that decodes nothing. */
    private static final BotView NOTHING = new BotView() {
        @Override
        public int tick() {
            return 0;
        }

        @Override
        public int avatar() {
            return -1;
        }

        @Override
        public EntityTable table(int kind) {
            throw new IllegalStateException("nothing is decoded");
        }

        @Override
        public boolean lives(int kind, int slot) {
            return false;
        }
    };

    private final boolean sends;
    private final BotController controller;
    private BotView view = NOTHING;

    ScriptedInput(SwarmSettings settings, int player) {
        sends = settings.inputs() != SwarmSettings.Inputs.NONE;
        controller = switch (settings.inputs()) {
            case WORKLOAD -> new PilotScript(player);
            case BOTS -> settings.decodes(player) ? settings.game().bot(player) : BotController.random(player);
            case IDLE, NONE -> seen -> 0;
        };
    }

    boolean sends() {
        return sends;
    }

    /** @param sight what the player sees from now on; {@code null} if it decodes nothing */
    void see(@Nullable Replica sight) {
        view = sight == null ? NOTHING : new ReplicaView(sight);
    }

    /** Makes up the next input. */
    int next() {
        return controller.input(view);
    }
}
