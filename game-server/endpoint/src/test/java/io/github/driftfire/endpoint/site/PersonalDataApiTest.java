package io.github.driftfire.endpoint.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.driftfire.endpoint.OriginPolicy;
import io.github.driftfire.endpoint.PersonalDataReport;
import io.github.driftfire.endpoint.PlayHost;
import io.github.driftfire.engine.moderation.ClientIdentity;
import io.github.driftfire.engine.players.Accounts;
import io.github.driftfire.engine.players.AccountsUnavailableException;
import io.github.driftfire.engine.players.PublicId;
import io.github.driftfire.engine.results.Fact;
import io.github.driftfire.engine.results.PersonalData;
import io.github.driftfire.engine.results.PersonalData.AuditNote;
import io.github.driftfire.engine.results.Results;
import io.github.driftfire.engine.results.Venue;
import io.github.driftfire.engine.rooms.RoomServices;
import io.github.driftfire.engine.rooms.Rooms;
import io.github.driftfire.engine.sessions.ClientAddress;
import io.github.driftfire.engine.text.TextSkeleton;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class PersonalDataApiTest {
    private static final String KEY = "0123456789abcdefghijkl";
    private static final Fact FACT = Fact.best("score");

    private final Results results = Results.inMemory();
    private final PlayHost host = new PlayHost(
            new Rooms(List.of(), Thread::new, e -> {}, RoomServices.none().with(results)),
            new OriginPolicy(List.of()),
            Runnable::run);
    private final Map<String, String> headers = new HashMap<>(Map.of("Driftfire-Device", KEY, "Host", "game.example"));
    private long nowNanos;
    private final PersonalDataApi api = new PersonalDataApi(host, new RequestRates(() -> nowNanos));

    @BeforeEach
    void start() {
        results.start(Thread::new);
    }

    @AfterEach
    void close() {
        results.close();
    }

    private Answer ask(String method, String path) {
        nowNanos += 1_000_000_000L;
        return api.answer(method, path, headers::get, ClientAddress.UNLIMITED);
    }

    /** Asks until it is done. */
    private Answer done(String path) {
        Answer answer = ask("POST", path);
        while (answer.status() == 202) {
            Thread.onSpinWait();
            answer = ask("POST", path);
        }
        return answer;
    }

    private JsonObject post(String path) {
        Answer answer = done(path);
        assertEquals(200, answer.status());
        assertEquals("no-store", answer.headers().get("Cache-Control"));
        return Json.createReader(new ByteArrayInputStream(answer.body())).readObject();
    }

    private void play() {
        results.offer(new Venue("orbs", "orbs", "orbs", true), ClientIdentity.hash(KEY), "Ada", 1_000, FACT.is(7));
    }

    @Test
    void exportsWhatIsStored() {
        play();
        JsonObject report = post(PersonalDataApi.EXPORT);
        assertEquals(ClientIdentity.hash(KEY), report.getString("device"));
        assertEquals("Ada", report.getString("name"));
        assertTrue(PublicId.isValid(report.getString("id")), report::toString);
        assertEquals(4, report.getJsonArray("bests").size());
        assertEquals(7, report.getJsonArray("bests").getJsonObject(0).getInt("value"));
        assertFalse(report.toString().contains(KEY), "the key itself");
    }

    @Test
    void deletesWhatIsStored() {
        play();
        assertTrue(post(PersonalDataApi.DELETE).getBoolean("deleted"));
        assertFalse(post(PersonalDataApi.EXPORT).containsKey("name"));
        assertFalse(post(PersonalDataApi.DELETE).getBoolean("deleted"), "nothing is left");
    }

    @Test
    void aPlayerWithAnAccountMustBeSignedInByIt() throws AccountsUnavailableException {
        Accounts accounts = results.accounts();
        String token = accounts.signIn("https://id.example.com", "ada", List.of("Ada"), ClientIdentity.hash(KEY));
        String other = accounts.signIn("https://id.example.com", "grace", List.of("Grace"), "");
        String ticket = accounts.ticket(Objects.requireNonNull(accounts.find(token)), token);
        play();
        assertTrue(accounts.isReserved(TextSkeleton.of("ada"), null));
        for (String cookie : List.of("", "driftfire-session=x", "driftfire-session=" + other)) {
            headers.put("Cookie", cookie);
            headers.put("Origin", "http://game.example");
            assertEquals(403, done(PersonalDataApi.EXPORT).status(), cookie);
            assertEquals(403, done(PersonalDataApi.DELETE).status(), cookie);
        }
        headers.put("Cookie", "driftfire-session=" + token);
        assertEquals("Ada", post(PersonalDataApi.EXPORT).getString("name"));
        assertTrue(post(PersonalDataApi.DELETE).getBoolean("deleted"));
        assertFalse(accounts.isReserved(TextSkeleton.of("ada"), null), "the name is free");
        assertNull(accounts.use(ticket), "tickets of before");
        assertFalse(post(PersonalDataApi.EXPORT).containsKey("name"), "a guest of whom nothing is stored");
    }

    @Test
    void theKeyMustBeAHeader() {
        for (String wrong : List.of("", "a b", "x".repeat(65), "\u00e9", "a\r\nb")) {
            headers.put("Driftfire-Device", wrong);
            assertEquals(400, ask("POST", PersonalDataApi.EXPORT).status(), wrong);
        }
        headers.remove("Driftfire-Device");
        assertEquals(400, ask("POST", PersonalDataApi.DELETE).status());
    }

    @Test
    void anotherSitesPageIsRefused() {
        for (String origin : List.of("https://evil.example", "null", "https://game.example.evil.example")) {
            headers.put("Origin", origin);
            assertEquals(403, ask("POST", PersonalDataApi.DELETE).status(), origin);
        }
        headers.put("Origin", "https://game.example");
        assertEquals(202, ask("POST", PersonalDataApi.DELETE).status());
    }

    @Test
    void onlyAPostDoesAnything() {
        play();
        for (String method : List.of("GET", "HEAD", "OPTIONS", "DELETE", "PUT")) {
            Answer answer = ask(method, PersonalDataApi.DELETE);
            assertEquals(405, answer.status(), method);
            assertEquals("POST", answer.headers().get("Allow"));
        }
        assertTrue(post(PersonalDataApi.EXPORT).containsKey("name"));
    }

    @Test
    void anAddressHasSoManyRequests() {
        for (int i = 0; i < RequestRates.BURST * RequestRates.UNLIMITED; i++) {
            api.answer("GET", PersonalDataApi.EXPORT, headers::get, ClientAddress.UNLIMITED);
        }
        assertEquals(
                429,
                api.answer("POST", PersonalDataApi.EXPORT, headers::get, ClientAddress.UNLIMITED)
                        .status());
    }

    /** Who has reported a player is not for that player to read, nor what is known of one who was reported. */
    @Test
    void auditLinesAreToldWithoutWhatTheyHaveOfOthers() {
        String line = "{\"n\":1,\"act\":\"report\",\"by\":\"player\",\"actor\":\"Bob\",\"actorDevice\":\"b0b\","
                + "\"actorAddress\":\"192.0.2.1\",\"room\":\"arena\",\"name\":\"Ada\",\"device\":\"ada\","
                + "\"network\":\"192.0.3.0/24\",\"reason\":\"chat\",\"said\":\"hello\"}";
        PersonalData data =
                new PersonalData().auditNotes(List.of(new AuditNote(true, line), new AuditNote(false, line)));
        PersonalDataReport report = PersonalDataReport.of("ada", data);
        assertEquals(
                "{\"n\":1,\"act\":\"report\",\"by\":\"player\",\"room\":\"arena\",\"name\":\"Ada\",\"device\":\"ada\","
                        + "\"network\":\"192.0.3.0/24\",\"reason\":\"chat\",\"said\":\"hello\"}",
                report.audit().get(0).toString());
        assertEquals(
                "{\"n\":1,\"act\":\"report\",\"by\":\"player\",\"actor\":\"Bob\",\"actorDevice\":\"b0b\","
                        + "\"actorAddress\":\"192.0.2.1\",\"room\":\"arena\",\"reason\":\"chat\"}",
                report.audit().get(1).toString());
        String json = new String(
                Answer.ofText(200, "application/json", host.messages().text(report))
                        .body(),
                StandardCharsets.UTF_8);
        assertTrue(json.contains("\"actorAddress\":\"192.0.2.1\""), json);
    }
}
