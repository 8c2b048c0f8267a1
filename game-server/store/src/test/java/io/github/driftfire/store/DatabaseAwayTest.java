package io.github.driftfire.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.driftfire.engine.results.BoardQuery;
import io.github.driftfire.engine.results.Period;
import io.github.driftfire.engine.results.StoreException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A database that goes away and comes back. */
final class DatabaseAwayTest {
    private static final BoardQuery TOP = BoardQuery.top("arena", "arena", "score", Period.ALL);

    private final FlakyDatabase database = new FlakyDatabase();
    private final SqlStore store = new SqlStore(database, () -> BoardContract.NOON, 300);

    @BeforeEach
    void migrate() {
        new Migrations(database).run();
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void whileItIsAwayFailuresAreTemporaryAndLaterAllGoesOn() throws StoreException {
        store.commit(List.of(
                BoardContract.result(BoardContract.ARENA, "Ada", BoardContract.NOON, BoardContract.SCORE.is(1))));
        database.away = true;
        StoreException commit = assertThrows(
                StoreException.class,
                () -> store.commit(List.of(BoardContract.result(
                        BoardContract.ARENA, "Ada", BoardContract.NOON, BoardContract.SCORE.is(2)))));
        assertTrue(commit.isTemporary(), commit::getMessage);
        StoreException read = assertThrows(StoreException.class, () -> store.read(TOP));
        assertTrue(read.isTemporary(), read::getMessage);

        database.away = false;
        SqlStoreContract.commit(
                store,
                List.of(BoardContract.result(
                        BoardContract.ARENA, "Ada", BoardContract.NOON, BoardContract.SCORE.is(3))));
        assertEquals(3, store.read(TOP).entries().get(0).value());
    }
}
