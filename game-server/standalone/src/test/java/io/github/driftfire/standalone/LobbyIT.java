package io.github.driftfire.standalone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.driftfire.headless.HeadlessClient;
import io.github.driftfire.headless.LobbyClient;
import io.github.driftfire.headless.LobbyRefusedException;
import io.github.driftfire.headless.SessionEndedException;
import io.github.driftfire.model.arena.ArenaGameModel;
import io.github.driftfire.model.lobby.LobbyList;
import io.github.driftfire.model.lobby.PrivateRoom;
import io.github.driftfire.model.lobby.RoomTicket;
import io.github.driftfire.model.protocol.CloseCode;
import io.github.driftfire.suite.Address;
import io.github.driftfire.suite.LobbyCases;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** From the lobby into a room, on the real server. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
final class LobbyIT extends LobbyCases {
    private static final Duration BOUND = Duration.ofSeconds(30);

    private DriftfireServer server = start();

    /** The usual modes, with few players. */
    private static DriftfireServer start() {
        Map<String, String> values =
                Map.of("room", "arena,duel", "bots", "0", "max-players", "2", "room-linger", "0", "seed", "7");
        return ConfiguredServer.of(values);
    }

    @BeforeEach
    void startServer() throws IOException {
        Logs.configure(System.Logger.Level.WARNING);
        server.start();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Override
    protected Address server() {
        return Address.at(server.port());
    }

    private LobbyClient lobby(String name) throws Exception {
        return LobbyClient.connect(
                URI.create("ws://127.0.0.1:" + server.port() + "/lobby"), name, SSLContext.getDefault(), null);
    }

    private HeadlessClient play(RoomTicket ticket, String name) throws Exception {
        return HeadlessClient.connect(
                URI.create("ws://127.0.0.1:" + server.port() + "/play/" + ticket.room()),
                new ArenaGameModel(),
                name,
                SSLContext.getDefault(),
                ticket.ticket());
    }

    private String page(String path) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
    }

    @Test
    void quickPlayBringsStrangersTogetherAndOpensRooms() throws Exception {
        try (LobbyClient ada = lobby("Ada");
                LobbyClient bob = lobby("Bob");
                LobbyClient cyd = lobby("Cyd")) {
            assertEquals(
                    List.of("arena", "round", "teams", "last", "duel"),
                    ada.list().modes().stream().map(mode -> mode.mode()).toList());
            RoomTicket first = ada.quickPlay("duel", BOUND);
            RoomTicket second = bob.quickPlay("duel", BOUND);
            RoomTicket third = cyd.quickPlay("duel", BOUND);
            assertEquals(List.of("duel", "duel", "duel-2"), List.of(first.room(), second.room(), third.room()));

            try (HeadlessClient one = play(first, "Ada");
                    HeadlessClient two = play(second, "Bob")) {
                two.play(client -> client.snapshots() >= 20, client -> 0);
                one.play(client -> client.snapshots() >= 20, client -> 0);
                assertEquals(0, one.brokenSnapshots());
                assertTrue(page("/healthz").contains("\"duel\""));
                ada.await(message -> message instanceof LobbyList list && players(list) == 2, BOUND);
            }
            ada.await(message -> message instanceof LobbyList list && rooms(list) <= 1, BOUND);
        }
    }

    private static int players(LobbyList list) {
        return list.modes().get(4).players();
    }

    private static int rooms(LobbyList list) {
        return list.modes().get(4).rooms().size();
    }

    @Test
    void aPrivateRoomIsJoinedByItsCodeAndShowsNowhere() throws Exception {
        try (LobbyClient ada = lobby("Ada");
                LobbyClient bob = lobby("Bob");
                LobbyClient eve = lobby("Eve")) {
            RoomTicket hosts = ada.createPrivate("duel", null, null);
            PrivateRoom room = ada.privateRoom();
            assertNotNull(room);
            try (HeadlessClient one = play(hosts, "Ada");
                    HeadlessClient two = play(bob.join(room.code().toLowerCase(Locale.ROOT)), "Bob")) {
                one.play(client -> client.snapshots() >= 10, client -> 0);
                two.play(client -> client.snapshots() >= 10, client -> 0);
                assertThrows(LobbyRefusedException.class, () -> eve.join("222222"));
                assertThrows(LobbyRefusedException.class, () -> eve.join(room.code()));
                RoomTicket stolen = new RoomTicket("ticket", hosts.room(), hosts.game(), hosts.ticket(), false, null);
                assertEquals(
                        CloseCode.BAD_TICKET,
                        assertThrows(SessionEndedException.class, () -> play(stolen, "Eve"))
                                .code());
                assertFalse(page("/healthz").contains("private"));
                assertFalse(page("/metrics").contains(hosts.room()));
                ada.closeRoom();
                assertThrows(SessionEndedException.class, () -> one.play(client -> false, client -> 0));
            }
        }
    }

    @Test
    void theStoppingServerSaysGoodbyeToTheLobby() throws Exception {
        try (LobbyClient ada = lobby("Ada")) {
            server.close();
            assertEquals(
                    CloseCode.GOING_AWAY,
                    assertThrows(SessionEndedException.class, () -> ada.await(message -> false, BOUND))
                            .code());
        }
    }
}
