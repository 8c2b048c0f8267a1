package io.github.driftfire.endpoint;

import io.github.driftfire.engine.results.PlayerHistory;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.bind.annotation.JsonbNillable;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A page of a player's results: what {@code GET /api/v1/players/{player}/results} answers. Times are milliseconds since 1970, UTC.
 *
 * @param results the newest first
 * @param next what {@code before} of the next page is; {@code null} on the last page
 */
@JsonbNillable
public record HistoryPage(List<Life> results, @Nullable Long next) {
    /** A life or a round. Its room is left out: that of a private room shows who has played together. */
    public record Life(String game, String mode, long started, long ended, JsonObject facts) {}

    /** @param fit whether a text that is stored may be shown to others; one that may not is left out */
    public static HistoryPage of(PlayerHistory history, Predicate<String> fit) {
        return new HistoryPage(
                history.lives().stream()
                        .map(life -> new Life(
                                life.game(),
                                life.mode(),
                                life.startedMillis(),
                                life.endedMillis(),
                                shown(PersonalDataReport.object(life.facts()), fit)))
                        .toList(),
                history.nextMillis() == 0 ? null : history.nextMillis());
    }

    private static JsonObject shown(JsonObject facts, Predicate<String> fit) {
        JsonObjectBuilder shown = Json.createObjectBuilder();
        facts.forEach((fact, value) -> {
            if (!(value instanceof JsonString text) || fit.test(text.getString())) {
                shown.add(fact, value);
            }
        });
        return shown.build();
    }
}
