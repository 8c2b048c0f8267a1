package io.github.driftfire.endpoint;

import io.github.driftfire.engine.results.Board;
import io.github.driftfire.engine.results.BoardEntry;
import io.github.driftfire.engine.results.BoardName;
import io.github.driftfire.engine.results.Cached;
import io.github.driftfire.engine.results.Period;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A page of a leaderboard: what {@code GET /api/v1/boards/{game}/{mode}/{fact}} answers.
 *
 * @param period {@code day}, {@code week}, {@code season} or {@code all}
 * @param stale whether newer results may be missing, since the database does not answer
 * @param entries by rank
 * @param next the rank that the next page begins with; {@code null} for none
 */
public record BoardPage(
        String game,
        String mode,
        String fact,
        String period,
        boolean stale,
        List<Entry> entries,
        @Nullable Integer next) {
    /**
     * A line.
     *
     * @param rank {@code null} around a place below {@value io.github.driftfire.engine.results.PlayerProfile#MOST_RANK}
     * @param player the player's public id, which {@code around} takes
     * @param reached when the value was reached, as {@code 2026-12-01T10:00:00Z}
     */
    public record Entry(@Nullable Integer rank, String player, String name, long value, String reached) {
        static Entry of(BoardEntry entry) {
            return new Entry(
                    entry.rank() == 0 ? null : entry.rank(),
                    entry.player(),
                    entry.name(),
                    entry.value(),
                    Instant.ofEpochMilli(entry.reachedMillis()).toString());
        }
    }

    /** @param from the first rank */
    public static BoardPage top(BoardName name, Period period, Cached<Board> board, int from, int count) {
        List<BoardEntry> all = board.value().entries();
        int first = Math.min(from - 1, all.size());
        int end = Math.min(first + count, all.size());
        return of(name, period, board, all.subList(first, end), end < all.size() ? end + 1 : null);
    }

    public static BoardPage around(BoardName name, Period period, Cached<Board> board) {
        return of(name, period, board, board.value().entries(), null);
    }

    private static BoardPage of(
            BoardName name, Period period, Cached<Board> board, List<BoardEntry> entries, @Nullable Integer next) {
        return new BoardPage(
                name.game(),
                name.mode(),
                name.fact(),
                period.name().toLowerCase(Locale.ROOT),
                board.stale(),
                entries.stream().map(Entry::of).toList(),
                next);
    }
}
