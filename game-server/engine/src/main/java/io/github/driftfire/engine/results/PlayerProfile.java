package io.github.driftfire.engine.results;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What others may know of a player. Times are milliseconds since 1970, UTC.
 *
 * @param id the public one; of a merged guest the account's
 * @param createdMillis when the first result came, or the account was made
 * @param account whether the player has signed in
 * @param lives results of all games
 * @param playedMillis how long these were together
 * @param bests of all time
 */
public record PlayerProfile(
        String id, String name, long createdMillis, boolean account, long lives, long playedMillis, List<Best> bests) {
    /** Ranks are counted so far: to count on would cost the more the lower a player is. */
    public static final int MOST_RANK = 10_000;

    /** The same with the name as others may see it. */
    PlayerProfile shown(UnaryOperator<String> names) {
        return new PlayerProfile(id, names.apply(name), createdMillis, account, lives, playedMillis, bests);
    }

    /**
     * A place on a leaderboard of all time.
     *
     * @param rank from 1 to {@value #MOST_RANK}; 0 for a place below
     */
    public record Best(String game, String mode, String fact, long value, long reachedMillis, int rank) {}
}
