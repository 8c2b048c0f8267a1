package io.github.driftfire.bench.swarm;

import io.github.driftfire.bench.PilotScript;

/** What one player presses. Owned by one thread. */
final class Hands {
    private final SwarmSettings.Inputs inputs;
    private final PilotScript script;

    Hands(SwarmSettings.Inputs inputs, int player) {
        this.inputs = inputs;
        this.script = new PilotScript(player);
    }

    boolean sends() {
        return inputs != SwarmSettings.Inputs.NONE;
    }

    int next() {
        return inputs == SwarmSettings.Inputs.WORKLOAD ? script.next() : 0;
    }
}
