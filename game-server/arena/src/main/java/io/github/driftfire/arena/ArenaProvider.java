package io.github.driftfire.arena;

import io.github.driftfire.engine.Game;
import io.github.driftfire.engine.kit.BotController;
import io.github.driftfire.engine.kit.ConfigOption;
import io.github.driftfire.engine.kit.GameProvider;
import io.github.driftfire.engine.kit.Goal;
import io.github.driftfire.engine.kit.ModeSettings;
import io.github.driftfire.engine.kit.RoomSettings;
import io.github.driftfire.engine.results.Fact;
import io.github.driftfire.model.arena.ArenaGameModel;
import io.github.driftfire.model.arena.Levels;
import io.github.driftfire.model.arena.Tuning;
import io.github.driftfire.model.game.GameModel;
import io.github.driftfire.model.protocol.WorldSettings;
import java.util.ArrayList;
import java.util.List;

/** The arena as a server finds it. */
public final class ArenaProvider implements GameProvider {
    private static final int DEFAULT_BOTS = 12;
    /** {@code EncountersTest} measures how often a pilot is alone in it. */
    static final int DOGFIGHT_UNITS = 2800;

    /** Width and height of a duel's arena, in units. */
    public static final int DUEL_UNITS = 1600;

    /** Pilots with which a room for the last ship flying is filled up. */
    public static final int LAST_PILOTS = 16;

    private static final String START_LEVEL = "start-level";
    private static final String CLASSES = "classes";
    private static final String ALL_CLASSES = "all";

    @Override
    public GameModel model() {
        return new ArenaGameModel();
    }

    @Override
    public String title() {
        return "Driftfire";
    }

    /** The workload keeps its density; a dogfight is so small that a dozen ships meet. */
    @Override
    public WorldSettings world(WorldSettings preset, int maxPlayers) {
        if (!preset.preset().equals(Tuning.WORKLOAD)) {
            return new WorldSettings(preset.preset(), DOGFIGHT_UNITS, DOGFIGHT_UNITS, preset.tickRateHz());
        }
        int side = ArenaSettings.workloadSideUnits(maxPlayers);
        return new WorldSettings(preset.preset(), side, side, preset.tickRateHz());
    }

    @Override
    public int defaultBots(WorldSettings preset) {
        return preset.preset().equals(Tuning.WORKLOAD) ? 0 : DEFAULT_BOTS;
    }

    @Override
    public int mostBots(WorldSettings preset) {
        return preset.preset().equals(Tuning.WORKLOAD) ? 0 : ArenaSettings.MAX_BOTS;
    }

    @Override
    public List<Fact> facts() {
        return LifeResults.ALL;
    }

    @Override
    public List<Goal> goals() {
        return LifeResults.GOALS;
    }

    @Override
    public List<ConfigOption> options() {
        List<ConfigOption> options = new ArrayList<>(ArenaMode.OPTIONS);
        options.add(ConfigOption.number(
                START_LEVEL, 0, 0, Levels.MOST, "Levels that a pilot has upgrades to choose for at the start"));
        options.add(ConfigOption.word(
                CLASSES,
                "unlocked",
                List.of("unlocked", ALL_CLASSES),
                "classes of ship that a pilot may fly: unlocked for those that are free or were unlocked by play, all for"
                        + " each"));
        return List.copyOf(options);
    }

    @Override
    public List<ModeSettings> modes() {
        return List.of(
                ModeSettings.named(model().name()).title("Dogfight").description("No end, no teams"),
                ModeSettings.named("round")
                        .title("Round")
                        .description("Best score in 5 minutes")
                        .preset(Tuning.DOGFIGHT)
                        .maxPlayers(32)
                        .option("mode", "round"),
                ModeSettings.named("teams")
                        .title("Two teams")
                        .description("Blue against orange")
                        .preset(Tuning.DOGFIGHT)
                        .maxPlayers(32)
                        .option("mode", "teams"),
                ModeSettings.named("last")
                        .title("Last ship flying")
                        .description("One life, closing field")
                        .preset(Tuning.DOGFIGHT)
                        .maxPlayers(24)
                        .bots(LAST_PILOTS)
                        .option("mode", "last"),
                ModeSettings.named("duel")
                        .title("Duel")
                        .description("One against one")
                        .preset(Tuning.DOGFIGHT)
                        .arenaSize(DUEL_UNITS)
                        .maxPlayers(2)
                        .bots(0));
    }

    @Override
    public BotController bot(int seed) {
        return new LoadBot(seed);
    }

    @Override
    public Game open(RoomSettings settings) {
        WorldSettings world = settings.world();
        ArenaSettings arena = new ArenaSettings(
                world.preset(),
                world.widthUnits(),
                world.heightUnits(),
                world.tickRateHz(),
                settings.maxPlayers(),
                settings.bots(),
                settings.seed(),
                ArenaMode.of(settings));
        return new ArenaGame(
                arena, settings.number(START_LEVEL), settings.text(CLASSES).equals(ALL_CLASSES));
    }
}
