package io.github.driftfire.store;

import io.github.driftfire.engine.results.BoardEntry;
import io.github.driftfire.engine.results.BoardQuery;
import io.github.driftfire.engine.results.Period;
import io.github.driftfire.engine.results.PlayerProfile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Reads a part of a leaderboard, by the index {@code best_by_rank}. */
final class BoardReader {
    private static final String BOARD =
            " game = :game and mode = :mode and fact = :fact and span = :span and since = :since";

    /** Of all columns of the index: H2 would sort otherwise. */
    private static final String DOWN = " order by game, mode, fact, span, since, score desc, reached, player";

    private static final String UP =
            " order by game desc, mode desc, fact desc, span desc, since desc, score, reached desc, player desc";

    private static final String ROWS = "select player, score, reached from best where" + BOARD;

    /** The names last: only of those who are shown. */
    private static final String NAMED = "select p.public_id, p.name, b.score, b.reached from (";

    private static final String WITH_NAMES =
            ") b join player p on p.id = b.player order by b.score desc, b.reached, b.player";

    private static final String TOP = NAMED + ROWS + DOWN + " fetch next :count rows only" + WITH_NAMES;

    private static final String OWN = "select score, reached from best where" + BOARD + " and player = :player";

    /** Those ahead of a place, in ranges of the index and not as one condition: H2 would read the whole board for that. */
    private static final String[] AHEAD = {
        " and score = :score and reached = :reached and player < :player",
        " and score = :score and reached < :reached",
        " and score > :score"
    };

    private static final String[] BEHIND = {
        " and score = :score and reached = :reached and player >= :player",
        " and score = :score and reached > :reached",
        " and score < :score"
    };

    /** The last of those ahead. */
    private static final String NEXT_AHEAD = next(AHEAD, UP, "score, reached desc, player desc");

    /** The player and the first of those behind. */
    private static final String NEXT_BEHIND = next(BEHIND, DOWN, "score desc, reached, player");

    /** Counts in each range no further than it must. */
    private static final String COUNT_AHEAD =
            Arrays.stream(AHEAD).map(BoardReader::countAtMost).collect(Collectors.joining(" + ", "select ", ""));

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
            return entries(rows(of(TOP).bind("count", BoardQuery.TOP)), 1);
        }
        return ProfileReader.number(handle, query.player()).map(this::around).orElse(List.of());
    }

    /** A place of the order: a player's best. */
    private record Place(long player, long score, long reachedMillis) {}

    private static String next(String[] ranges, String order, String shortOrder) {
        return Arrays.stream(ranges)
                .map(range -> "(" + ROWS + range + order + " fetch next :count rows only)")
                .collect(Collectors.joining(
                        " union all ",
                        NAMED + "select player, score, reached from (",
                        ") n order by " + shortOrder + " fetch next :count rows only" + WITH_NAMES));
    }

    private static String countAtMost(String range) {
        return "(select count(*) from (select score from best where" + BOARD + range
                + " fetch next :most rows only) c)";
    }

    private List<BoardEntry> around(long player) {
        return of(OWN).bind("player", player)
                .map((row, context) -> new Place(player, row.getLong("score"), row.getLong("reached")))
                .findOne()
                .map(this::around)
                .orElse(List.of());
    }

    private List<BoardEntry> around(Place place) {
        int rank = rank(place);
        List<Row> ahead = rows(at(NEXT_AHEAD, place).bind("count", BoardQuery.AROUND));
        List<BoardEntry> entries = entries(ahead, rank == 0 ? 0 : rank - ahead.size());
        entries.addAll(entries(rows(at(NEXT_BEHIND, place).bind("count", BoardQuery.AROUND + 1)), rank));
        return entries;
    }

    /** The rank of a player's best of all time; 0 for one below {@link PlayerProfile#MOST_RANK}. */
    static int rank(Handle handle, long player, PlayerProfile.Best best) {
        BoardQuery query = BoardQuery.top(best.game(), best.mode(), best.fact(), Period.ALL);
        return new BoardReader(handle, query, 0).rank(new Place(player, best.value(), best.reachedMillis()));
    }

    private int rank(Place place) {
        int ahead = at(COUNT_AHEAD, place)
                .bind("most", PlayerProfile.MOST_RANK)
                .mapTo(Integer.class)
                .one();
        return ahead < PlayerProfile.MOST_RANK ? ahead + 1 : 0;
    }

    private Query at(String sql, Place place) {
        return of(sql).bind("player", place.player).bind("score", place.score).bind("reached", place.reachedMillis);
    }

    /** @param first rank; 0 for entries without */
    private static List<BoardEntry> entries(List<Row> rows, int first) {
        List<BoardEntry> entries = new ArrayList<>();
        for (Row row : rows) {
            int rank = first == 0 ? 0 : first + entries.size();
            entries.add(new BoardEntry(rank, row.player, row.name, row.score, row.reachedMillis));
        }
        return entries;
    }

    private record Row(String player, String name, long score, long reachedMillis) {}

    private static List<Row> rows(Query query) {
        return query.map((row, context) -> new Row(row.getString(1), row.getString(2), row.getLong(3), row.getLong(4)))
                .list();
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
