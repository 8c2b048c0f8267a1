package io.github.driftfire.store;

import io.github.driftfire.engine.results.BoardEntry;
import io.github.driftfire.engine.results.BoardQuery;
import io.github.driftfire.engine.results.Period;
import io.github.driftfire.engine.results.PlayerProfile;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Reads a part of a leaderboard, by the index {@code best_by_rank}. */
final class BoardReader {
    private static final String BOARD =
            " game = :game and mode = :mode and fact = :fact and span = :span and since = :since";

    /** The names last: only of those who are shown. */
    private static final String PAGE =
            "select p.public_id, p.name, b.score, b.reached from (select player, score, reached from best where"
                    + BOARD
                    + " order by score desc, reached, player offset :skipped rows fetch next :count rows only) b"
                    + " join player p on p.id = b.player order by b.score desc, b.reached, b.player";

    private static final String OWN = "select score, reached from best where" + BOARD + " and player = :player";

    /** Two ranges of the index, and not one condition: H2 would read the whole board for that. */
    private static final String AHEAD = "select (select count(*) from best where" + BOARD + " and score > :score)"
            + " + (select count(*) from best where" + BOARD
            + " and score = :score and (reached < :reached or reached = :reached and player < :player))";

    /** Counts in each range no further than it must. */
    private static final String AHEAD_AT_MOST = "select (select count(*) from (select player from best where" + BOARD
            + " and score > :score fetch next :most rows only) a) + (select count(*) from (select player from best where"
            + BOARD + " and score = :score and (reached < :reached or reached = :reached and player < :player)"
            + " fetch next :most rows only) b)";

    private final Handle handle;
    private final BoardQuery query;
    private final long sinceMillis;

    BoardReader(Handle handle, BoardQuery query, long nowMillis) {
        this.handle = handle;
        this.query = query;
        this.sinceMillis = query.period().start(nowMillis);
    }

    List<BoardEntry> read() {
        if (query.isTop()) {
            return page(0, BoardQuery.TOP);
        }
        return ProfileReader.number(handle, query.player()).map(this::around).orElse(List.of());
    }

    private List<BoardEntry> around(long player) {
        return of(OWN).bind("player", player)
                .map((row, context) -> new long[] {row.getLong("score"), row.getLong("reached")})
                .findOne()
                .map(own -> around(ahead(player, own[0], own[1])))
                .orElse(List.of());
    }

    private int ahead(long player, long score, long reachedMillis) {
        return ahead(of(AHEAD), player, score, reachedMillis);
    }

    /** The rank of a player's best of all time; 0 for one below {@link PlayerProfile#MOST_RANK}. */
    static int rank(Handle handle, long player, PlayerProfile.Best best) {
        BoardQuery query = BoardQuery.top(best.game(), best.mode(), best.fact(), Period.ALL);
        Query counting = new BoardReader(handle, query, 0).of(AHEAD_AT_MOST).bind("most", PlayerProfile.MOST_RANK);
        int ahead = ahead(counting, player, best.value(), best.reachedMillis());
        return ahead < PlayerProfile.MOST_RANK ? ahead + 1 : 0;
    }

    private static int ahead(Query counting, long player, long score, long reachedMillis) {
        return counting.bind("player", player)
                .bind("score", score)
                .bind("reached", reachedMillis)
                .mapTo(Integer.class)
                .one();
    }

    private List<BoardEntry> around(int ahead) {
        int skipped = Math.max(0, ahead - BoardQuery.AROUND);
        return page(skipped, ahead + BoardQuery.AROUND + 1 - skipped);
    }

    private List<BoardEntry> page(int skipped, int count) {
        List<BoardEntry> entries = new ArrayList<>();
        of(PAGE).bind("skipped", skipped)
                .bind("count", count)
                .map((row, context) -> entries.add(new BoardEntry(
                        skipped + entries.size() + 1,
                        row.getString("public_id"),
                        row.getString("name"),
                        row.getLong("score"),
                        row.getLong("reached"))))
                .list();
        return entries;
    }

    private Query of(String sql) {
        return handle.createQuery(sql)
                .bind("game", query.game())
                .bind("mode", query.mode())
                .bind("fact", query.fact())
                .bind("span", query.period().ordinal())
                .bind("since", sinceMillis);
    }
}
