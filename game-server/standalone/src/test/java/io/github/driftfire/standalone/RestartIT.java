package io.github.driftfire.standalone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.driftfire.headless.HeadlessClient;
import io.github.driftfire.headless.SessionEndedException;
import io.github.driftfire.model.arena.ArenaGameModel;
import io.github.driftfire.model.arena.Ship;
import io.github.driftfire.netcode.GameClient;
import io.github.driftfire.suite.Address;
import io.github.driftfire.suite.Health;
import io.github.driftfire.suite.RawWebSocket;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The jar as a process that is told to stop while people play, and started again. */
@Timeout(value = 180, unit = TimeUnit.SECONDS)
final class RestartIT {
    private static final int PLAYERS = 64;
    private static final int NOTHING = 0;

    @TempDir
    private Path folder = Path.of("");

    /** Players who flew until the server stopped. */
    private final AtomicInteger ships = new AtomicInteger();

    private final HttpClient http = HttpClient.newHttpClient();

    private Process start(int port) throws IOException {
        return ProcessIT.run(
                "--port",
                Integer.toString(port),
                "--bots",
                "0",
                "--max-players",
                Integer.toString(PLAYERS),
                "--tick",
                "20",
                "--drain-seconds",
                "2",
                "--data",
                folder.toString());
    }

    private static int port(Process process) throws IOException {
        return Integer.parseInt(ProcessIT.awaitUp(process).group(1));
    }

    private int status(int port, String path) throws IOException, InterruptedException {
        return http.send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                                .build(),
                        HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    /** One who plays, and comes back by itself. */
    private final class Person {
        private final CountDownLatch flies = new CountDownLatch(1);
        private int heading;
        private int offerSeed;
        private boolean flew;

        /** Answers whether the same ship was there after the restart; there may be none if it was lost just before. */
        boolean play(int port, String name) throws SessionEndedException {
            URI address = URI.create("ws://127.0.0.1:" + port + "/play/arena");
            try (HeadlessClient client = HeadlessClient.connect(address, new ArenaGameModel(), name)) {
                client.play(each -> each.prediction().present(), each -> NOTHING);
                GameClient first = client.client();
                flies.countDown();
                client.play(each -> each != first || note(each), each -> NOTHING);
                client.play(each -> each.prediction().present(), each -> NOTHING);
                int[] row = client.client().prediction().row();
                assertEquals(0, client.brokenSnapshots());
                ships.addAndGet(flew ? 1 : 0);
                return !flew || row[Ship.HEADING] == heading && row[Ship.OFFER_SEED] == offerSeed;
            }
        }

        private boolean note(GameClient client) {
            flew = client.prediction().present();
            if (flew) {
                heading = client.prediction().row()[Ship.HEADING];
                offerSeed = client.prediction().row()[Ship.OFFER_SEED];
            }
            return false;
        }
    }

    @Test
    void sixtyFourPlayersGoOnWithTheirShips() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(PLAYERS);
        Process first = start(0);
        Process second = null;
        try {
            int port = port(first);
            List<Person> people = new ArrayList<>();
            List<Future<Boolean>> same = new ArrayList<>();
            for (int i = 0; i < PLAYERS; i++) {
                Person person = new Person();
                String name = "Bot " + i;
                people.add(person);
                same.add(threads.submit(() -> person.play(port, name)));
            }
            for (Person person : people) {
                person.flies.await();
            }
            first.toHandle().destroy();
            assertTrue(first.waitFor(60, TimeUnit.SECONDS), "the process ends");
            second = start(port);
            port(second);
            int others = 0;
            for (Future<Boolean> each : same) {
                others += each.get() ? 0 : 1;
            }
            assertEquals(0, others, "players with another ship, of " + PLAYERS);
            assertTrue(ships.get() >= PLAYERS / 2, () -> "ships that were there: " + ships);
            Health.awaitSample(Address.at(port), "carry_overs_total{room=\"arena\"}", PLAYERS, 60);
        } finally {
            threads.shutdownNow();
            first.destroyForcibly();
            if (second != null) {
                second.destroyForcibly();
            }
        }
    }

    @Test
    void drainsUntilASecondSignal() throws Exception {
        Process process = ProcessIT.run("--port", "0", "--bots", "0", "--drain-seconds", "3600");
        try {
            int port = port(process);
            assertEquals(200, status(port, "/readyz"));
            try (RawWebSocket player = RawWebSocket.join(Address.at(port), "arena", "Ann")) {
                player.read(RawWebSocket.BINARY);
                process.toHandle().destroy();
                while (status(port, "/readyz") == 200) {
                    Thread.onSpinWait();
                }
                assertEquals(503, status(port, "/readyz"));
                assertEquals(200, status(port, "/livez"));
                player.read(RawWebSocket.BINARY);
                assertTrue(process.isAlive(), "an hour has not passed");

                process.toHandle().destroy();
                RawWebSocket.Frame close = player.read(RawWebSocket.CLOSE);
                assertEquals("1001 The server is restarting", close.closeCode() + " " + close.closeReason());
            }
            assertTrue(process.waitFor(60, TimeUnit.SECONDS), "the process ends");
            assertEquals("", ProcessIT.errors(process));
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void nobodyNeedsNoCountdown() throws Exception {
        Process process = ProcessIT.run("--port", "0", "--drain-seconds", "3600");
        try {
            port(process);
            process.toHandle().destroy();
            assertTrue(process.waitFor(60, TimeUnit.SECONDS), "the process ends");
        } finally {
            process.destroyForcibly();
        }
    }
}
