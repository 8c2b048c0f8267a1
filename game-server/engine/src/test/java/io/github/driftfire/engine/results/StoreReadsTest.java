package io.github.driftfire.engine.results;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class StoreReadsTest {
    private long nowMillis = 1_796_119_200_000L;
    private final MemoryStore store = new MemoryStore(() -> nowMillis);
    private final StoreReads reads = new StoreReads(store, name -> name.replace("Rascal", "Pilot"), () -> nowMillis);

    @Test
    void othersSeeNamesAsTheyAreShown() throws StoreException {
        Fact score = Fact.best("score");
        for (String name : List.of("Rascal", "Ada")) {
            store.commit(List.of(new Result(
                    UUID.randomUUID(),
                    new Venue("arena", "duel", "arena", true),
                    "device of " + name,
                    name,
                    nowMillis - 1,
                    nowMillis,
                    List.of(score.is(name.length())))));
        }
        BoardQuery top = BoardQuery.top("arena", "duel", "score", Period.ALL);
        reads.board(top);
        reads.ownProfile("device of Rascal");
        refreshAll();
        Cached<Board> board = reads.board(top);
        assertNotNull(board);
        List<BoardEntry> entries = board.value().entries();
        assertEquals(
                List.of("Pilot", "Ada"), entries.stream().map(BoardEntry::name).toList());
        assertEquals("Rascal", name(reads.ownProfile("device of Rascal")));
        String id = entries.get(0).player();
        reads.profile(id);
        refreshAll();
        assertEquals("Pilot", name(reads.profile(id)));
    }

    private void refreshAll() {
        for (int i = 0; i < 5; i++) {
            reads.refresh();
        }
    }

    private static String name(@Nullable Cached<Optional<PlayerProfile>> profile) {
        assertNotNull(profile);
        return profile.value().orElseThrow().name();
    }

    @Test
    void aBoardOfAPeriodThatIsOverIsNotGiven() {
        BoardQuery day = BoardQuery.top("arena", "duel", "score", Period.DAY);
        reads.board(day);
        reads.refresh();
        assertNotNull(reads.board(day));
        nowMillis += 24 * 3_600_000L;
        assertNull(reads.board(day));
        reads.refresh();
        assertNotNull(reads.board(day));
    }
}
