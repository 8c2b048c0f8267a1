package io.github.driftfire.engine.sessions.planted;

import io.github.driftfire.engine.rooms.Rooms;

/** What a room consists of does not know the room. */
public record SessionsThatKnowRooms(Rooms rooms) {}
