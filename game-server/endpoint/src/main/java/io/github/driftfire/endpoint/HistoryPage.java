package io.github.driftfire.endpoint;

import io.github.driftfire.engine.results.PlayerHistory;
import jakarta.json.JsonObject;
import jakarta.json.bind.annotation.JsonbNillable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a player's results: what {@code GET /api/v1/players/{player}/results} answers. Times are milliseconds since 1970, UTC.
 *
 * @param results the newest first
 * @param next what {@code before} of the next page is; {@code null} on the last page
 */
@JsonbNillable
public record HistoryPage(List<Life> results, @Nullable Long next) {
    /** A life or a round. Its room is left out: a private one's name is its code. */
    public record Life(String game, String mode, long started, long ended, JsonObject facts) {}

    public static HistoryPage of(PlayerHistory history) {
        return new HistoryPage(
                history.lives().stream()
                        .map(life -> new Life(
                                life.game(),
                                life.mode(),
                                life.startedMillis(),
                                life.endedMillis(),
                                PersonalDataReport.object(life.facts())))
                        .toList(),
                history.nextMillis() == 0 ? null : history.nextMillis());
    }
}
