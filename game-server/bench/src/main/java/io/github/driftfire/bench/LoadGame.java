package io.github.driftfire.bench;

import io.github.driftfire.engine.Game;
import io.github.driftfire.engine.kit.BotController;
import io.github.driftfire.engine.kit.GameProvider;
import io.github.driftfire.engine.kit.RoomSettings;
import io.github.driftfire.model.arena.ArenaGameModel;
import io.github.driftfire.model.arena.Tuning;
import io.github.driftfire.model.game.GameModel;
import io.github.driftfire.model.protocol.WorldSettings;
import java.util.HashMap;
import java.util.Map;

/**
 * What is measured without a socket: a room of a game, full of players. Of the arena it is the reference load, of another game its default room with
 * its own bots at the inputs. Immutable.
 */
public final class LoadGame {
    private static final int FIRST_SEED = 1000;

    private final GameProvider provider;
    private final RoomSettings settings;

    /** @param seed of the room */
    LoadGame(GameProvider provider, int players, int tickRateHz, int seed) {
        this.provider = provider;
        GameModel model = provider.model();
        WorldSettings preset = isArena(model) ? ArenaGameModel.WORKLOAD : model.defaultSettings();
        WorldSettings world = provider.world(
                new WorldSettings(preset.preset(), preset.widthUnits(), preset.heightUnits(), tickRateHz), players);
        Map<String, String> options = new HashMap<>();
        provider.options().forEach(option -> options.put(option.name(), option.defaultText()));
        settings = new RoomSettings(Tuning.WORKLOAD, world, players, 0, seed, options);
    }

    /** @param game the name of one that is among the classes */
    public static LoadGame of(String game, int players, int tickRateHz, int seed) {
        return new LoadGame(GameChoice.among(LoadGame.class.getClassLoader(), game), players, tickRateHz, seed);
    }

    int players() {
        return settings.maxPlayers();
    }

    int tickRateHz() {
        return settings.world().tickRateHz();
    }

    /** A game for one room. */
    Game open() {
        return provider.open(settings);
    }

    /** Who makes a player's inputs. */
    BotController player(int index) {
        return isArena(provider.model()) ? new PilotScript(index) : provider.bot(FIRST_SEED + index);
    }

    private static boolean isArena(GameModel model) {
        return model.name().equals(ArenaGameModel.NAME);
    }
}
