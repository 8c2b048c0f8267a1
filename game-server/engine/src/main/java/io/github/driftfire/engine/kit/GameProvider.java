package io.github.driftfire.engine.kit;

import io.github.driftfire.engine.Game;
import io.github.driftfire.engine.results.Fact;
import io.github.driftfire.model.game.GameModel;
import io.github.driftfire.model.protocol.WorldSettings;
import java.util.List;

/**
 * A game as a server finds it: named in {@code META-INF/services/io.github.driftfire.engine.kit.GameProvider} of the game's jar, whose manifest says
 * {@code Driftfire-Kit: }{@value Games#KIT_VERSION}. It has a public constructor without parameters and is made once.
 *
 * <p>Thread-safe: rooms may open on different threads.
 */
public interface GameProvider {
    /** What the game's clients know as well. */
    GameModel model();

    /** The game's name for people. */
    default String title() {
        return model().name();
    }

    /**
     * The world of a room whose size is not set by an option.
     *
     * @param preset one of {@link GameModel#presets}, with the room's tick rate
     */
    default WorldSettings world(WorldSettings preset, int maxPlayers) {
        return preset;
    }

    /**
     * Players that a room is filled up to with bots unless the operator sets another number.
     *
     * @param preset one of {@link GameModel#presets}
     */
    default int defaultBots(WorldSettings preset) {
        return 0;
    }

    /**
     * The most bots that a room can have, whatever the operator sets.
     *
     * @param preset one of {@link GameModel#presets}
     */
    default int mostBots(WorldSettings preset) {
        return RoomOptions.MAX_BOTS;
    }

    /** Options of the game's own; an operator sets them with {@code --set <game>.<option>=<value>}. */
    default List<ConfigOption> options() {
        return List.of();
    }

    /** What the game notes of a life or a round, the fact of its usual leaderboard first. */
    default List<Fact> facts() {
        return List.of();
    }

    /** What players try to reach, in the order in which they read it; of {@link #facts} of kind {@link Fact.Kind#BEST}. */
    default List<Goal> goals() {
        return List.of();
    }

    /** The modes that players choose among unless the operator has a file of others. By default one, as the options of rooms say. */
    default List<ModeSettings> modes() {
        return List.of(ModeSettings.ofGame(this));
    }

    /** Plays in place of a person: bots in rooms, in the load tool and in tests. */
    default BotController bot(int seed) {
        return BotController.random(seed);
    }

    /** Opens a room: called once for each. Most games answer a {@link RulesGame}. */
    Game open(RoomSettings settings);
}
