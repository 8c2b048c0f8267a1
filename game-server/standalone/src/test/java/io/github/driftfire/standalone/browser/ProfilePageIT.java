package io.github.driftfire.standalone.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.driftfire.engine.kit.DataSettings;
import io.github.driftfire.engine.moderation.ClientIdentity;
import io.github.driftfire.engine.results.Fact;
import io.github.driftfire.engine.results.Result;
import io.github.driftfire.engine.results.Store;
import io.github.driftfire.engine.results.StoreException;
import io.github.driftfire.engine.results.Venue;
import io.github.driftfire.model.arena.Tuning;
import io.github.driftfire.model.protocol.WorldSettings;
import io.github.driftfire.standalone.ConfiguredServer;
import io.github.driftfire.standalone.DriftfireServer;
import io.github.driftfire.standalone.browser.ScriptedPeer.Temper;
import io.github.driftfire.store.Stores;
import io.github.driftfire.suite.Browser;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A player's results on the page: first screen, profile, leaderboard, the end of a life, and what is done with the data. */
@SuppressWarnings("NullAway.Init")
@Timeout(value = 300, unit = TimeUnit.SECONDS)
final class ProfilePageIT {
    private static final String DEVICE = "profile-page-device-01";
    private static final int OTHERS = 110;
    private static final int LIVES = 30;
    private static final long DAY_MILLIS = 86_400_000;

    private static final String ROWS = "return document.querySelectorAll('#%s li').length";

    private static Accessibility accessibility;

    @TempDir
    private Path folder;

    private DriftfireServer server;
    private Browser browser;

    @BeforeAll
    static void load() throws IOException {
        accessibility = new Accessibility();
    }

    @BeforeEach
    void open() throws IOException, StoreException {
        keepResults();
        Map<String, String> values = Map.of(
                "room", "arena", "bots", "0", "max-players", "4", "arena-size", "1000", "data", folder.toString());
        server = ConfiguredServer.of(values);
        server.start();
        browser = Browser.open(1440, 900);
        browser.visit(server.port(), "");
        browser.run("localStorage.setItem('driftfire.device', '" + DEVICE + "');");
        browser.reload();
    }

    @AfterEach
    @SuppressWarnings("try") // the server need only end
    void close() throws IOException {
        try (DriftfireServer ended = server;
                Browser last = browser) {
            last.open("about:blank");
        }
    }

    /** Those of a player, and one of each of many who are better. */
    private void keepResults() throws StoreException {
        long nowMillis = System.currentTimeMillis();
        List<Result> results = new ArrayList<>();
        for (int i = 0; i < LIVES; i++) {
            String mode = i % 5 == 4 ? "duel" : "arena";
            results.add(result(mode, DEVICE, "Ada", nowMillis - i * DAY_MILLIS / 4, i == 7 ? 1_240 : 20 * i));
        }
        for (int i = 0; i < OTHERS; i++) {
            results.add(result("arena", "other-" + i, i == 0 ? "Grace" : "Pilot " + i, nowMillis, 9_000 - 10 * i));
        }
        try (Store store = Stores.open(DataSettings.folder(folder.toString()))) {
            store.commit(results);
        }
    }

    private static Result result(String mode, String device, String name, long endedMillis, long score) {
        return new Result(
                UUID.randomUUID(),
                new Venue("arena", mode, mode, true),
                ClientIdentity.hash(device),
                name,
                endedMillis - 90_000,
                endedMillis,
                List.of(
                        Fact.SCORE.is(score),
                        Fact.best("kills").is(score / 300),
                        Fact.number("accuracy").is(314),
                        Fact.number("rank").is(2),
                        Fact.text("killer").is("Rex")));
    }

    private void awaitRows(String list, int least) {
        browser.await(least + " lines of " + list, ROWS.formatted(list) + " >= " + least);
    }

    private void openProfile() {
        browser.awaitShown("progress", true);
        browser.awaitText("progress-value", "1,240"::equals);
        browser.click("progress");
        browser.awaitText("profile-name", "Ada"::equals);
        awaitRows("profile-lives", 8);
    }

    @Test
    void thePlayersResultsAreOnTheFirstScreenAndInTheProfile() {
        openProfile();
        browser.awaitShown("profile-plot", true);
        assertEquals(2L, browser.run("return document.querySelectorAll('#profile-bests li').length"), "modes");
        accessibility.assertInOrder(browser, "the own profile");
        browser.picture("profile");
        browser.run("document.getElementById('profile-more').click()");
        awaitRows("profile-lives", 28);
        browser.run("document.querySelector('#profile-plot-modes button:last-child').click()");
        browser.awaitText("profile-plot-summary", text -> text.contains("best"));
        browser.run("document.getElementById('profile-done').click()");
        browser.awaitShown("profile", false);
        accessibility.assertInOrder(browser, "the first screen with a best");
        browser.picture("first-screen-best");
    }

    @Test
    void aLineOfTheLeaderboardOpensItsPlayer() {
        browser.awaitText("progress-value", "1,240"::equals);
        browser.click("leaderboard-button");
        browser.awaitShown("leaderboard", true);
        browser.run("document.querySelectorAll('#leaderboard-periods button')[3].click()");
        browser.await("the own line below the top", "return !!document.querySelector('#leaderboard-rows .apart')");
        assertEquals(
                (long) OTHERS + 1,
                browser.run("return Number(document.querySelector('#leaderboard-rows .own .rank').textContent)"));
        accessibility.assertInOrder(browser, "the leaderboard with the own line");
        browser.picture("leaderboard-own");
        browser.run("document.querySelector('.board-line').click()");
        browser.awaitText("profile-name", "Grace"::equals);
        awaitRows("profile-lives", 1);
        browser.awaitShown("profile-own", false);
        browser.picture("profile-other");
        browser.run("document.getElementById('profile-done').click()");
        browser.awaitShown("profile", false);
        browser.awaitShown("leaderboard", true);
    }

    @Test
    void whatIsStoredIsDownloadedAndDeleted() {
        openProfile();
        browser.run("document.getElementById('data-export').click()");
        browser.awaitText("data-note", "Saved as driftfire-data.json."::equals);
        browser.run("document.getElementById('data-delete').click()");
        browser.awaitShown("delete", true);
        accessibility.assertInOrder(browser, "the question before the deletion");
        browser.picture("delete");
        browser.run("document.getElementById('delete-confirm').click()");
        browser.awaitText("delete-title", "Your data is deleted"::equals);
        browser.awaitText("profile-name", "New pilot"::equals);
        browser.run("document.getElementById('delete-keep').click();"
                + " document.getElementById('profile-done').click();");
        browser.awaitShown("progress-best", false);
        browser.reload();
        browser.awaitShown("progress-goal", true);
        browser.awaitShown("progress-best", false);
    }

    @Test
    void aDeathIsToldWithTheBest() throws IOException {
        HttpClient http = HttpClient.newHttpClient();
        WorldSettings world = new WorldSettings(Tuning.DOGFIGHT, 1000, 1000, 30);
        browser.awaitText("progress-value", "1,240"::equals);
        try (ScriptedPeer peer = ScriptedPeer.join(http, server.port(), world, "Nemesis", Temper.HUNTER)) {
            browser.join("Ada");
            browser.await("death", state -> state.phase().equals("dead"));
            browser.awaitText("life-best", "Your best: 1,240"::equals);
            browser.picture("death-best");
            browser.run("document.getElementById('leave').click()");
            browser.await("the first screen", state -> state.phase().equals("name"));
            browser.click("profile-button");
            // A profile that was read before the end of the life is given for some seconds.
            browser.await(
                    "the life to count",
                    "const lives = document.querySelector('#profile-figures dd');"
                            + " if (lives !== null && Number(lives.textContent) > " + LIVES + ") return true;"
                            + " if (Date.now() - (window.reopened || 0) > 3000) {"
                            + " window.reopened = Date.now();"
                            + " document.getElementById('profile-done').click();"
                            + " document.getElementById('profile-button').click(); }"
                            + " return false");
            peer.assertWell();
        }
    }
}
