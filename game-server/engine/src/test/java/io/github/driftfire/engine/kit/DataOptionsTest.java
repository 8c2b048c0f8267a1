package io.github.driftfire.engine.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DataOptionsTest {
    private static final String ADDRESS = "jdbc:postgresql://db/df";

    private static DataSettings read(Map<String, String> values) {
        return DataOptions.read(new ConfigValues(values::get), DataSettings.folder(DataOptions.JAR_FOLDER));
    }

    private static String refused(Map<String, String> values) {
        return String.valueOf(
                assertThrows(ConfigException.class, () -> read(values)).getMessage());
    }

    @Test
    void withoutAnOptionTheFallbackIsTaken() {
        assertEquals("driftfire-data", read(Map.of()).folder());
        assertNull(read(Map.of("data", "none")).folder());
        assertNull(read(Map.of("database", ADDRESS)).folder());
        assertNull(read(Map.of("database", ADDRESS, "data", "none")).folder());
        assertEquals("here", read(Map.of("data", "here")).folder());
    }

    @Test
    void aWrongAddressIsShownWithoutItsPassword() {
        String requirement = ": must be " + DataOptions.DATABASE.requirement().replaceFirst("^must be ", "");
        assertEquals(
                "database 'postgresql://...@db/df'" + requirement,
                refused(Map.of("database", "postgresql://df:se@cret@db/df")));
        assertEquals(
                "database 'postgresql://db/df?password=...&ssl=true'" + requirement,
                refused(Map.of("database", "postgresql://db/df?password=secret&ssl=true")));
    }

    @Test
    void aPasswordIsTheFirstLineOfAFile(@TempDir Path folder) throws IOException {
        String file = Files.writeString(folder.resolve("password"), "secret\n").toString();
        Map<String, String> values = Map.of("database", ADDRESS, "database-password-file", file);
        assertEquals("secret", read(values).password());
        Files.writeString(Path.of(file), "\n");
        assertEquals(
                "database-password-file '" + file
                        + "': must name a text file that can be read, whose first line is the secret",
                refused(values));
        assertEquals(
                "database-password-file '" + file + "': must not be set together with the option database-password",
                refused(Map.of("database", ADDRESS, "database-password-file", file, "database-password", "secret")));
    }

    @Test
    void aDataSourceIsReadInAContainerAndComesAlone() {
        String name = "java:comp/env/jdbc/driftfire";
        assertEquals(
                name, inContainer(Map.of("data-source", name, "data", "none")).dataSource());
        assertEquals("/data", inContainer(Map.of("data", "/data")).folder());
        for (String other : List.of("data", "database", "database-user", "database-password")) {
            ConfigException problem =
                    assertThrows(ConfigException.class, () -> inContainer(Map.of("data-source", name, other, ADDRESS)));
            assertEquals(
                    "data-source '" + name + "': must not be set together with the option " + other,
                    problem.getMessage());
        }
    }

    private static DataSettings inContainer(Map<String, String> values) {
        return DataOptions.readInContainer(new ConfigValues(values::get));
    }
}
