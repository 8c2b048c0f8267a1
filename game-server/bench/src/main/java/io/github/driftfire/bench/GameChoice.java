package io.github.driftfire.bench;

import io.github.driftfire.engine.kit.GameProvider;
import io.github.driftfire.engine.kit.Games;
import io.github.driftfire.engine.kit.GamesFolder;
import io.github.driftfire.model.arena.ArenaGameModel;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which game a tool plays, on its command line. */
public final class GameChoice {
    @Option(
            names = "--game",
            paramLabel = "<name>",
            defaultValue = ArenaGameModel.NAME,
            description = "Default: ${DEFAULT-VALUE}")
    private String game = "";

    @Option(names = "--games", paramLabel = "<folder>", description = "A folder with the jars of more games")
    private @Nullable Path folder;

    /** @throws IllegalArgumentException for a game that is not there */
    public GameProvider provider() {
        ClassLoader tool = GameChoice.class.getClassLoader();
        try {
            GamesFolder games = folder == null ? GamesFolder.none(tool) : GamesFolder.open(folder, tool);
            return among(games.loader(), game);
        } catch (IOException e) {
            throw new IllegalArgumentException("--games '" + folder + "': must be a folder that can be read", e);
        }
    }

    static GameProvider among(ClassLoader loader, String name) {
        Games games = Games.find(loader);
        GameProvider found = games.find(name);
        if (found == null) {
            games.problems().forEach(System.err::println);
            throw new IllegalArgumentException(
                    "--game '" + name + "': must be a game that is there: " + String.join(", ", games.names()));
        }
        return found;
    }
}
