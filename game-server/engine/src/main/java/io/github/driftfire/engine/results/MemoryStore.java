package io.github.driftfire.engine.results;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Leaderboards in memory, which the server's end ends: the best {@value MemoryBoard#MOST} of each, and no results. A player is known again
 * while at most {@value #MOST_PLAYERS} others have had a result since.
 */
public final class MemoryStore implements Store {
    static final int MOST_PLAYERS = 20_000;

    private final LongSupplier millisClock;
    private final Map<BoardQuery, MemoryBoard> boards = new HashMap<>();
    private final Players players = new Players();
    private long numbers;

    /** By device, the one without a result for longest first. */
    private static final class Players extends LinkedHashMap<String, MemoryBoard.Player> {
        private static final long serialVersionUID = 1;

        Players() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, MemoryBoard.Player> eldest) {
            return size() > MOST_PLAYERS;
        }
    }

    /** @param millisClock milliseconds since 1970, UTC */
    public MemoryStore(LongSupplier millisClock) {
        this.millisClock = millisClock;
    }

    @Override
    public synchronized void commit(List<Result> group) {
        for (Result result : group) {
            MemoryBoard.Player player = players.get(result.device());
            if (player == null) {
                player = new MemoryBoard.Player(++numbers);
                players.put(result.device(), player);
            }
            player.name = result.name();
            if (result.venue().ranked()) {
                rank(result, player);
            }
        }
    }

    private void rank(Result result, MemoryBoard.Player player) {
        Venue venue = result.venue();
        for (FactValue value : result.values()) {
            if (value.fact().kind() == Fact.Kind.BEST) {
                for (Period period : Period.values()) {
                    boards.computeIfAbsent(
                                    BoardQuery.top(
                                            venue.game(),
                                            venue.mode(),
                                            value.fact().name(),
                                            period),
                                    top -> new MemoryBoard())
                            .add(player, value.number(), result.endedMillis(), period.start(result.endedMillis()));
                }
            }
        }
    }

    @Override
    public synchronized Board read(BoardQuery query) {
        long nowMillis = millisClock.getAsLong();
        MemoryBoard board = boards.get(BoardQuery.top(query.game(), query.mode(), query.fact(), query.period()));
        List<BoardEntry> entries = board == null || board.isOver(query.period().start(nowMillis))
                ? new ArrayList<>()
                : query.player() == BoardQuery.NOBODY ? board.top() : board.around(query.player());
        return new Board(entries, nowMillis);
    }

    @Override
    public String describe() {
        return "in memory";
    }

    @Override
    public void close() {}
}
