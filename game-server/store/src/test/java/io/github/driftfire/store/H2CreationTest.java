package io.github.driftfire.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class H2CreationTest {
    private static final String SUFFIX = ".mv.db";

    @TempDir
    Path folder = Path.of("");

    /** All that H2 would write to make the database again, but for when it was made, how long that took, and names that H2 has drawn. */
    private static List<String> statements(Handle handle) {
        return handle
                .createQuery("script nopasswords")
                .mapTo(String.class)
                .map(line ->
                        line.replaceAll("TIMESTAMP '[^']*', \\d+", "TIMESTAMP").replaceAll("CONSTRAINT_\\w+", ""))
                .stream()
                .sorted()
                .toList();
    }

    private static List<String> statements(Database database) {
        return Jdbi.create(database.source()).withHandle(H2CreationTest::statements);
    }

    @Test
    void aNewFileIsWhatFlywayMakes() {
        H2Folder made = H2Folder.lock(folder.resolve("made").toString());
        H2Folder migrated = H2Folder.lock(folder.resolve("migrated").toString());
        try {
            Jdbi.create(migrated.source()).useHandle(handle -> handle.execute("drop all objects"));
            Flyway flyway = new Migrations(migrated).flyway(MigrationVersion.LATEST);
            assertEquals(Migration.ALL.size(), flyway.migrate().migrationsExecuted);
            List<String> created = statements(made);
            assertTrue(created.size() > 50, created::toString);
            assertEquals(String.join("\n", statements(migrated)), String.join("\n", created));
        } finally {
            made.close();
            migrated.close();
        }
    }

    @Test
    void flywayTakesANewFileForItsOwn() {
        H2Folder made = H2Folder.lock(folder.toString());
        try {
            assertTrue(new Migrations(made).isCurrent());
            Flyway flyway = new Migrations(made).flyway(MigrationVersion.LATEST);
            flyway.validate();
            assertEquals(0, flyway.migrate().migrationsExecuted);
        } finally {
            made.close();
        }
    }

    /** A process was killed before the last one was whole. */
    @Test
    void whatWasLeftUnfinishedIsMadeAnew() throws IOException, SQLException {
        Path unfinished = folder.resolve("unfinished" + SUFFIX);
        H2Creation.run(unfinished, SUFFIX, "another");
        H2Folder made = H2Folder.lock(folder.toString());
        assertTrue(new Migrations(made).isCurrent());
        made.close();
        assertTrue(Files.notExists(unfinished));
    }
}
