package io.github.driftfire.standalone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.driftfire.headless.HeadlessClient;
import io.github.driftfire.headless.SessionEndedException;
import io.github.driftfire.model.arena.ArenaGameModel;
import io.github.driftfire.model.game.InputLayout;
import io.github.driftfire.model.protocol.CloseCode;
import io.github.driftfire.netcode.GameClient;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Java clients against the real server. */
final class HeadlessIT {
    private static final int PLAYERS = 10;
    private static final int SNAPSHOTS = 40;
    private static final int AHEAD = InputLayout.BUTTONS_AND_AIM.pack(1, 0);

    @TempDir
    private static Path files;

    @Test
    @Timeout(value = 120, unit = TimeUnit.SECONDS)
    void tenPlayersPlayOverWssAndResume() throws Exception {
        TestKey key = TestKey.make(files.resolve("key.p12"));
        ExecutorService threads = Executors.newFixedThreadPool(PLAYERS);
        try (DriftfireServer server = Servers.start(PLAYERS, key.served(), List.of(), "arena")) {
            URI address = URI.create("wss://127.0.0.1:" + server.port() + "/play/arena");
            SSLContext tls = key.trusting();
            List<Future<Integer>> results = new ArrayList<>();
            for (int i = 0; i < PLAYERS; i++) {
                String name = "Bot " + i;
                results.add(threads.submit(() -> playAndResume(address, name, tls)));
            }
            Set<Integer> players = new HashSet<>();
            for (Future<Integer> result : results) {
                players.add(result.get());
            }
            assertEquals(PLAYERS, players.size(), "seats of their own: " + players);
        } finally {
            threads.shutdownNow();
        }
    }

    private static int playAndResume(URI address, String name, SSLContext tls) throws SessionEndedException {
        try (HeadlessClient client = HeadlessClient.connect(address, new ArenaGameModel(), name, tls)) {
            int player = client.player();
            client.play(HeadlessIT::hasPlayed, each -> AHEAD);
            GameClient before = client.client();
            assertTrue(before.prediction().newest() > 0, "inputs were sent");

            client.breakConnection();
            client.play(each -> each != before && hasPlayed(each), each -> AHEAD);

            assertEquals(player, client.player(), "the seat after the resume");
            assertNotEquals(1, client.connections());
            assertEquals(0, client.brokenSnapshots());
            return player;
        }
    }

    private static boolean hasPlayed(GameClient client) {
        return client.snapshots() >= SNAPSHOTS;
    }

    @Test
    void anUnknownRoomIsNamedByTheCloseCode() throws Exception {
        try (DriftfireServer server = Servers.start(1, "arena")) {
            URI address = URI.create("ws://127.0.0.1:" + server.port() + "/play/nowhere");
            SessionEndedException refused = assertThrows(
                    SessionEndedException.class,
                    () -> HeadlessClient.connect(address, new ArenaGameModel(), "Bot")
                            .close());
            assertEquals(CloseCode.NO_SUCH_ROOM, refused.code());
        }
    }
}
