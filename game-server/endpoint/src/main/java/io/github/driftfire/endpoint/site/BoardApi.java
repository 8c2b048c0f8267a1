package io.github.driftfire.endpoint.site;

import io.github.driftfire.endpoint.BoardList;
import io.github.driftfire.endpoint.BoardPage;
import io.github.driftfire.endpoint.PlayHost;
import io.github.driftfire.engine.kit.Goal;
import io.github.driftfire.engine.players.PublicId;
import io.github.driftfire.engine.results.Board;
import io.github.driftfire.engine.results.BoardName;
import io.github.driftfire.engine.results.BoardQuery;
import io.github.driftfire.engine.results.Cached;
import io.github.driftfire.engine.results.Period;
import io.github.driftfire.engine.sessions.ClientAddress;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Leaderboards as JSON, and the way to {@link PlayerApi}, below {@code /api/v1/}; {@code openapi.json} beside this class describes it. Answers from
 * what {@link io.github.driftfire.engine.results.Results#board} has: a request never waits for a database. Thread-safe.
 */
final class BoardApi {
    static final String ROOT = "/api/v1/";

    private static final String BOARDS = "boards";
    private static final String DESCRIPTION = "openapi.json";

    private static final int USUAL_COUNT = 25;
    private static final int PARTS_OF_BOARD = 4;

    private final PlayHost host;
    private final List<BoardName> boards;
    private final RequestRates rates;
    private final PlayerApi players;
    private final String description = read();

    /**
     * @param boards all that there are
     * @param goals by the game's name
     * @param rates the same for all of the API
     */
    BoardApi(PlayHost host, List<BoardName> boards, Map<String, List<Goal>> goals, RequestRates rates) {
        this.host = host;
        this.boards = List.copyOf(boards);
        this.players = new PlayerApi(host, this.boards, goals);
        this.rates = rates;
    }

    private static String read() {
        try (InputStream in = BoardApi.class.getResourceAsStream(DESCRIPTION)) {
            if (in == null) {
                throw new IllegalStateException(DESCRIPTION + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param path begins with {@link #ROOT} */
    Answer answer(
            String path, @Nullable String query, Function<String, @Nullable String> header, ClientAddress client) {
        if (!rates.take(client.group())) {
            return Answer.tooManyRequests();
        }
        String[] parts = path.substring(ROOT.length()).split("/", -1);
        if (parts.length == 1 && parts[0].equals(BOARDS)) {
            return Answer.cached(host.messages().text(BoardList.of(boards)), header);
        }
        if (parts.length == 1 && parts[0].equals(DESCRIPTION)) {
            return Answer.cached(description, header);
        }
        if (parts[0].equals(PlayerApi.PLAYERS)) {
            return players.answer(parts, Query.parse(query), header);
        }
        if (parts.length == PARTS_OF_BOARD && parts[0].equals(BOARDS)) {
            BoardName name = new BoardName(parts[1], parts[2], parts[3]);
            return boards.contains(name) ? board(name, Query.parse(query), header) : Answer.error(404, "Not Found");
        }
        return Answer.error(404, "Not Found");
    }

    private Answer board(BoardName name, Map<String, String> parameters, Function<String, @Nullable String> header) {
        Period period = period(parameters.getOrDefault("period", "all"));
        long from = number(parameters.getOrDefault("from", "1"), BoardQuery.TOP);
        long count = number(parameters.getOrDefault("count", Integer.toString(USUAL_COUNT)), BoardQuery.TOP);
        String around = parameters.get("around");
        if (period == null) {
            return Answer.error(400, "Bad Request: period must be day, week, season or all");
        }
        if (from < 0 || count < 0) {
            return Answer.error(400, "Bad Request: from and count must be whole numbers from 1 to " + BoardQuery.TOP);
        }
        if (around != null && !PublicId.isValid(around)) {
            return Answer.error(400, "Bad Request: around must be a player's id");
        }
        Cached<Board> board = host.rooms()
                .results()
                .board(
                        around == null
                                ? BoardQuery.top(name.game(), name.mode(), name.fact(), period)
                                : BoardQuery.around(name.game(), name.mode(), name.fact(), period, around));
        if (board == null) {
            return Answer.notRead();
        }
        BoardPage page = around == null
                ? BoardPage.top(name, period, board, (int) from, (int) count)
                : BoardPage.around(name, period, board);
        return Answer.cached(host.messages().text(page), header);
    }

    private static @Nullable Period period(String text) {
        for (Period period : Period.values()) {
            if (period.name().toLowerCase(Locale.ROOT).equals(text)) {
                return period;
            }
        }
        return null;
    }

    /** A number of 1..most, or -1. */
    static long number(String text, long most) {
        if (!text.matches("[1-9][0-9]{0,17}")) {
            return -1;
        }
        long number = Long.parseLong(text);
        return number <= most ? number : -1;
    }
}
