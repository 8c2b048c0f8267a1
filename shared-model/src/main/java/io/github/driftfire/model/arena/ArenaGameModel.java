package io.github.driftfire.model.arena;

import io.github.driftfire.model.game.GameModel;
import io.github.driftfire.model.game.InputLayout;
import io.github.driftfire.model.game.Messages;
import io.github.driftfire.model.game.Steering;
import io.github.driftfire.model.protocol.WorldSettings;
import io.github.driftfire.model.state.Model;
import java.util.List;

/** Driftfire's dogfight as both ends know it. */
public final class ArenaGameModel implements GameModel {
    public static final String NAME = "arena";

    /** The reference load as it is measured with 1,000 players. */
    public static final WorldSettings WORKLOAD = new WorldSettings(Tuning.WORKLOAD, 3795, 3795, 20);

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public WorldSettings defaultSettings() {
        return Tuning.DEFAULTS;
    }

    @Override
    public List<WorldSettings> presets() {
        return List.of(Tuning.DEFAULTS, WORKLOAD);
    }

    @Override
    public Model model(WorldSettings settings) {
        return ArenaModel.of(settings);
    }

    @Override
    public Steering steering(WorldSettings settings) {
        return new ShipSteering(Tuning.of(settings));
    }

    @Override
    public String playerField() {
        return "pilot";
    }

    @Override
    public InputLayout input() {
        return ShipSteering.INPUT;
    }

    @Override
    public Messages messages() {
        return ArenaFeed.MESSAGES;
    }
}
