package io.github.driftfire.engine;

import io.github.driftfire.engine.players.AccountStore;
import io.github.driftfire.engine.results.Board;
import io.github.driftfire.engine.results.BoardQuery;
import io.github.driftfire.engine.results.MemoryStore;
import io.github.driftfire.engine.results.Result;
import io.github.driftfire.engine.results.Results;
import io.github.driftfire.engine.results.Store;
import java.util.ArrayList;
import java.util.List;

/** A store that keeps all in a list. */
public final class KeptResults implements Store {
    public static final long NOW_MILLIS = 1_796_119_200_000L;

    private final Results results = new Results(this, () -> NOW_MILLIS);
    private final List<Result> kept = new ArrayList<>();

    /** What a room hands its results to. */
    public Results results() {
        return results;
    }

    /** All so far; asked for once. */
    public List<Result> all() {
        results.close();
        return kept;
    }

    /** As {@code Ada score=3 killer=Bob}. */
    public static String line(Result result) {
        StringBuilder line = new StringBuilder(result.name());
        result.values()
                .forEach(value -> line.append(' ')
                        .append(value.fact().name())
                        .append('=')
                        .append(value.text().isEmpty() ? Long.toString(value.number()) : value.text()));
        return line.toString();
    }

    @Override
    public void commit(List<Result> group) {
        kept.addAll(group);
    }

    @Override
    public Board read(BoardQuery query) {
        return new Board(List.of(), NOW_MILLIS);
    }

    @Override
    public AccountStore accounts() {
        return new MemoryStore(() -> 0).accounts();
    }

    @Override
    public String describe() {
        return "in a list";
    }

    @Override
    public void close() {}
}
