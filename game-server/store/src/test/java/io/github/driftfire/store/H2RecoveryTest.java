package io.github.driftfire.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.h2.jdbcx.JdbcDataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class H2RecoveryTest {
    private static final int COMMITS = 12;

    /** What is overwritten may be used again at once, and nothing is written but by a checkpoint. */
    private static final String SETTINGS = ";RETENTION_TIME=0;WRITE_DELAY=1000000;DB_CLOSE_ON_EXIT=FALSE";

    @TempDir
    Path folder = Path.of("");

    private static Handle open(Path database) {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:file:" + database + SETTINGS);
        source.setUser("driftfire");
        source.setPassword("");
        return Jdbi.open(source);
    }

    private Path file(String name) {
        return folder.resolve(name + ".mv.db");
    }

    /** A copy after each commit is what a killed process leaves. */
    @Test
    void eachCommitIsThereAfterAKill() throws IOException {
        try (Handle writer = open(folder.resolve("written"))) {
            writer.execute("create table number (n integer primary key)");
            writer.execute("CHECKPOINT SYNC");
            for (int commit = 1; commit <= COMMITS; commit++) {
                writer.execute("insert into number values (" + commit + ")");
                writer.execute("CHECKPOINT SYNC");
                String killed = "killed" + commit;
                Files.copy(file("written"), file(killed));
                H2Recovery.run(file(killed));
                try (Handle reader = open(folder.resolve(killed))) {
                    int rows = reader.createQuery("select count(*) from number")
                            .mapTo(Integer.class)
                            .one();
                    assertEquals(commit, rows, "rows after a kill behind commit " + commit);
                }
            }
        }
    }

    @Test
    void aFileThatWasClosedOrIsNoDatabaseIsNotTouched() throws IOException {
        try (Handle writer = open(folder.resolve("closed"))) {
            writer.execute("create table number (n integer primary key)");
        }
        Files.writeString(file("nonsense"), "not a database at all".repeat(1_000));
        Files.createFile(file("empty"));
        for (String name : new String[] {"closed", "nonsense", "empty"}) {
            byte[] before = Files.readAllBytes(file(name));
            H2Recovery.run(file(name));
            assertArrayEquals(before, Files.readAllBytes(file(name)), name);
        }
    }
}
