package io.github.driftfire.store;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MigrationsTest {
    private final FlakyDatabase database = new FlakyDatabase();

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void whatIsMigratedIsCurrent() {
        Migrations migrations = new Migrations(database);
        migrations.run();
        assertTrue(migrations.isCurrent());
    }

    /** As in a server whose class loaders list nothing of a jar. */
    @Test
    void migrationsThatAreNotFoundAreNoSuccess(@TempDir Path folder) throws IOException {
        Path empty = Files.createDirectories(folder.resolve("io/github/driftfire/store/migrations"));
        ClassLoader loader = new ClassLoader(MigrationsTest.class.getClassLoader()) {
            @Override
            public Enumeration<URL> getResources(String name) throws IOException {
                return name.contains("store/migrations")
                        ? Collections.enumeration(List.of(empty.toUri().toURL()))
                        : super.getResources(name);
            }
        };
        IllegalStateException problem =
                assertThrows(IllegalStateException.class, () -> new Migrations(database, loader).run());
        assertTrue(String.valueOf(problem.getMessage()).contains("does not list"), problem::getMessage);
    }
}
