package io.github.driftfire.engine.rooms.planted;

import io.github.driftfire.engine.kit.GameRules;

/** A room plays any game, whatever it is made from. */
public record RoomsThatKnowTheKit(GameRules rules) {}
