package io.github.driftfire.engine.kit.planted;

import io.github.driftfire.engine.sessions.Connection;

/** What games are built from knows no connection. */
public record GameKitThatKnowsSessions(Connection connection) {}
