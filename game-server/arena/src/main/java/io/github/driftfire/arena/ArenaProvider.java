package io.github.driftfire.arena;

import io.github.driftfire.engine.Game;
import io.github.driftfire.engine.kit.BotController;
import io.github.driftfire.engine.kit.GameProvider;
import io.github.driftfire.engine.kit.RoomSettings;
import io.github.driftfire.model.arena.ArenaGameModel;
import io.github.driftfire.model.arena.Tuning;
import io.github.driftfire.model.game.GameModel;
import io.github.driftfire.model.protocol.WorldSettings;

/** The arena as a server finds it. */
public final class ArenaProvider implements GameProvider {
    private static final int DEFAULT_BOTS = 12;

    @Override
    public GameModel model() {
        return new ArenaGameModel();
    }

    @Override
    public String title() {
        return "Driftfire";
    }

    /** The workload keeps its density. */
    @Override
    public WorldSettings world(WorldSettings preset, int maxPlayers) {
        if (!preset.preset().equals(Tuning.WORKLOAD)) {
            return preset;
        }
        int side = ArenaSettings.workloadSideUnits(maxPlayers);
        return new WorldSettings(preset.preset(), side, side, preset.tickRateHz());
    }

    @Override
    public int defaultBots() {
        return DEFAULT_BOTS;
    }

    @Override
    public BotController bot(int seed) {
        return new LoadBot(seed);
    }

    @Override
    public Game open(RoomSettings settings) {
        WorldSettings world = settings.world();
        return new ArenaGame(new ArenaSettings(
                world.preset(),
                world.widthUnits(),
                world.heightUnits(),
                world.tickRateHz(),
                settings.maxPlayers(),
                settings.bots(),
                settings.seed()));
    }
}
