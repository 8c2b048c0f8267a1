package io.github.driftfire.endpoint.planted;

import io.github.driftfire.engine.replication.Replicator;

/** A transport moves bytes and does not make them. */
public record EndpointThatKnowsReplication(Replicator replicator) {}
