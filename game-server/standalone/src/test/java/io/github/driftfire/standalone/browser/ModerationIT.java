package io.github.driftfire.standalone.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.driftfire.headless.HeadlessClient;
import io.github.driftfire.headless.LobbyClient;
import io.github.driftfire.headless.LobbyRefusedException;
import io.github.driftfire.headless.SessionEndedException;
import io.github.driftfire.model.arena.ArenaGameModel;
import io.github.driftfire.model.game.CommonMessages;
import io.github.driftfire.model.lobby.BanPlayer;
import io.github.driftfire.model.lobby.ListPlayers;
import io.github.driftfire.model.lobby.Moderated;
import io.github.driftfire.model.lobby.PlayerEntry;
import io.github.driftfire.model.lobby.RoomPlayers;
import io.github.driftfire.standalone.ConfiguredServer;
import io.github.driftfire.standalone.DriftfireServer;
import io.github.driftfire.suite.Address;
import io.github.driftfire.suite.Browser;
import io.github.driftfire.suite.Health;
import io.github.driftfire.suite.State;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a player reads who was removed or banned, in a real browser. */
@SuppressWarnings("NullAway.Init")
final class ModerationIT {
    private static final String TOKEN = "0123456789abcdef0123456789ABCDEF";

    private static Browser ada;
    private static Browser grace;
    private static DriftfireServer server;
    private static Path audit;

    @BeforeAll
    static void open(@TempDir Path folder) throws IOException {
        Path token = Files.writeString(folder.resolve("token"), TOKEN + "\n");
        audit = folder.resolve("audit.log");
        Map<String, String> values = Map.of(
                "room", "arena",
                "bots", "0",
                "max-players", "4",
                "arena-size", "1000",
                "room-linger", "0",
                "admin-token-file", token.toString(),
                "audit-log", audit.toString());
        server = ConfiguredServer.of(values);
        server.start();
        ada = Browser.open(1280, 720);
        grace = Browser.open(1280, 720);
    }

    @AfterAll
    static void close() throws IOException {
        try (DriftfireServer ended = server;
                Browser first = ada;
                Browser second = grace) {
            assertTrue(ended.port() > 0 && first != null && second != null);
        }
    }

    /** The device keys go too: who comes next is another. */
    @AfterEach
    void leave() throws IOException, InterruptedException {
        for (Browser browser : List.of(ada, grace)) {
            browser.run("if (window.driftfire) { document.getElementById('leave').click(); }");
            browser.run("if (window.driftfire) { sessionStorage.clear(); localStorage.clear(); }");
            browser.open("about:blank");
            browser.assertNoErrors();
        }
        Health.awaitPlayers(Address.at(server.port()), "arena", 0, 60);
    }

    private static URI address(String path) {
        return URI.create("ws://127.0.0.1:" + server.port() + path);
    }

    private static String content(String id) {
        return String.valueOf(grace.run("return document.getElementById('" + id + "').textContent"));
    }

    private static void awaitCard() {
        grace.await("the card", "return document.getElementById('removed').open");
    }

    private static int number(LobbyClient operator, String name) throws SessionEndedException, LobbyRefusedException {
        for (PlayerEntry player :
                operator.moderate(ListPlayers.of("arena"), RoomPlayers.class).players()) {
            if (player.name().equals(name)) {
                assertEquals(8, player.device().length(), "digits of the device of " + name);
                return player.player();
            }
        }
        throw new AssertionError("no " + name);
    }

    private static void play() {
        grace.visit(server.port(), "");
        grace.awaitShown("modes", true);
        grace.join("Grace");
        grace.await("in play", State::flies);
    }

    @Test
    void aBannedPlayerReadsWhyAndUntilWhenAndIsNotLetInAgain()
            throws SessionEndedException, LobbyRefusedException, NoSuchAlgorithmException, IOException {
        play();
        try (LobbyClient operator = LobbyClient.connect(address("/lobby"), "Op", SSLContext.getDefault(), null)) {
            operator.becomeOperator(TOKEN);
            int player = number(operator, "Grace");
            Moderated done = operator.moderate(
                    BanPlayer.of("arena", player, null, "Grace", 864_000, "aiming aid", true, false), Moderated.class);
            assertEquals("Grace", done.name());
        }
        awaitCard();
        assertEquals("You are banned", content("removed-title"));
        assertEquals("Aiming aid.", content("removed-reason"));
        String expected = String.valueOf(
                grace.run("return new Date(Date.now() + 864e6)" + ".toLocaleString([], { dateStyle: 'medium' })"));
        assertTrue(content("removed-until").startsWith("Until " + expected), content("removed-until"));
        assertEquals(false, grace.run("return document.getElementById('removed-play').offsetParent !== null"));
        grace.click("removed-done");
        grace.reload();
        awaitCard();
        assertEquals("Aiming aid.", content("removed-reason"));
        assertEquals("name", grace.state().phase());
        String log = Files.readString(audit);
        assertTrue(log.contains("\"act\":\"ban\",\"by\":\"operator\",\"actor\":\"Op\""), log);
    }

    @Test
    void theHostRemovesAGuestWhoIsToldSoAndNotLetInByTheCode() {
        ada.visit(server.port(), "");
        ada.awaitShown("modes", true);
        ada.run("document.getElementById('name').value = 'Ada'");
        ada.click("private-button");
        ada.awaitShown("friends", true);
        ada.click("create");
        ada.await("in play", State::flies);
        String link = String.valueOf(ada.run("return location.href"));
        grace.open(link);
        grace.await("the page's script to run", "return !!window.driftfire");
        grace.join("Grace");
        grace.await("in play", State::flies);
        ada.click("room-chip");
        ada.await("the guest in the list", "return document.querySelectorAll('#private-members button').length > 3");
        ada.run("document.querySelectorAll('#private-members button')[2].click()");
        awaitCard();
        assertEquals("You were removed", content("removed-title"));
        assertEquals("By the host.", content("removed-reason"));
        assertTrue(content("removed-until").startsWith("That room lets you in again at "), content("removed-until"));
        grace.click("removed-done");
        grace.open(link);
        grace.await("the page's script to run", "return !!window.driftfire");
        grace.run("document.getElementById('play').click()");
        grace.awaitText("note-text", text -> text.startsWith("That room lets you in again at "));
    }

    @Test
    void fourPlayersVoteOneOfThemOut() throws SessionEndedException, NoSuchAlgorithmException, LobbyRefusedException {
        play();
        List<HeadlessClient> others = new ArrayList<>();
        try (LobbyClient operator = LobbyClient.connect(address("/lobby"), "Op", SSLContext.getDefault(), null)) {
            for (int i = 0; i < 3; i++) {
                others.add(HeadlessClient.connect(
                        address("/play/arena"),
                        new ArenaGameModel(),
                        "P" + i,
                        SSLContext.getDefault(),
                        null,
                        "device" + i));
            }
            operator.becomeOperator(TOKEN);
            int player = number(operator, "Grace");
            for (HeadlessClient other : others) {
                other.client().send(CommonMessages.VOTE, player);
                int[] inputs = {0};
                other.play(client -> inputs[0] >= 5, client -> {
                    inputs[0]++;
                    return 0;
                });
            }
            awaitCard();
            assertEquals("By a vote of the players.", content("removed-reason"));
        } finally {
            others.forEach(HeadlessClient::close);
        }
    }
}
