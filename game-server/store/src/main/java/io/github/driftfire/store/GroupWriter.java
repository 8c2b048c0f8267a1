package io.github.driftfire.store;

import io.github.driftfire.engine.players.PublicId;
import io.github.driftfire.engine.results.FactValue;
import io.github.driftfire.engine.results.FactsJson;
import io.github.driftfire.engine.results.Period;
import io.github.driftfire.engine.results.Result;
import io.github.driftfire.engine.results.Venue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Writes a group of results within a transaction: players, results, and the bests that they have reached. */
final class GroupWriter {
    private static final String FIND = "select hash, player from device where hash in (<hashes>)";
    private static final String ADD_PLAYER =
            "insert into player (public_id, created, seen, name) values (:publicId, :seen, :seen, :name)";
    private static final String ADD_DEVICE = "insert into device (hash, player) values (:hash, :player)";
    private static final String SEEN = "update player set seen = :seen,"
            + " name = case when skeleton is null then cast(:name as varchar(64)) else name end where id = :id";

    /** A group whose commit was not acknowledged may be there already. */
    private static final String ADD_RESULT = """
        insert into result (id, player, game, mode, room, started, ended, facts)
        select cast(:id as uuid), cast(:player as bigint), cast(:game as varchar(32)), cast(:mode as varchar(32)),
            cast(:room as varchar(32)), cast(:started as bigint), cast(:ended as bigint), cast(:facts as varchar(8000))
        where not exists (select 1 from result where id = cast(:id as uuid))\
        """;

    /** The end of a merge of the rows v into best: of two the better stays, of equals the earlier. */
    static final String INTO_BEST = """
        on b.game = v.game and b.mode = v.mode and b.fact = v.fact and b.span = v.span and b.since = v.since
            and b.player = v.player
        when matched and (v.score > b.score or v.score = b.score and v.reached < b.reached)
            then update set score = v.score, reached = v.reached
        when not matched
            then insert (game, mode, fact, span, since, player, score, reached)
            values (v.game, v.mode, v.fact, v.span, v.since, v.player, v.score, v.reached)\
        """;

    private static final String BESTS =
            "select player, game, mode, fact, span, since, score, reached from best where player in (<players>)";

    private static final String RANK = """
        merge into best b
        using (values (cast(:game as varchar(32)), cast(:mode as varchar(32)), cast(:fact as varchar(32)),
            cast(:span as smallint), cast(:since as bigint), cast(:player as bigint), cast(:score as bigint),
            cast(:reached as bigint))) as v (game, mode, fact, span, since, player, score, reached)
        """ + INTO_BEST;

    /** For a row that is there. */
    private static final String IMPROVE = "update best set score = :score, reached = :reached where game = :game"
            + " and mode = :mode and fact = :fact and span = :span and since = :since and player = :player"
            + " and (score < :score or score = :score and reached > :reached)";

    private static final String OVER = "select game, mode, fact, since, player from best where span = :span"
            + " and since < :since order by since fetch next :most rows only";

    private static final String REMOVE = "delete from best where game = :game and mode = :mode and fact = :fact"
            + " and span = :span and since = :since and player = :player";

    private static final Period[] PERIODS = Period.values();
    private static final long DAY_MILLIS = TimeUnit.DAYS.toMillis(1);

    private final Handle handle;
    private final PlayerNumbers players;
    private final WrittenRows written;
    private final long[] starts = new long[PERIODS.length];
    private long startsDay = Long.MIN_VALUE;

    /** The best of the group on one board. */
    private static final class Best {
        final Venue venue;
        final String fact;
        final Period period;
        final long sinceMillis;
        final long player;
        long score;
        long reachedMillis;

        Best(Result result, FactValue value, Period period, long sinceMillis, long player) {
            this.venue = result.venue();
            this.fact = value.fact().name();
            this.period = period;
            this.sinceMillis = sinceMillis;
            this.player = player;
            this.score = value.number();
            this.reachedMillis = result.endedMillis();
        }

        String series() {
            return series(venue.game(), venue.mode(), fact);
        }

        /** What leaderboards of all periods have in common. */
        static String series(String game, String mode, String fact) {
            return game + ' ' + mode + ' ' + fact;
        }

        /** In this order all servers write: no two wait for each other. */
        String key() {
            return String.join(
                    " ",
                    venue.game(),
                    venue.mode(),
                    fact,
                    period.name(),
                    Long.toString(sinceMillis),
                    Long.toString(player));
        }

        Best better(Best other) {
            boolean otherIsBetter = other.score > score || other.score == score && other.reachedMillis < reachedMillis;
            return otherIsBetter ? other : this;
        }
    }

    GroupWriter(Handle handle, PlayerNumbers players, WrittenRows written) {
        this.handle = handle;
        this.players = players;
        this.written = written;
    }

    void write(List<Result> group) {
        Map<String, Result> latest = new TreeMap<>();
        group.forEach(result -> latest.put(result.device(), result));
        find(latest);
        see(latest);
        add(group);
        rank(group);
    }

    /** Looks up the players of devices, and makes those who are new. */
    private void find(Map<String, Result> latest) {
        List<Result> unknown = latest.values().stream()
                .filter(result -> players.find(result.device()) == null)
                .toList();
        if (unknown.isEmpty()) {
            return;
        }
        handle.createQuery(FIND)
                .bindList("hashes", unknown.stream().map(Result::device).toList())
                .map((row, context) -> Map.entry(row.getString("hash"), row.getLong("player")))
                .forEach(known -> players.add(known.getKey(), known.getValue()));
        for (Result first : unknown) {
            if (players.find(first.device()) == null) {
                players.add(first.device(), make(first));
            }
        }
    }

    private long make(Result first) {
        long player = handle.createUpdate(ADD_PLAYER)
                .bind("publicId", PublicId.draw())
                .bind("seen", first.endedMillis())
                .bind("name", first.name())
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one();
        handle.createUpdate(ADD_DEVICE)
                .bind("hash", first.device())
                .bind("player", player)
                .execute();
        return player;
    }

    private long player(Result result) {
        Long number = players.find(result.device());
        if (number == null) {
            throw new IllegalStateException("a player of the group has no number");
        }
        return number;
    }

    private void see(Map<String, Result> latest) {
        Map<Long, Result> byPlayer = new TreeMap<>();
        latest.values().forEach(result -> byPlayer.put(player(result), result));
        PreparedBatch batch = handle.prepareBatch(SEEN);
        byPlayer.forEach((player, result) -> {
            if (written.addSeen(player, result.name(), result.endedMillis())) {
                batch.bind("id", player)
                        .bind("seen", result.endedMillis())
                        .bind("name", result.name())
                        .add();
            }
        });
        execute(batch);
    }

    private static void execute(PreparedBatch batch) {
        if (batch.size() > 0) {
            batch.execute();
        }
    }

    private void add(List<Result> group) {
        PreparedBatch batch = handle.prepareBatch(ADD_RESULT);
        for (Result result : group) {
            Venue venue = result.venue();
            batch.bind("id", result.id())
                    .bind("player", player(result))
                    .bind("game", venue.game())
                    .bind("mode", venue.mode())
                    .bind("room", venue.room())
                    .bind("started", result.startedMillis())
                    .bind("ended", result.endedMillis())
                    .bind("facts", FactsJson.of(result.values()))
                    .add();
        }
        batch.execute();
    }

    private void rank(List<Result> group) {
        List<Result> ranked =
                group.stream().filter(result -> result.venue().ranked()).toList();
        readBests(ranked);
        Map<String, Best> bests = new TreeMap<>();
        ranked.forEach(result -> findBests(result, bests));
        List<Best> run = new ArrayList<>();
        boolean improves = false;
        for (Best best : bests.values()) {
            WrittenRows.Bests known = written.bests(best.player, best.series());
            if ((known != null && known.has(best.period, best.sinceMillis)) != improves) {
                write(run, improves);
                run.clear();
                improves = !improves;
            }
            run.add(best);
            written.addBest(best.player, best.series(), best.period, best.sinceMillis, best.score, best.reachedMillis);
        }
        write(run, improves);
    }

    /** Reads the bests of those players of whom they are not known. */
    private void readBests(List<Result> ranked) {
        Set<Long> unknown = new TreeSet<>();
        for (Result result : ranked) {
            if (!written.knowsBests(player(result))) {
                unknown.add(player(result));
            }
        }
        if (unknown.isEmpty()) {
            return;
        }
        unknown.forEach(written::addPlayer);
        handle.createQuery(BESTS)
                .bindList("players", List.copyOf(unknown))
                .map((row, context) -> {
                    written.addBest(
                            row.getLong("player"),
                            Best.series(row.getString("game"), row.getString("mode"), row.getString("fact")),
                            PERIODS[row.getInt("span")],
                            row.getLong("since"),
                            row.getLong("score"),
                            row.getLong("reached"));
                    return true;
                })
                .list();
    }

    /** Puts in those that may be better than the database's. */
    private void findBests(Result result, Map<String, Best> bests) {
        long player = player(result);
        long reachedMillis = result.endedMillis();
        for (FactValue value : result.values()) {
            if (!value.isRanked()) {
                continue;
            }
            Venue venue = result.venue();
            WrittenRows.Bests known = written.bests(
                    player, Best.series(venue.game(), venue.mode(), value.fact().name()));
            for (Period period : PERIODS) {
                long sinceMillis = periodStart(period, reachedMillis);
                if (known == null || known.isBetter(period, sinceMillis, value.number(), reachedMillis)) {
                    Best best = new Best(result, value, period, sinceMillis, player);
                    bests.merge(best.key(), best, Best::better);
                }
            }
        }
    }

    /** All periods begin at midnight UTC: their starts are computed once a day. */
    private long periodStart(Period period, long millis) {
        long day = Math.floorDiv(millis, DAY_MILLIS);
        if (day != startsDay) {
            startsDay = day;
            for (Period each : PERIODS) {
                starts[each.ordinal()] = each.start(millis);
            }
        }
        return starts[period.ordinal()];
    }

    /** Writes bests one after the other, so that the order stays; puts in those whose row is gone. */
    private void write(List<Best> bests, boolean improves) {
        if (bests.isEmpty()) {
            return;
        }
        PreparedBatch batch = handle.prepareBatch(improves ? IMPROVE : RANK);
        for (Best best : bests) {
            batch.bind("game", best.venue.game())
                    .bind("mode", best.venue.mode())
                    .bind("fact", best.fact)
                    .bind("span", best.period.ordinal())
                    .bind("since", best.sinceMillis)
                    .bind("player", best.player)
                    .bind("score", best.score)
                    .bind("reached", best.reachedMillis)
                    .add();
        }
        int[] changed = batch.execute();
        if (improves) {
            List<Best> gone = new ArrayList<>();
            for (int i = 0; i < changed.length; i++) {
                if (changed[i] == 0) {
                    gone.add(bests.get(i));
                }
            }
            write(gone, false);
        }
    }

    /** Removes bests of periods that are over, at most a number of rows. Answers how many. */
    static int prune(Handle handle, long nowMillis, int most) {
        for (Period period : PERIODS) {
            PreparedBatch batch = handle.prepareBatch(REMOVE);
            handle.createQuery(OVER)
                    .bind("span", period.ordinal())
                    .bind("since", period.start(nowMillis))
                    .bind("most", most)
                    .map((row, context) -> batch.bind("game", row.getString("game"))
                            .bind("mode", row.getString("mode"))
                            .bind("fact", row.getString("fact"))
                            .bind("span", period.ordinal())
                            .bind("since", row.getLong("since"))
                            .bind("player", row.getLong("player"))
                            .add())
                    .list();
            if (batch.size() > 0) {
                return IntStream.of(batch.execute()).sum();
            }
        }
        return 0;
    }
}
