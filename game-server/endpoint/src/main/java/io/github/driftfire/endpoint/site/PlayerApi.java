package io.github.driftfire.endpoint.site;

import io.github.driftfire.endpoint.HistoryPage;
import io.github.driftfire.endpoint.PlayHost;
import io.github.driftfire.endpoint.PlayerReport;
import io.github.driftfire.engine.kit.Goal;
import io.github.driftfire.engine.moderation.ClientIdentity;
import io.github.driftfire.engine.players.PublicId;
import io.github.driftfire.engine.results.BoardName;
import io.github.driftfire.engine.results.Cached;
import io.github.driftfire.engine.results.HistoryQuery;
import io.github.driftfire.engine.results.PlayerHistory;
import io.github.driftfire.engine.results.PlayerProfile;
import io.github.driftfire.model.protocol.DeviceKey;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Players as JSON, below {@code /api/v1/players/}: by public id, or the one of the device key in a header. Answers from what
 * {@link io.github.driftfire.engine.results.Results} has read: a request never waits for a database. Thread-safe.
 */
final class PlayerApi {
    /** Below {@link BoardApi#ROOT}. */
    static final String PLAYERS = "players";

    private static final String OWN = "me";
    private static final String RESULTS = "results";
    private static final int USUAL_COUNT = 25;
    private static final int PARTS_OF_PLAYER = 2;
    private static final int PARTS_OF_RESULTS = 3;

    private final PlayHost host;
    private final List<BoardName> boards;
    private final Map<String, List<Goal>> goals;

    /**
     * @param boards all that there are
     * @param goals by the game's name
     */
    PlayerApi(PlayHost host, List<BoardName> boards, Map<String, List<Goal>> goals) {
        this.host = host;
        this.boards = boards;
        this.goals = goals;
    }

    /** @param parts of the path below the root, of which {@link #PLAYERS} is the first */
    Answer answer(String[] parts, Map<String, String> parameters, Function<String, @Nullable String> header) {
        if (parts.length == PARTS_OF_PLAYER && parts[1].equals(OWN)) {
            return own(header.apply(PersonalDataApi.DEVICE_HEADER));
        }
        if (parts.length < PARTS_OF_PLAYER || !PublicId.isValid(parts[1])) {
            return Answer.error(404, "Not Found");
        }
        if (parts.length == PARTS_OF_PLAYER) {
            return profile(parts[1], header);
        }
        return parts.length == PARTS_OF_RESULTS && parts[2].equals(RESULTS)
                ? results(parts[1], parameters, header)
                : Answer.error(404, "Not Found");
    }

    private Answer profile(String id, Function<String, @Nullable String> header) {
        Cached<Optional<PlayerProfile>> profile = host.rooms().results().profile(id);
        if (profile == null) {
            return Answer.notRead();
        }
        return profile.value().isEmpty()
                ? Answer.error(404, "Not Found")
                : Answer.cached(host.messages().text(PlayerReport.of(profile, boards, goals)), header);
    }

    private Answer own(@Nullable String key) {
        if (key == null || !DeviceKey.isValid(key)) {
            return Answer.noDeviceKey();
        }
        Cached<Optional<PlayerProfile>> profile = host.rooms().results().ownProfile(ClientIdentity.hash(key));
        if (profile == null) {
            return Answer.notRead();
        }
        return Answer.json(200, host.messages().text(PlayerReport.of(profile, boards, goals)))
                .with("Cache-Control", "private, no-store");
    }

    private Answer results(String id, Map<String, String> parameters, Function<String, @Nullable String> header) {
        String text = parameters.get("before");
        long before = text == null ? Long.MAX_VALUE : BoardApi.number(text, Long.MAX_VALUE);
        long count =
                BoardApi.number(parameters.getOrDefault("count", Integer.toString(USUAL_COUNT)), HistoryQuery.MOST);
        if (count < 0) {
            return Answer.error(400, "Bad Request: count must be a whole number from 1 to " + HistoryQuery.MOST);
        }
        if (before < 0) {
            return Answer.error(400, "Bad Request: before must be a time in milliseconds since 1970");
        }
        Cached<Optional<PlayerHistory>> history =
                host.rooms().results().history(new HistoryQuery(id, before, (int) count));
        if (history == null) {
            return Answer.notRead();
        }
        return history.value()
                .map(page -> Answer.cached(
                        host.messages().text(HistoryPage.of(page, host.rooms().accounts()::isFit)), header))
                .orElseGet(() -> Answer.error(404, "Not Found"));
    }
}
