package io.github.driftfire.engine.replication.planted;

import io.github.driftfire.engine.Game;

/** Replication sees rows and cells, not who changes them. */
public record ReplicationThatKnowsTheGame(Game game) {}
