package io.github.driftfire.store.planted;

import io.github.driftfire.engine.rooms.Room;

/** A store knows results only. */
public record StoreThatKnowsRooms(Room room) {}
