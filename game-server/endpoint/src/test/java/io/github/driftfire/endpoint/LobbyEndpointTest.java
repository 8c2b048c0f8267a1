package io.github.driftfire.endpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.driftfire.engine.kit.LobbySettings;
import io.github.driftfire.engine.lobby.Lobby;
import io.github.driftfire.engine.rooms.Rooms;
import io.github.driftfire.model.lobby.LobbyProtocol;
import io.github.driftfire.model.math.Rng;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The lobby's endpoint in any container; the lobby is stepped by hand. */
final class LobbyEndpointTest {
    private static final String ENTER = "{\"type\":\"enter\",\"name\":\"Ada\"}";
    private static final String EMPTY_LIST = "{\"modes\":[],\"type\":\"lobby\"}";
    private static final int HOSTILE_MESSAGES = 100_000;
    private static final int MAX_REASON_BYTES = 123;

    private final Rooms rooms = new Rooms(List.of(), Thread::new);
    private final Lobby lobby = new Lobby(rooms, LobbySettings.NO_MODES);
    private final PlayHost host = new PlayHost(rooms, new OriginPolicy(List.of()), Runnable::run);
    private final FakeContainerSession container = new FakeContainerSession();

    @BeforeEach
    void open() {
        host.open(lobby);
        container.subprotocol = LobbyProtocol.SUBPROTOCOL;
        container.inline = true;
    }

    @AfterEach
    void close() {
        rooms.close();
    }

    private LobbyEndpoint opened(FakeContainerSession session) {
        LobbyEndpoint endpoint = new LobbyEndpoint(host, null);
        endpoint.opened(session.session);
        return endpoint;
    }

    private void run() {
        lobby.run(System.nanoTime());
    }

    @Test
    void aVisitorEntersAndIsAnswered() {
        LobbyEndpoint endpoint = opened(container);
        endpoint.text(ENTER, true);
        endpoint.text("{\"type\":\"ping\",\"n\":5}", true);
        endpoint.text("{\"type\":\"play\",\"mode\":\"duel\"}", true);
        run();

        assertEquals(
                List.of(
                        "{\"n\":5,\"type\":\"pong\"}",
                        EMPTY_LIST,
                        "{\"code\":\"no-mode\",\"next\":\"none\",\"reason\":\"There is no such mode\",\"request\":\"play\",\"type\":\"refused\"}"),
                container.sent);
        assertEquals(List.of(), container.closes);
        assertEquals(-1, container.idleMillis);
    }

    @Test
    void aTextMayComeInPieces() {
        LobbyEndpoint endpoint = opened(container);
        endpoint.text(ENTER.substring(0, 5), false);
        endpoint.text("", false);
        endpoint.text(ENTER.substring(5, 9), false);
        endpoint.text(ENTER.substring(9), true);
        run();

        assertEquals(List.of(EMPTY_LIST), container.sent);
    }

    @Test
    void piecesDoNotGetAroundTheLimit() {
        LobbyEndpoint endpoint = opened(container);
        endpoint.text("x".repeat(2000), false);
        endpoint.text("x".repeat(48), false);
        assertEquals(List.of(), container.closes);
        endpoint.text("x", false);

        assertEquals(List.of("1009 A text of more than 2048 characters"), container.closes);
    }

    @Test
    void theSubProtocolIsRequired() {
        container.subprotocol = "";
        opened(container);

        assertEquals(List.of("4002 The sub-protocol driftfire.lobby.v1 is required"), container.closes);
        assertEquals(0, lobby.visitors());
    }

    @Test
    void theFirstMessageIsAnEnter() {
        opened(container).text("{\"type\":\"leave\"}", true);
        run();

        assertEquals(List.of("4001 The first message is an enter"), container.closes);
        assertEquals(0, lobby.visitors());
    }

    @Test
    void whatBreaksTheProtocolClosesWithItsReason() {
        opened(container).binary(ByteBuffer.allocate(1));
        opened(container).text("x".repeat(2049), true);
        opened(container).text("hello", true);
        LobbyEndpoint flood = opened(container);
        for (int i = 0; i < 100; i++) {
            flood.text("{\"type\":\"ping\",\"n\":5}", true);
        }
        run();

        assertEquals(
                List.of(
                        "4000 The lobby reads no binary messages",
                        "1009 A text of more than 2048 characters",
                        "4001 That text is no JSON object",
                        "4007 Too many messages"),
                container.closes);
        assertEquals(0, lobby.visitors());
    }

    @Test
    void aConnectionThatBreaksIsForgotten() {
        opened(container).failed(new IOException("reset"));
        run();

        assertEquals(0, lobby.visitors());
    }

    @Test
    void theStoppingServerSaysGoodbye() {
        opened(container).text(ENTER, true);
        lobby.close();

        assertEquals(List.of("1001 The server is restarting"), container.closes);
    }

    /** Mutated texts, wrong orders and floods: each costs its own connection, with a reason, and nobody else's. */
    @Test
    void hostileMessagesAffectTheirOwnConnectionOnly() {
        LobbyEndpoint bystander = opened(container);
        bystander.text(ENTER, true);
        run();
        Rng random = new Rng(14);
        FakeContainerSession hostile = null;
        LobbyEndpoint endpoint = null;
        for (int i = 0; i < HOSTILE_MESSAGES; i++) {
            if (hostile == null || endpoint == null || !hostile.closes.isEmpty()) {
                hostile = new FakeContainerSession();
                hostile.subprotocol = LobbyProtocol.SUBPROTOCOL;
                hostile.inline = true;
                endpoint = opened(hostile);
                if (random.between(0, 3) > 0) {
                    endpoint.text(ENTER, true);
                }
            }
            endpoint.text(HostileTexts.next(random), true);
            if (random.between(0, 3) == 0) {
                run();
            }
            if (!hostile.closes.isEmpty()) {
                assertReason(hostile.closes);
            }
        }
        run();
        container.sent.clear();
        bystander.text("{\"type\":\"ping\",\"n\":9}", true);
        bystander.text("{\"type\":\"room\",\"room\":\"arena\"}", true);
        run();

        assertEquals(2, container.sent.size(), "answered as before");
        assertEquals(List.of(), container.closes);
        assertTrue(lobby.visitors() <= 2);
    }

    private static void assertReason(List<String> closes) {
        assertEquals(1, closes.size());
        String code = closes.get(0).substring(0, 4);
        String reason = closes.get(0).substring(5);
        assertTrue(List.of("4001", "4007", "1009").contains(code), closes.get(0));
        assertTrue(
                !reason.isEmpty() && reason.getBytes(StandardCharsets.UTF_8).length <= MAX_REASON_BYTES, closes.get(0));
    }
}
