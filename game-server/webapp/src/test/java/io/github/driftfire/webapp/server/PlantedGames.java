package io.github.driftfire.webapp.server;

import io.github.driftfire.engine.Game;
import io.github.driftfire.engine.kit.GameProvider;
import io.github.driftfire.engine.kit.RoomSettings;
import io.github.driftfire.model.game.GameModel;
import io.github.driftfire.model.game.Steering;
import io.github.driftfire.model.protocol.WorldSettings;
import io.github.driftfire.model.state.Model;

/** Games that are found and not played. Deployed by {@link LeftOutGamesIT} alone. */
public final class PlantedGames {
    private PlantedGames() {}

    /** All have one name. */
    private abstract static class Twin implements GameProvider, GameModel {
        @Override
        public GameModel model() {
            return this;
        }

        @Override
        public String name() {
            return "twin";
        }

        @Override
        public WorldSettings defaultSettings() {
            return new WorldSettings("usual", 1000, 1000, 30);
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

    public static final class First extends Twin {}

    public static final class Second extends Twin {}

    public static final class Throwing extends Twin {
        public Throwing() {
            throw new IllegalStateException("no luck");
        }
    }
}
