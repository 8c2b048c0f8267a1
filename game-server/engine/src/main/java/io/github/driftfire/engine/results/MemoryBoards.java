package io.github.driftfire.engine.results;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** The leaderboards of all games, modes, facts and periods that have had a line. Not thread-safe. */
final class MemoryBoards {
    /** By the question for its top. */
    private final Map<BoardQuery, MemoryBoard> boards = new HashMap<>();

    void add(Result result, MemoryBoard.Player player) {
        Venue venue = result.venue();
        for (FactValue value : result.values()) {
            if (venue.ranked() && value.isRanked()) {
                for (Period period : Period.values()) {
                    boards.computeIfAbsent(
                                    BoardQuery.top(
                                            venue.game(),
                                            venue.mode(),
                                            value.fact().name(),
                                            period),
                                    top -> new MemoryBoard())
                            .add(player, value.number(), result.endedMillis(), period.start(result.endedMillis()));
                }
            }
        }
    }

    /** @param player whom the query is about; {@code null} for an unknown one, or none */
    List<BoardEntry> read(BoardQuery query, MemoryBoard.@Nullable Player player, long nowMillis) {
        MemoryBoard board = boards.get(BoardQuery.top(query.game(), query.mode(), query.fact(), query.period()));
        if (board == null || board.isOver(query.period().start(nowMillis))) {
            return List.of();
        }
        if (query.isTop()) {
            return board.top();
        }
        return player == null ? List.of() : board.around(player.number);
    }

    /** Goes through a player's lines. */
    void forEach(MemoryBoard.Player player, BiConsumer<BoardQuery, BoardEntry> action) {
        boards.forEach((query, board) -> {
            BoardEntry line = board.find(player.number);
            if (line != null) {
                action.accept(query, line);
            }
        });
    }

    void merge(long guest, MemoryBoard.Player account) {
        boards.values().forEach(board -> board.merge(guest, account));
    }

    void remove(long player) {
        boards.values().forEach(board -> board.remove(player));
    }
}
