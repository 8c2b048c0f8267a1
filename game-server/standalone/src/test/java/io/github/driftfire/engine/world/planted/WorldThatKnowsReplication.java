package io.github.driftfire.engine.world.planted;

import io.github.driftfire.engine.replication.Replicator;

/** Who reads the world is none of its concern. */
public record WorldThatKnowsReplication(Replicator replicator) {}
