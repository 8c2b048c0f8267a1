package io.github.driftfire.engine.lobby;

import io.github.driftfire.engine.Game;
import io.github.driftfire.engine.kit.GameProvider;
import io.github.driftfire.engine.kit.ModeSettings;
import io.github.driftfire.engine.kit.RoomSettings;
import io.github.driftfire.model.game.GameModel;
import io.github.driftfire.model.game.Steering;
import io.github.driftfire.model.protocol.WorldSettings;
import io.github.driftfire.model.state.Model;
import java.util.List;

/** A game that is never played: only its modes are asked for. */
final class ToyGame implements GameProvider, GameModel {
    @Override
    public GameModel model() {
        return this;
    }

    @Override
    public String name() {
        return "toy";
    }

    @Override
    public WorldSettings defaultSettings() {
        return new WorldSettings("toy", 1000, 1000, 20);
    }

    @Override
    public List<ModeSettings> modes() {
        return List.of(
                ModeSettings.named("four").title("Four").maxPlayers(4).maxRooms(2),
                ModeSettings.named("duel").title("Duel").maxPlayers(2).maxRooms(3));
    }

    @Override
    public Model model(WorldSettings settings) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Steering steering(WorldSettings settings) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Game open(RoomSettings settings) {
        throw new UnsupportedOperationException();
    }
}
