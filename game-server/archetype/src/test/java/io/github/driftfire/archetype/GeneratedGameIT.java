package io.github.driftfire.archetype;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.driftfire.engine.kit.Games;
import io.github.driftfire.engine.kit.GamesFolder;
import io.github.driftfire.headless.HeadlessClient;
import io.github.driftfire.headless.SessionEndedException;
import io.github.driftfire.model.game.GameModel;
import io.github.driftfire.netcode.GameClient;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;

/** A game made from the archetype: built, played from a server's folder of games, and changed while it is played. */
@Timeout(900)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@SuppressWarnings("NullAway.Init")
final class GeneratedGameIT {
    private static final Path JAR =
            Path.of("../standalone/target/driftfire.jar").toAbsolutePath();
    private static final String GAME = "space-sumo";
    private static final int MASS = 4;
    private static final int SNAPSHOTS = 40;
    private static final int POLL_MILLIS = 50;
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(3);

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static MavenProject folder;
    private static MavenProject project;

    @BeforeAll
    static void generate() throws IOException, InterruptedException {
        folder = MavenProject.apart(Files.createTempDirectory(Path.of("target").toAbsolutePath(), "generated"));
        folder.run(generation(GAME));
        project = folder.inside(GAME);
    }

    private static String[] generation(String game) {
        return new String[] {
            "archetype:generate",
            "-DarchetypeGroupId=io.github.driftfire",
            "-DarchetypeArtifactId=driftfire-game",
            "-DarchetypeVersion=" + System.getProperty("driftfire.version"),
            "-Dgame=" + game
        };
    }

    @Test
    @Order(1)
    void isBuiltByOneCommandAndPlaysBesideTheArena() throws Exception {
        project.run("package");
        Path games = Files.createDirectories(folder.path("games"));
        Files.copy(project.path("target/" + GAME + "-0.1.0-SNAPSHOT.jar"), games.resolve("game.jar"));
        int port = freePort();
        Process server = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        JAR.toString(),
                        "--games",
                        games.toString(),
                        "--data",
                        "none",
                        "--port",
                        String.valueOf(port))
                .redirectErrorStream(true)
                .redirectOutput(folder.path("server.log").toFile())
                .start();
        try {
            await(port, "/", page -> page.contains("Driftfire"));
            assertTrue(get(port, "/" + GAME + "/").contains("client.js"));
            assertTrue(get(port, "/" + GAME + "/client.js").contains("#5cc8ff"));
            play(port, model(games), client -> client.snapshots() >= SNAPSHOTS);
        } finally {
            end(server);
        }
    }

    /** Fast enough or not is measured elsewhere. */
    @Test
    @Order(2)
    void whatIsSavedIsPlayed() throws Exception {
        GameModel model = model(Files.createDirectories(project.path("target/classes")));
        Path log = folder.path("play.log");
        int port = freePort();
        Process loop = project.start(log, "-Pplay", "-Dplay.args=--port " + port);
        try {
            await(port, "/" + GAME + "/client.js", script -> script.contains("#5cc8ff"));

            replace("Screen", "#5cc8ff", "#12ab34");
            await(port, "/" + GAME + "/client.js", script -> script.contains("#12ab34"));

            replace("Rules", "orbs.set(orb, MASS, MIN_MASS)", "orbs.set(orb, MASS, 500)");
            awaitLine(log, "compiled [SERVER]");
            await(port, "/", page -> page.contains("client.js"));
            play(
                    port,
                    model,
                    client ->
                            client.prediction().present() && client.prediction().row()[MASS] >= 500);

            replace("Rules", "orbs.set(orb, MASS, 500)", "orbs.set(orb, MASS, five)");
            awaitLine(log, "SpaceSumoRules.java:");
            awaitLine(log, "the game of before plays on");
            play(port, model, client -> client.snapshots() >= SNAPSHOTS);
        } catch (AssertionError e) {
            throw new AssertionError(e.getMessage() + "\n" + MavenProject.text(log), e);
        } finally {
            loop.descendants().forEach(ProcessHandle::destroy);
            end(loop);
        }
    }

    @Test
    void aNameThatNoServerTakesIsRefused() throws Exception {
        MavenProject refused = folder.inside("refused");
        String output = refused.fail(generation("metrics"));
        assertTrue(output.contains("game 'metrics': must be 1 to 32 of a-z, 0-9 and -"), output);
    }

    private static void replace(String suffix, String old, String replacement) throws IOException {
        Path source = project.path("src/main/java/com/example/spacesumo/SpaceSumo" + suffix + ".java");
        String text = Files.readString(source);
        assertTrue(text.contains(old), text);
        Files.writeString(source, text.replace(old, replacement));
    }

    private static GameModel model(Path games) throws IOException {
        Games found = Games.find(
                GamesFolder.open(games, GeneratedGameIT.class.getClassLoader()).loader());
        assertEquals(List.of(), found.problems());
        return requireNonNull(found.find(GAME), "found " + found.names()).model();
    }

    private static void play(int port, GameModel model, Predicate<GameClient> until) throws SessionEndedException {
        URI address = URI.create("ws://127.0.0.1:" + port + "/play/" + GAME);
        long endNanos = System.nanoTime() + LONGEST_WAIT.toNanos();
        try (HeadlessClient client = HeadlessClient.connect(address, model, "Bot")) {
            client.play(each -> until.test(each) || System.nanoTime() > endNanos, each -> 0);
            assertTrue(until.test(client.client()), "in the game within " + LONGEST_WAIT);
        }
    }

    private static void await(int port, String path, Predicate<String> wanted) throws InterruptedException {
        long endNanos = System.nanoTime() + LONGEST_WAIT.toNanos();
        String last = "";
        while (!wanted.test(last)) {
            assertTrue(System.nanoTime() < endNanos, path + " within " + LONGEST_WAIT + ", last: " + last.length());
            Thread.sleep(POLL_MILLIS);
            try {
                // A visit of the page has the server read its files again.
                get(port, "/" + GAME + "/");
                last = get(port, path);
            } catch (IOException e) {
                last = e.toString();
            }
        }
    }

    private static void awaitLine(Path log, String part) throws InterruptedException {
        long endNanos = System.nanoTime() + LONGEST_WAIT.toNanos();
        while (!MavenProject.text(log).contains(part)) {
            assertTrue(System.nanoTime() < endNanos, "'" + part + "' within " + LONGEST_WAIT);
            Thread.sleep(POLL_MILLIS);
        }
    }

    private static String get(int port, String path) throws IOException, InterruptedException {
        URI address = URI.create("http://127.0.0.1:" + port + path);
        return HTTP.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
                .body();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static void end(Process process) throws InterruptedException {
        process.destroy();
        process.waitFor();
    }
}
