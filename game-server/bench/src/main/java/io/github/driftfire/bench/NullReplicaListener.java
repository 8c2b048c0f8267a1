package io.github.driftfire.bench;

import io.github.driftfire.model.replication.ReplicaListener;

/** Looks at nothing that a replica shows. */
public final class NullReplicaListener implements ReplicaListener {
    @Override
    public void appeared(int kind, int slot) {}

    @Override
    public void ended(int kind, int slot, int cause) {}

    @Override
    public void left(int kind, int slot) {}
}
