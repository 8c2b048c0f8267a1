package io.github.driftfire.standalone;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.driftfire.engine.kit.ConfigValues;
import io.github.driftfire.engine.kit.Games;
import io.github.driftfire.engine.kit.GamesFolder;
import io.github.driftfire.engine.kit.RoomOptions;
import io.github.driftfire.engine.kit.RoomPlan;
import io.github.driftfire.headless.HeadlessClient;
import io.github.driftfire.headless.InputFunction;
import io.github.driftfire.headless.SessionEndedException;
import io.github.driftfire.model.arena.ArenaGameModel;
import io.github.driftfire.model.game.GameModel;
import io.github.driftfire.model.math.Brads;
import io.github.driftfire.model.protocol.CloseCode;
import io.github.driftfire.netcode.GameClient;
import io.github.driftfire.netcode.InterpolatedEntities;
import java.io.IOException;
import java.net.URI;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Java clients against the real server. */
final class HeadlessIT {
    private static final Path ORBS = Path.of("..", "orbs", "target");
    private static final int PLAYERS = 10;
    private static final int SNAPSHOTS = 40;
    private static final int DOT = 1;

    @TempDir
    private static Path files;

    @Test
    @Timeout(value = 120, unit = TimeUnit.SECONDS)
    void tenPlayersPlayOrbsOverWssAndResume() throws Exception {
        TestKey key = TestKey.make(files.resolve("key.p12"));
        ExecutorService threads = Executors.newFixedThreadPool(PLAYERS);
        try (URLClassLoader loader = orbs()) {
            GameModel orbs = requireNonNull(Games.find(loader).find("orbs")).model();
            playAndResume(server(loader, key), orbs, key.trusting(), threads);
        } finally {
            threads.shutdownNow();
        }
    }

    /** Of the game's jar, as the server loads it from a folder. */
    private static URLClassLoader orbs() throws IOException {
        Path games = Files.createDirectory(files.resolve("games"));
        try (Stream<Path> built = Files.list(ORBS)) {
            Path jar = built.filter(file -> file.getFileName().toString().matches("orbs-.*\\.jar"))
                    .findFirst()
                    .orElseThrow();
            Files.copy(jar, games.resolve("orbs.jar"));
        }
        return (URLClassLoader)
                GamesFolder.open(games, HeadlessIT.class.getClassLoader()).loader();
    }

    private static DriftfireServer server(ClassLoader games, TestKey key) throws IOException, KeystoreException {
        Logs.configure(System.Logger.Level.WARNING);
        Map<String, String> options =
                Map.of("game", "orbs", "room", "orbs", "max-players", Integer.toString(PLAYERS), "seed", "7");
        RoomPlan plan = RoomOptions.plan(new ConfigValues(options::get), Games.find(games));
        DriftfireServer server =
                new DriftfireServer(new ServerSettings("127.0.0.1", 0, List.of(), plan.rooms(), key.served()));
        server.start();
        return server;
    }

    private static void playAndResume(DriftfireServer started, GameModel orbs, SSLContext tls, ExecutorService threads)
            throws Exception {
        try (DriftfireServer server = started) {
            URI address = URI.create("wss://127.0.0.1:" + server.port() + "/play/orbs");
            List<Future<Integer>> results = new ArrayList<>();
            for (int i = 0; i < PLAYERS; i++) {
                String name = "Bot " + i;
                results.add(threads.submit(() -> playAndResume(address, orbs, name, tls)));
            }
            Set<Integer> players = new HashSet<>();
            for (Future<Integer> result : results) {
                players.add(result.get());
            }
            assertEquals(PLAYERS, players.size(), "seats of their own: " + players);
        }
    }

    private static int playAndResume(URI address, GameModel orbs, String name, SSLContext tls)
            throws SessionEndedException {
        InputFunction toTheNearestDot = each -> orbs.input().pack(0, 3, headingToNearestDot(each));
        try (HeadlessClient client = HeadlessClient.connect(address, orbs, name, tls)) {
            int player = client.player();
            client.play(HeadlessIT::hasPlayed, toTheNearestDot);
            GameClient before = client.client();
            assertTrue(before.prediction().newest() > 0, "inputs were sent");

            client.breakConnection();
            client.play(each -> each != before && hasPlayed(each), toTheNearestDot);

            assertEquals(player, client.player(), "the seat after the resume");
            assertNotEquals(1, client.connections());
            assertEquals(0, client.brokenSnapshots());
            assertEquals(0, client.client().replica().desyncs());
            return player;
        }
    }

    /** Has eaten, too. */
    private static boolean hasPlayed(GameClient client) {
        return client.snapshots() >= SNAPSHOTS && client.roster().ownListedScore() > 0;
    }

    private static int headingToNearestDot(GameClient client) {
        InterpolatedEntities dots = client.entities(DOT);
        double nearest = Double.MAX_VALUE;
        double heading = 0;
        for (int i = 0; i < dots.size(); i++) {
            double dx = dots.track(i).x() - client.prediction().x();
            double dy = dots.track(i).y() - client.prediction().y();
            if (Math.hypot(dx, dy) < nearest) {
                nearest = Math.hypot(dx, dy);
                heading = Math.atan2(dy, dx);
            }
        }
        return (int) (heading / Brads.RADIANS) & (Brads.TURN - 1);
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
