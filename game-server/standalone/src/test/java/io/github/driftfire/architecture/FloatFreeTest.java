package io.github.driftfire.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.driftfire.model.planted.FloatBetweenInts;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** JavaScript never rounds to a float, so the shared model must not have one: not in a field, not between two casts. */
final class FloatFreeTest {
    @Test
    void theSharedModelHasNoFloat() throws IOException {
        List<Path> files = CompiledModules.classFilesOf("shared-model").toList();
        assertFalse(files.isEmpty(), "no classes to look at");

        List<String> found = new ArrayList<>();
        for (Path file : files) {
            found.addAll(FloatFinder.floatsIn(Files.readAllBytes(file)));
        }

        assertEquals(List.of(), found);
    }

    @Test
    void catchesFieldsSignaturesArraysAndInstructions() throws IOException {
        List<String> found;
        try (InputStream planted = FloatBetweenInts.class.getResourceAsStream("FloatBetweenInts.class")) {
            assertTrue(planted != null, "the planted class is on the class path");
            found = FloatFinder.floatsIn(planted.readAllBytes());
        }

        for (String place : List.of("field share", "method taken", "method given", "code of half", "code of room")) {
            assertTrue(found.stream().anyMatch(each -> each.endsWith(place)), place + " is not among " + found);
        }
    }
}
