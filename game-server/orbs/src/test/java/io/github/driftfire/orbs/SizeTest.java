package io.github.driftfire.orbs;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A whole game is small. */
final class SizeTest {
    private static final int MOST_LINES = 200;

    @Test
    void theGameHasAtMost200LinesOfJava() throws IOException {
        List<Path> sources;
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            sources = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("package-info.java"))
                    .toList();
        }
        int lines = 0;
        for (Path source : sources) {
            lines += Files.readAllLines(source).size();
        }
        assertTrue(lines > 0 && lines <= MOST_LINES, lines + " lines, of at most " + MOST_LINES);
    }
}
