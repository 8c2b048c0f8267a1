package io.github.driftfire.endpoint;

import io.github.driftfire.engine.kit.Goal;
import io.github.driftfire.engine.results.BoardName;
import io.github.driftfire.engine.results.Cached;
import io.github.driftfire.engine.results.PlayerProfile;
import jakarta.json.bind.annotation.JsonbNillable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A player as others see one: what {@code GET /api/v1/players/{player}} answers. Times are milliseconds since 1970, UTC.
 *
 * @param id {@code null} for a device without a player
 * @param since when the player was first seen; 0 without a player
 * @param account whether the player has signed in
 * @param lives results of all games
 * @param playedSeconds how long these were together
 * @param bests of the leaderboards that there are, of all time; of each mode that of the usual leaderboard first
 * @param goals of the games that there are
 * @param asOf when it was read
 * @param stale whether newer results may be missing, since the database does not answer
 */
@JsonbNillable
public record PlayerReport(
        @Nullable String id,
        String name,
        long since,
        boolean account,
        long lives,
        long playedSeconds,
        List<Best> bests,
        List<GoalState> goals,
        long asOf,
        boolean stale) {
    private static final long MILLIS = 1_000;
    private static final PlayerProfile NONE = new PlayerProfile("", "", 0, false, 0, 0, List.of());

    /**
     * A place on a leaderboard of all time.
     *
     * @param rank {@code null} below {@value PlayerProfile#MOST_RANK}
     */
    @JsonbNillable
    public record Best(
            String game,
            String mode,
            String fact,
            long value,
            long reached,
            @Nullable Integer rank) {}

    /**
     * How far a goal is.
     *
     * @param fact whose best value counts
     * @param value that the player has, in any mode; 0 for none
     * @param unlocks what players get for it; {@code null} for nothing
     */
    @JsonbNillable
    public record GoalState(
            String game,
            String name,
            String text,
            String fact,
            long target,
            long value,
            boolean reached,
            @Nullable String unlocks) {
        static GoalState of(String game, Goal goal, PlayerProfile profile) {
            String fact = goal.fact().name();
            long value = profile.bests().stream()
                    .filter(best -> best.game().equals(game) && best.fact().equals(fact))
                    .mapToLong(PlayerProfile.Best::value)
                    .max()
                    .orElse(0);
            return new GoalState(
                    game, goal.name(), goal.text(), fact, goal.target(), value, value >= goal.target(), goal.unlocks());
        }
    }

    private static BoardName boardOf(PlayerProfile.Best best) {
        return new BoardName(best.game(), best.mode(), best.fact());
    }

    /**
     * @param boards those that there are, of each mode the usual one first
     * @param goals by the game's name
     */
    public static PlayerReport of(
            Cached<Optional<PlayerProfile>> cached, List<BoardName> boards, Map<String, List<Goal>> goals) {
        PlayerProfile profile = cached.value().orElse(NONE);
        List<GoalState> states = new ArrayList<>();
        goals.forEach((game, its) -> its.forEach(goal -> states.add(GoalState.of(game, goal, profile))));
        return new PlayerReport(
                profile.id().isEmpty() ? null : profile.id(),
                profile.name(),
                profile.createdMillis(),
                profile.account(),
                profile.lives(),
                profile.playedMillis() / MILLIS,
                profile.bests().stream()
                        .filter(best -> boards.contains(boardOf(best)))
                        .sorted(Comparator.comparingInt(best -> boards.indexOf(boardOf(best))))
                        .map(best -> new Best(
                                best.game(),
                                best.mode(),
                                best.fact(),
                                best.value(),
                                best.reachedMillis(),
                                best.rank() == 0 ? null : best.rank()))
                        .toList(),
                states,
                cached.readMillis(),
                cached.stale());
    }
}
