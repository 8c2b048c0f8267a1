package io.github.driftfire.endpoint.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.driftfire.endpoint.OriginPolicy;
import io.github.driftfire.endpoint.PlayHost;
import io.github.driftfire.engine.kit.Goal;
import io.github.driftfire.engine.moderation.ClientIdentity;
import io.github.driftfire.engine.results.BoardName;
import io.github.driftfire.engine.results.Fact;
import io.github.driftfire.engine.results.MemoryStore;
import io.github.driftfire.engine.results.Results;
import io.github.driftfire.engine.results.Venue;
import io.github.driftfire.engine.rooms.RoomServices;
import io.github.driftfire.engine.rooms.Rooms;
import io.github.driftfire.engine.sessions.ClientAddress;
import io.github.driftfire.engine.text.WordFilter;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.JsonValue.ValueType;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The answers, and that {@code openapi.json} describes them. */
final class BoardApiTest {
    private static final String SCORE = "/api/v1/boards/orbs/orbs/score";
    private static final Fact FACT = Fact.best("score");
    private static final long LONGEST_NANOS = 30_000_000_000L;

    private static final String KEY = "0123456789abcdefghijkl";
    private static final String OTHER_KEY = "abcdefghijkl0123456789";
    private static final Venue ORBS = new Venue("orbs", "orbs", "orbs", true);

    private long nowMillis = 1_796_119_200_000L;
    private final Results results = new Results(new MemoryStore(() -> nowMillis), () -> nowMillis);
    private final PlayHost host = new PlayHost(
            new Rooms(List.of(), Thread::new, e -> {}, RoomServices.none().with(results)),
            new OriginPolicy(List.of()),
            Runnable::run);
    private final Map<String, String> headers = new HashMap<>();
    private final List<Integer> statuses = new ArrayList<>();
    private long nowNanos;
    private final BoardApi api = new BoardApi(
            host,
            List.of(new BoardName("orbs", "orbs", "score"), new BoardName("arena", "duel", "kills")),
            Map.of(
                    "orbs",
                    List.of(
                            Goal.of("Glutton", "Score 999", FACT, 999),
                            Goal.of("Giant", "Score 2000", FACT, 2_000).unlocks("A crown"))),
            new RequestRates(() -> nowNanos));

    @BeforeEach
    void start() {
        results.start(Thread::new);
    }

    @AfterEach
    void close() {
        results.close();
    }

    private Answer ask(String path, String query) {
        Answer answer = api.answer(path, query, headers::get, ClientAddress.UNLIMITED);
        statuses.add(answer.status());
        nowNanos += 1_000_000_000L;
        return answer;
    }

    /** Asks until the leaderboard has been read. */
    private Answer read(String path, String query) {
        long startNanos = System.nanoTime();
        Answer answer = ask(path, query);
        while (answer.status() == 202) {
            assertTrue(System.nanoTime() - startNanos < LONGEST_NANOS, "not read in 30 s");
            Thread.onSpinWait();
            answer = ask(path, query);
        }
        return answer;
    }

    private static JsonObject json(Answer answer) {
        assertEquals(200, answer.status());
        return Json.createReader(new ByteArrayInputStream(answer.body())).readObject();
    }

    private void players(int count) {
        for (int i = 1; i <= count; i++) {
            results.offer(ORBS, "device" + i, "P" + i, 1_000, FACT.is(1_000 - i));
        }
        committed(count);
    }

    private void committed(int count) {
        long startNanos = System.nanoTime();
        while (results.metrics().committed() < count) {
            assertTrue(System.nanoTime() - startNanos < LONGEST_NANOS, "not committed in 30 s");
            Thread.onSpinWait();
        }
    }

    private static List<String> lines(JsonObject page) {
        return page.getJsonArray("entries").getValuesAs(JsonObject.class).stream()
                .map(entry -> entry.getInt("rank") + ". " + entry.getString("name") + " " + entry.getInt("value"))
                .toList();
    }

    @Test
    void listsTheLeaderboards() {
        JsonArray boards = json(ask("/api/v1/boards", "")).getJsonArray("boards");
        assertEquals(
                "[{\"fact\":\"score\",\"game\":\"orbs\",\"mode\":\"orbs\",\"path\":\"/api/v1/boards/orbs/orbs/score\"},"
                        + "{\"fact\":\"kills\",\"game\":\"arena\",\"mode\":\"duel\",\"path\":\"/api/v1/boards/arena/duel/kills\"}]",
                boards.toString());
    }

    @Test
    void pagesThroughTheTop() {
        players(60);
        JsonObject page = json(read(SCORE, "period=week"));
        assertEquals(25, lines(page).size());
        assertEquals("1. P1 999", lines(page).get(0));
        assertEquals(26, page.getInt("next"));
        page = json(read(SCORE, "period=week&from=51&count=25"));
        assertEquals(10, lines(page).size());
        assertEquals("60. P60 940", lines(page).get(9));
        assertFalse(page.containsKey("next"), page::toString);
        assertFalse(page.getBoolean("stale"));
        assertEquals(List.of(), lines(json(read(SCORE, "period=week&from=100"))));
    }

    @Test
    void findsAPlayersNeighbours() {
        players(60);
        JsonObject first = json(read(SCORE, "from=30&count=1"));
        String player = first.getJsonArray("entries").getJsonObject(0).getString("player");
        List<String> around = lines(json(read(SCORE, "around=" + player)));
        assertEquals(21, around.size());
        assertEquals("30. P30 970", around.get(10));
        assertEquals(List.of(), lines(json(read(SCORE, "around=0123456789abcdef"))));
    }

    private String firstPlayer() {
        return json(read(SCORE, "count=1"))
                .getJsonArray("entries")
                .getJsonObject(0)
                .getString("player");
    }

    @Test
    void tellsOfAPlayer() {
        players(3);
        String id = firstPlayer();
        Answer answer = read("/api/v1/players/" + id, "");
        assertEquals("public, max-age=5", answer.headers().get("Cache-Control"));
        JsonObject player = json(answer);
        assertEquals(id, player.getString("id"));
        assertEquals("P1", player.getString("name"));
        assertFalse(player.getBoolean("account"));
        assertEquals(1, player.getInt("lives"));
        assertEquals(1, player.getInt("playedSeconds"));
        JsonObject best = player.getJsonArray("bests").getJsonObject(0);
        assertEquals(999, best.getInt("value"));
        assertEquals(1, best.getInt("rank"));
        JsonArray goals = player.getJsonArray("goals");
        assertTrue(goals.getJsonObject(0).getBoolean("reached"));
        assertTrue(goals.getJsonObject(0).isNull("unlocks"));
        assertFalse(goals.getJsonObject(1).getBoolean("reached"));
        assertEquals(999, goals.getJsonObject(1).getInt("value"));
        assertEquals("A crown", goals.getJsonObject(1).getString("unlocks"));
        headers.put("If-None-Match", answer.headers().get("ETag"));
        assertEquals(304, ask("/api/v1/players/" + id, "").status());
        assertEquals(404, read("/api/v1/players/0123456789abcdef", "").status());
        assertEquals(404, ask("/api/v1/players/7", "").status());
    }

    @Test
    void aHistoryShowsNoTextWithAListedWord() {
        host.rooms().accounts().filter(new WordFilter(List.of("pudding")));
        Fact killer = Fact.text("killer");
        results.offer(ORBS, "device1", "Ada", 1_000, FACT.is(9), killer.is("Pudding"));
        results.offer(ORBS, "device1", "Ada", 1_000, FACT.is(8), killer.is("Grace"));
        committed(2);
        List<String> facts = json(read("/api/v1/players/" + firstPlayer() + "/results", ""))
                .getJsonArray("results")
                .getValuesAs(JsonObject.class)
                .stream()
                .map(life -> life.getJsonObject("facts").toString())
                .sorted()
                .toList();
        assertEquals(List.of("{\"score\":8,\"killer\":\"Grace\"}", "{\"score\":9}"), facts);
    }

    @Test
    void aPlayersBestsStandInTheOrderOfTheLeaderboards() {
        Venue duel = new Venue("arena", "duel", "duel-1", true);
        results.offer(duel, "device1", "Ada", 1_000, Fact.best("kills").is(3));
        results.offer(ORBS, "device1", "Ada", 1_000, FACT.is(9));
        committed(2);
        List<String> facts = json(read("/api/v1/players/" + firstPlayer(), ""))
                .getJsonArray("bests")
                .getValuesAs(JsonObject.class)
                .stream()
                .map(best -> best.getString("fact"))
                .toList();
        assertEquals(List.of("score", "kills"), facts);
    }

    @Test
    void tellsAPlayerOfTheOwnDevice() {
        players(1);
        assertEquals(400, ask("/api/v1/players/me", "").status(), "without a device key");
        headers.put("Driftfire-Device", KEY);
        JsonObject unknown = json(read("/api/v1/players/me", ""));
        assertTrue(unknown.isNull("id"));
        assertEquals(0, unknown.getJsonArray("bests").size());
        assertEquals(0, unknown.getJsonArray("goals").getJsonObject(0).getInt("value"));
        results.offer(ORBS, ClientIdentity.hash(OTHER_KEY), "Ada", 2_000, FACT.is(5));
        committed(2);
        headers.put("Driftfire-Device", OTHER_KEY);
        Answer own = read("/api/v1/players/me", "");
        assertEquals("private, no-store", own.headers().get("Cache-Control"));
        assertEquals("Ada", json(own).getString("name"));
    }

    @Test
    void pagesThroughAPlayersResults() {
        for (int i = 1; i <= 3; i++) {
            nowMillis++;
            results.offer(ORBS, "device1", "Ada", 500, FACT.is(i));
        }
        committed(3);
        String path = "/api/v1/players/" + firstPlayer() + "/results";
        JsonObject page = json(read(path, "count=2"));
        assertEquals(2, page.getJsonArray("results").size());
        JsonObject newest = page.getJsonArray("results").getJsonObject(0);
        assertEquals(3, newest.getJsonObject("facts").getInt("score"));
        assertEquals(
                500,
                newest.getJsonNumber("ended").longValue()
                        - newest.getJsonNumber("started").longValue());
        assertFalse(newest.containsKey("room"), newest::toString);
        JsonObject last = json(read(path, "count=2&before=" + page.getJsonNumber("next")));
        assertEquals(1, last.getJsonArray("results").size());
        assertTrue(last.isNull("next"));
        for (String query : List.of("count=0", "count=101", "before=x", "before=-1")) {
            assertEquals(400, ask(path, query).status(), query);
        }
        assertEquals(404, read("/api/v1/players/0123456789abcdef/results", "").status());
    }

    @Test
    void anAnswerMayBeKept() {
        players(1);
        Answer answer = read(SCORE, "");
        assertEquals("public, max-age=5", answer.headers().get("Cache-Control"));
        String etag = answer.headers().get("ETag");
        assertNotNull(etag);
        headers.put("If-None-Match", etag);
        assertEquals(304, ask(SCORE, "").status());
    }

    @Test
    void saysWhatIsWrong() {
        for (String query :
                List.of("period=month", "from=0", "from=101", "count=x", "around=7", "around=0123456789ABCDEF")) {
            assertEquals(400, ask(SCORE, query).status(), query);
        }
        for (String path : List.of("/api/v1/boards/orbs/orbs/mass", "/api/v1/boards/orbs", "/api/v1/", "/api/v1/x")) {
            assertEquals(404, ask(path, "").status(), path);
        }
    }

    @Test
    void anAddressHasSoManyRequests() {
        for (int i = 0; i < RequestRates.BURST * RequestRates.UNLIMITED; i++) {
            assertEquals(200, status());
        }
        assertEquals(429, status());
        nowNanos += 1_000_000_000L;
        assertEquals(200, status());
    }

    private int status() {
        return api.answer("/api/v1/boards", null, headers::get, ClientAddress.UNLIMITED)
                .status();
    }

    /** Each path answers with its schema, and with no status that is not described. */
    @Test
    void theDescriptionIsTrue() {
        players(30);
        String id = firstPlayer();
        results.offer(ORBS, ClientIdentity.hash(KEY), "Ada", 2_000, FACT.is(5));
        committed(31);
        headers.put("Driftfire-Device", KEY);
        JsonObject description = json(ask("/api/v1/openapi.json", ""));
        JsonObject paths = description.getJsonObject("paths");
        assertEquals(
                Set.of(
                        "/api/v1/boards",
                        "/api/v1/boards/{game}/{mode}/{fact}",
                        "/api/v1/me/delete",
                        "/api/v1/me/export",
                        "/api/v1/me/name",
                        "/api/v1/openapi.json",
                        "/api/v1/players/me",
                        "/api/v1/players/{player}",
                        "/api/v1/players/{player}/results"),
                new TreeSet<>(paths.keySet()));
        paths.forEach((path, operations) -> {
            if (!operations.asJsonObject().containsKey("get")) {
                return;
            }
            String concrete =
                    path.replace("{game}/{mode}/{fact}", "orbs/orbs/score").replace("{player}", id);
            JsonObject responses =
                    operations.asJsonObject().getJsonObject("get").getJsonObject("responses");
            statuses.clear();
            JsonObject body = json(read(concrete, "count=5"));
            ask(concrete, "period=month&count=0");
            for (int status : statuses) {
                assertTrue(responses.containsKey(Integer.toString(status)), () -> path + " answers " + status);
            }
            JsonObject schema = responses
                    .getJsonObject("200")
                    .getJsonObject("content")
                    .getJsonObject("application/json")
                    .getJsonObject("schema");
            check(path, body, resolve(description, schema), description);
        });
    }

    private static JsonObject resolve(JsonObject description, JsonObject schema) {
        if (!schema.containsKey("$ref")) {
            return schema;
        }
        return description.getValue(schema.getString("$ref").substring(1)).asJsonObject();
    }

    private static void check(String where, JsonValue value, JsonObject schema, JsonObject description) {
        if (schema.get("type") instanceof JsonArray types) {
            assertTrue(types.size() == 2 && types.getString(1).equals("null"), where);
            if (value.equals(JsonValue.NULL)) {
                return;
            }
        }
        switch (schema.get("type") instanceof JsonArray types ? types.getString(0) : schema.getString("type")) {
            case "object" -> {
                JsonObject object = value.asJsonObject();
                JsonObject properties = schema.getJsonObject("properties");
                if (properties == null) {
                    return;
                }
                for (JsonString name : schema.getJsonArray("required").getValuesAs(JsonString.class)) {
                    assertTrue(object.containsKey(name.getString()), () -> where + " has no " + name);
                }
                object.forEach((name, member) -> {
                    assertTrue(properties.containsKey(name), () -> where + "." + name + " is not described");
                    check(where + "." + name, member, properties.getJsonObject(name), description);
                });
            }
            case "array" -> {
                assertFalse(value.asJsonArray().isEmpty(), () -> where + " shows nothing");
                value.asJsonArray()
                        .forEach(element -> check(where, element, schema.getJsonObject("items"), description));
            }
            case "integer" -> assertEquals(ValueType.NUMBER, value.getValueType(), where);
            case "boolean" -> assertTrue(value == JsonValue.TRUE || value == JsonValue.FALSE, where);
            default -> assertEquals(ValueType.STRING, value.getValueType(), where);
        }
    }
}
