package io.github.driftfire.engine.kit;

import io.github.driftfire.engine.Game;
import io.github.driftfire.engine.results.Fact;
import io.github.driftfire.model.game.GameModel;
import io.github.driftfire.model.protocol.WorldSettings;
import java.util.List;
import java.util.function.Function;

/** A {@link GameProvider} of a game that is made of a model and {@link GameRules}. Its subclass has a public constructor without parameters. */
public abstract class RulesGameProvider implements GameProvider {
    private final GameModel model;
    private final Function<GameContext, GameRules> rules;
    private final int defaultBots;
    private final List<ConfigOption> options;

    /**
     * @param rules makes a room's rules, see {@link RulesGame}
     * @param defaultBots see {@link #defaultBots}
     */
    protected RulesGameProvider(
            GameModel model, Function<GameContext, GameRules> rules, int defaultBots, ConfigOption... options) {
        this.model = model;
        this.rules = rules;
        this.defaultBots = defaultBots;
        this.options = List.of(options);
    }

    @Override
    public final GameModel model() {
        return model;
    }

    @Override
    public final int defaultBots(WorldSettings preset) {
        return defaultBots;
    }

    @Override
    public final List<ConfigOption> options() {
        return options;
    }

    /** The score, which is kept of each life by itself. */
    @Override
    public List<Fact> facts() {
        return List.of(Fact.SCORE);
    }

    @Override
    public final Game open(RoomSettings settings) {
        return new RulesGame(this, settings, rules);
    }
}
