package io.github.driftfire.engine.results.planted;

import io.github.driftfire.engine.sessions.Session;

/** Results name a device, not a session. */
public record ResultsThatKnowSessions(Session session) {}
