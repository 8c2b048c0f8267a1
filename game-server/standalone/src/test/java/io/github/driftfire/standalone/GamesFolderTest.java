package io.github.driftfire.standalone;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.driftfire.endpoint.site.ClassPathPages;
import io.github.driftfire.engine.kit.Games;
import io.github.driftfire.engine.kit.GamesFolder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Games from jars in a folder. */
final class GamesFolderTest {
    private static final ClassLoader APPLICATION = GamesFolderTest.class.getClassLoader();

    @TempDir
    private Path folder;

    @Test
    void aGameOfTheFolderIsFoundBesideTheApplicationsOwn() throws IOException {
        GameJar.sumo(
                folder.resolve("sumo.jar"), Map.of("/sumo/client.js", "the script", "/sumo/sounds/pop.ogg", "pop"));
        Files.writeString(folder.resolve("read.me"), "no jar");

        GamesFolder games = GamesFolder.open(folder, APPLICATION);
        try (URLClassLoader loader = (URLClassLoader) games.loader()) {
            Games found = Games.find(loader);

            assertEquals(List.of(), games.problems());
            assertEquals(List.of(), found.problems());
            assertTrue(found.names().containsAll(List.of("arena", "sumo")), () -> "found " + found.names());
            assertSame(loader, requireNonNull(found.find("sumo")).getClass().getClassLoader());
            ClassPathPages pages = new ClassPathPages(loader, false);
            assertEquals(List.of("/sumo/client.js", "/sumo/sounds/pop.ogg"), List.copyOf(pages.list("/sumo/")));
            assertEquals(
                    "the script",
                    new String(requireNonNull(pages.open("/sumo/client.js")).readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void whatIsNoJarIsNamedAndTheOthersAreFound() throws IOException {
        GameJar.sumo(folder.resolve("sumo.jar"), Map.of());
        Files.writeString(folder.resolve("half.jar"), "cut off");

        GamesFolder games = GamesFolder.open(folder, APPLICATION);
        try (URLClassLoader loader = (URLClassLoader) games.loader()) {
            assertTrue(Games.find(loader).names().contains("sumo"), "sumo is found");
            assertEquals(1, games.problems().size());
            String problem = games.problems().get(0);
            assertTrue(
                    problem.startsWith(folder.resolve("half.jar") + " is left out, it cannot be read as a jar: "),
                    problem);
        }
    }

    @Test
    void withoutAJarThereIsNoFolderBesideIt() {
        assertNull(GamesFolder.beside(GamesFolder.class));
    }

    @Test
    void anUnknownGameIsToldWithThoseOfTheFolder() throws IOException {
        GameJar.sumo(folder.resolve("sumo.jar"), Map.of());
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(err, true, StandardCharsets.UTF_8);

        int code = Main.run(
                new String[] {"--games", folder.toString(), "--game", "chess", "--log", "error"},
                Map.of(),
                stream,
                stream);

        assertEquals(2, code);
        String line = err.toString(StandardCharsets.UTF_8).strip();
        assertTrue(line.startsWith("driftfire: --game 'chess': must be a game that is there: arena"), line);
        assertTrue(line.contains("sumo"), line);
    }
}
