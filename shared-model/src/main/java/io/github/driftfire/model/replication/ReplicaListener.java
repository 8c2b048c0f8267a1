package io.github.driftfire.model.replication;

/** Hears what a frame changed, while it is applied; rows may be read, not written. */
public interface ReplicaListener {
    /** An entity has come into being or into view; its row is whole. */
    void appeared(int kind, int slot);

    /** An entity has ended, its last row still in place. */
    void ended(int kind, int slot, int cause);

    /** An entity goes on elsewhere, out of this replica's sight. */
    void left(int kind, int slot);
}
