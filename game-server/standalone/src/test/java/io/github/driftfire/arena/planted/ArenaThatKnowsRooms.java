package io.github.driftfire.arena.planted;

import io.github.driftfire.engine.rooms.Room;

/** A game is given what it may ask of its room. */
public record ArenaThatKnowsRooms(Room room) {}
