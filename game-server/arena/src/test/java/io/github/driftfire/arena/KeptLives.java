package io.github.driftfire.arena;

import io.github.driftfire.engine.RoomControl;
import io.github.driftfire.engine.players.AccountStore;
import io.github.driftfire.engine.results.Board;
import io.github.driftfire.engine.results.BoardQuery;
import io.github.driftfire.engine.results.Fact;
import io.github.driftfire.engine.results.MemoryStore;
import io.github.driftfire.engine.results.PlayerBests;
import io.github.driftfire.engine.results.Result;
import io.github.driftfire.engine.results.ResultWriter;
import io.github.driftfire.engine.results.Results;
import io.github.driftfire.engine.results.Store;
import io.github.driftfire.engine.results.Venue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** A room that keeps the results of lives in a list, if the players have devices. */
final class KeptLives implements RoomControl, Store {
    boolean devices;

    /** Called with a player and its emote. */
    BiConsumer<Integer, Integer> emotes = (player, emote) -> {};

    private final List<String> kept = new ArrayList<>();
    private final Results results = new Results(this, () -> 0);
    private final ResultWriter writer = new ResultWriter(new Venue("arena", "arena", "arena", true), results);

    /** By player. */
    final Map<Integer, Integer> parties = new HashMap<>();

    private final Map<Integer, PlayerBests> bests = new HashMap<>();

    /** As {@code pilot0 50 ticks score=3 killer=pilot1}. */
    List<String> all() {
        results.close();
        return kept;
    }

    @Override
    public void emote(int player, int avatar, int emote) {
        emotes.accept(player, emote);
    }

    @Override
    public ResultWriter result(int player, int durationTicks) {
        return devices
                ? writer.begin("device" + player, "pilot" + player, durationTicks, bests(player))
                : writer.begin("", "", 0);
    }

    @Override
    public void commit(List<Result> group) {
        for (Result result : group) {
            StringBuilder line = new StringBuilder(result.name());
            line.append(' ')
                    .append(result.endedMillis() - result.startedMillis())
                    .append(" ticks");
            result.values()
                    .forEach(value -> line.append(' ')
                            .append(value.fact().name())
                            .append('=')
                            .append(value.text().isEmpty() ? Long.toString(value.number()) : value.text()));
            kept.add(line.toString());
        }
    }

    @Override
    public Board read(BoardQuery query) {
        return new Board(List.of(), 0);
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

    /** A player has reached something before. */
    void reached(int player, Fact fact, long value) {
        writer.begin("", "", 0, bests(player)).with(fact, value).end();
    }

    /** Somebody else will have a player's number. */
    void forget(int player) {
        bests.remove(player);
    }

    @Override
    public PlayerBests bests(int player) {
        return bests.computeIfAbsent(player, number -> writer.bests(""));
    }

    @Override
    public int party(int player) {
        return parties.getOrDefault(player, 0);
    }

    @Override
    public void look(int player, int xSub, int ySub) {}

    @Override
    public boolean watches(int player, int xSub, int ySub) {
        return true;
    }

    @Override
    public void kick(int player, String reason) {}
}
