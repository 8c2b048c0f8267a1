package io.github.driftfire.bench;

import io.github.driftfire.engine.kit.BotView;
import io.github.driftfire.model.replication.Replica;
import io.github.driftfire.model.state.EntityTable;

/** What a client's bot sees: its replica. Owned by the replica's thread. */
public final class ReplicaView implements BotView {
    private final Replica replica;

    public ReplicaView(Replica replica) {
        this.replica = replica;
    }

    @Override
    public int tick() {
        return replica.tick();
    }

    @Override
    public int avatar() {
        return replica.avatar();
    }

    @Override
    public EntityTable table(int kind) {
        return replica.table(kind);
    }

    @Override
    public boolean lives(int kind, int slot) {
        return replica.table(kind).alive(slot);
    }
}
