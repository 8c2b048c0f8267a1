package io.github.driftfire.model.game;

import io.github.driftfire.model.protocol.WorldSettings;

/** A {@link GameModel} of one preset, which has the game's name. */
public abstract class AbstractGameModel implements GameModel {
    private final WorldSettings settings;
    private final InputLayout input;

    /** @param settings of a room that is not configured; its preset is the game's name */
    protected AbstractGameModel(WorldSettings settings, InputLayout input) {
        this.settings = settings;
        this.input = input;
    }

    @Override
    public final String name() {
        return settings.preset();
    }

    @Override
    public final WorldSettings defaultSettings() {
        return settings;
    }

    @Override
    public final InputLayout input() {
        return input;
    }
}
