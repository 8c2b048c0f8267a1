package io.github.driftfire.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.driftfire.engine.kit.ConfigException;
import io.github.driftfire.engine.kit.DataSettings;
import io.github.driftfire.engine.results.Store;
import io.github.driftfire.engine.results.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On H2 in a folder. */
final class H2StoreTest extends PersonalDataContract {
    @TempDir
    Path folder = Path.of("");

    private @Nullable H2Folder database;

    @Override
    Database database() {
        H2Folder opened = database;
        if (opened == null) {
            opened = H2Folder.lock(folder.toString());
            database = opened;
        }
        return opened;
    }

    @Override
    Database restarted() {
        database = null;
        return database();
    }

    private ConfigException refused(Path path) {
        return assertThrows(ConfigException.class, () -> Stores.open(DataSettings.folder(path.toString())));
    }

    @Test
    void aSecondServerIsRefused() {
        assertEquals(
                "data '" + folder + "': must be a folder that no other server uses, and one does",
                refused(folder).getMessage());
    }

    @Test
    void aFolderIsGivenBack(@TempDir Path other) throws StoreException, IOException {
        Path its = other.resolve("a/b");
        try (Store first = Stores.open(DataSettings.folder(its.toString()))) {
            first.commit(List.of(result(ARENA, "Ada", NOON, SCORE.is(1))));
        }
        Stores.open(DataSettings.folder(its.toString())).close();
        try (Stream<Path> files = Files.list(its)) {
            assertEquals(
                    List.of("driftfire.lock", "driftfire.mv.db"),
                    files.map(file -> file.getFileName().toString()).sorted().toList());
        }
    }

    @Test
    void aNewFolderIsForItsOwnerAlone(@TempDir Path other) throws IOException {
        assumeTrue(other.getFileSystem().supportedFileAttributeViews().contains("posix"));
        Path its = other.resolve("data");
        Store store = Stores.open(DataSettings.folder(its.toString()));
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(its)));
        store.close();
        store.close();
    }

    @Test
    void aFileIsNoFolder(@TempDir Path other) throws IOException {
        Path file = Files.writeString(other.resolve("file"), "x");
        assertTrue(String.valueOf(refused(file).getMessage()).contains("must be a folder that can be written"));
    }

    @Test
    void aBrokenFileIsRefusedAndTheFolderGivenBack(@TempDir Path other) throws IOException {
        Path file = Files.writeString(other.resolve("driftfire.mv.db"), "not a database at all".repeat(1_000));
        for (int i = 0; i < 2; i++) {
            String message = String.valueOf(refused(other).getMessage());
            assertTrue(message.startsWith("data '" + other + "': must be a folder with data of this server"), message);
            assertEquals(1, message.lines().count(), message);
        }
        assertTrue(Files.exists(file));
    }

    /** H2 would take what follows for settings. */
    @Test
    void aFolderWithASemicolonIsRefused(@TempDir Path other) {
        String message = String.valueOf(refused(other.resolve("a;INIT=x")).getMessage());
        assertTrue(message.contains("must be a folder without ;"), message);
        assertFalse(Files.exists(other.resolve("a")));
    }

    /** Each commit makes the file grow, and the end makes it small. */
    @Test
    void theFileIsCompactedAtTheEnd() throws StoreException, IOException {
        for (int i = 0; i < 100; i++) {
            score("Ada", i, NOON + i);
        }
        Path file = folder.resolve("driftfire.mv.db");
        long grown = Files.size(file);
        closeAll();
        long compacted = Files.size(file);
        assertTrue(compacted < grown, () -> grown + " became " + compacted);
    }
}
