package io.github.driftfire.endpoint;

import io.github.driftfire.engine.results.BoardName;
import java.util.List;

/**
 * What {@code GET /api/v1/boards} answers.
 *
 * @param boards a game's usual leaderboard first
 */
public record BoardList(List<Entry> boards) {
    /**
     * A leaderboard.
     *
     * @param path where its lines are
     */
    public record Entry(String game, String mode, String fact, String path) {}

    public static BoardList of(List<BoardName> names) {
        return new BoardList(names.stream()
                .map(name -> new Entry(
                        name.game(),
                        name.mode(),
                        name.fact(),
                        "/api/v1/boards/" + name.game() + "/" + name.mode() + "/" + name.fact()))
                .toList());
    }
}
