package io.github.driftfire.devloop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class StagedFilesTest {
    private static final String PROVIDERS = "META-INF/services/games";
    private static final String SCRIPT = "META-INF/resources/sumo/client.js";

    @TempDir
    Path folder = Path.of("");

    private Path staging = Path.of("");
    private Path installed = Path.of("");
    private StagedFiles files = new StagedFiles(staging, installed);

    @BeforeEach
    void stage() {
        staging = folder.resolve("staging");
        installed = folder.resolve("installed");
        files = new StagedFiles(staging, installed);
    }

    @Test
    void installsWhatHasChanged() throws IOException {
        write(staging, PROVIDERS, "a");
        assertEquals(EnumSet.of(GamePart.SERVER), files.changed());
        files.install();
        assertEquals("a", Files.readString(installed.resolve(PROVIDERS)));
        write(staging, PROVIDERS, "a");
        assertEquals(EnumSet.noneOf(GamePart.class), files.changed(), "the same again");
    }

    @Test
    void removesWhatTheBuildHasNoMore() throws IOException {
        write(staging, "Rules.class", "x io/github/driftfire/engine/ x");
        write(staging, "Screen.class", "x io/github/driftfire/kit/ x");
        files.install();
        write(staging, "Screen.class", "x io/github/driftfire/kit/ x");
        assertEquals(EnumSet.of(GamePart.SERVER), files.changed(), "of the class that is gone");
        files.install();
        assertFalse(Files.exists(installed.resolve("Rules.class")), "the class that is gone");
        assertTrue(Files.exists(installed.resolve("Screen.class")), "the other");
    }

    @Test
    void keepsThePagesScriptWhereTheBuildMadeNone() throws IOException {
        write(installed, SCRIPT, "script");
        write(staging, PROVIDERS, "a");
        files.install();
        assertTrue(Files.exists(installed.resolve(SCRIPT)), "script");
    }

    private static void write(Path below, String name, String text) throws IOException {
        Path file = below.resolve(name);
        Files.createDirectories(file.resolveSibling(""));
        Files.writeString(file, text);
    }
}
