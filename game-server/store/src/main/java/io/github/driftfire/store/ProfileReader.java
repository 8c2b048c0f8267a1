package io.github.driftfire.store;

import io.github.driftfire.engine.results.HistoryQuery;
import io.github.driftfire.engine.results.Period;
import io.github.driftfire.engine.results.PlayerHistory;
import io.github.driftfire.engine.results.PlayerProfile;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Reads what others may know of a player, within a transaction: what there is of all results by an index that has all of it. */
final class ProfileReader {
    private static final String NUMBER = "select coalesce(merged_into, id) from player where public_id = ?";
    private static final String OF_DEVICE = "select player from device where hash = ?";

    private static final String KNOWN =
            "select public_id, name, created, skeleton is not null from player where id = ?";
    private static final String LIVES =
            "select count(*), coalesce(sum(ended - started), 0) from result where player = ?";

    private static final String BESTS = "select game, mode, fact, score, reached from best"
            + " where player = :player and span = :span order by game, mode, fact";

    private final Handle handle;

    ProfileReader(Handle handle) {
        this.handle = handle;
    }

    /** The number of the player with a public id; of a merged guest the account's. */
    static Optional<Long> number(Handle handle, String publicId) {
        return handle.select(NUMBER, publicId).mapTo(Long.class).findOne();
    }

    /** The number of the player of a device. */
    static Optional<Long> ofDevice(Handle handle, String device) {
        return handle.select(OF_DEVICE, device).mapTo(Long.class).findOne();
    }

    /** Those of all time, without ranks. */
    List<PlayerProfile.Best> bests(long player) {
        return handle.createQuery(BESTS)
                .bind("player", player)
                .bind("span", Period.ALL.ordinal())
                .map((row, context) -> new PlayerProfile.Best(
                        row.getString(1), row.getString(2), row.getString(3), row.getLong(4), row.getLong(5), 0))
                .list();
    }

    PlayerProfile profile(long player) {
        List<PlayerProfile.Best> bests =
                bests(player).stream().map(best -> ranked(player, best)).toList();
        long[] lives = handle.select(LIVES, player)
                .map((row, context) -> new long[] {row.getLong(1), row.getLong(2)})
                .one();
        return handle.select(KNOWN, player)
                .map((row, context) -> new PlayerProfile(
                        row.getString(1),
                        row.getString(2),
                        row.getLong(3),
                        row.getBoolean(4),
                        lives[0],
                        lives[1],
                        bests))
                .one();
    }

    private PlayerProfile.Best ranked(long player, PlayerProfile.Best best) {
        return new PlayerProfile.Best(
                best.game(),
                best.mode(),
                best.fact(),
                best.value(),
                best.reachedMillis(),
                BoardReader.rank(handle, player, best));
    }

    PlayerHistory history(long player, HistoryQuery query) {
        return PlayerHistory.of(
                PlayerTables.lives(handle, player, query.beforeMillis(), query.count() + 1), query.count());
    }
}
