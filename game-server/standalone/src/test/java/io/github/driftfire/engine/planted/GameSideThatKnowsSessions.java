package io.github.driftfire.engine.planted;

import io.github.driftfire.engine.sessions.Session;

/** A game knows players by their numbers only. */
public record GameSideThatKnowsSessions(Session session) {}
