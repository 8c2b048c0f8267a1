package io.github.driftfire.engine.telemetry.planted;

import io.github.driftfire.engine.rooms.Room;

/** Rooms count and time themselves. */
public record TelemetryThatKnowsRooms(Room room) {}
