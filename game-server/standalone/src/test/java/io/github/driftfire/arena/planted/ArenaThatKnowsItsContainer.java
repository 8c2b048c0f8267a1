package io.github.driftfire.arena.planted;

import jakarta.websocket.Session;

/** The rules of the game run without any container. */
public record ArenaThatKnowsItsContainer(Session session) {}
