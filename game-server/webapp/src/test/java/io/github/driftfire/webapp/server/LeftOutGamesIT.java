package io.github.driftfire.webapp.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.driftfire.engine.kit.GameProvider;
import io.github.driftfire.engine.kit.Games;
import io.github.driftfire.suite.Address;
import io.github.driftfire.suite.Health;
import io.github.driftfire.suite.RawWebSocket;
import io.github.driftfire.webapp.server.PlantedGames.First;
import io.github.driftfire.webapp.server.PlantedGames.Second;
import io.github.driftfire.webapp.server.PlantedGames.Throwing;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Games in the archive that cannot be used: one line each in the server's log, and the others run. */
@ExtendWith(ArquillianExtension.class)
final class LeftOutGamesIT {
    private static final int TIMEOUT_SECONDS = 30;

    /** In the name of each jar: a log may have lines of earlier runs. */
    private static final String RUN = Long.toString(System.nanoTime(), Character.MAX_RADIX);

    @ArquillianResource
    private URI application = URI.create("");

    @Deployment(testable = false)
    static WebArchive driftfireAndGamesOfAllKinds() {
        return Archives.withOrbs("left-out.war")
                .addAsLibraries(
                        jar("old", Games.KIT_ATTRIBUTE + ": 0\n", First.class),
                        jar("unversioned", "", First.class),
                        jar("throwing", Games.KIT_ATTRIBUTE + ": " + Games.KIT_VERSION + "\n", Throwing.class),
                        jar("first", Games.KIT_ATTRIBUTE + ": " + Games.KIT_VERSION + "\n", First.class),
                        jar("second", Games.KIT_ATTRIBUTE + ": " + Games.KIT_VERSION + "\n", Second.class));
    }

    private static JavaArchive jar(String name, String attribute, Class<?> provider) {
        return ShrinkWrap.create(JavaArchive.class, name + "-" + RUN + ".jar")
                .addClass(PlantedGames.class)
                .setManifest(new StringAsset("Manifest-Version: 1.0\n" + attribute))
                .addAsManifestResource(new StringAsset(provider.getName()), "services/" + GameProvider.class.getName());
    }

    @Test
    void eachIsToldInOneLineAndTheOthersRun() throws IOException, InterruptedException {
        Address server = Address.of(application);
        try (RawWebSocket player = RawWebSocket.join(server, "arena", "Ada")) {
            assertEquals(RawWebSocket.BINARY, player.read().opcode());
        }
        assertEquals(0, Health.players(server, "orbs"), "players of orbs");
        assertEquals(200, Health.get(server, "/orbs/").statusCode(), "the page of orbs");
        assertEquals(404, Health.get(server, "/twin/").statusCode(), "the page of a game without a room");

        assertLine("old", "it is for version 0 of the kit, and this server has 1");
        assertLine("unversioned", "its manifest lacks Driftfire-Kit: 1");
        assertLine("throwing", Throwing.class.getName() + " fails with java.lang.IllegalStateException: no luck");
        // Which of them comes first is the server's affair.
        assertLine(
                "(?:first|second)", Pattern.compile("there is a game twin in \\S*(?:first|second)-" + RUN + "\\.jar"));
    }

    private static void assertLine(String jar, String reason) throws IOException, InterruptedException {
        assertLine(jar, Pattern.compile(Pattern.quote(reason)));
    }

    /** One of the server's logs has exactly one such line, and none has more. Brackets are of logs that have a message in them. */
    private static void assertLine(String jar, Pattern reason) throws IOException, InterruptedException {
        Pattern line = Pattern.compile(
                "a game is left out, of \\S*" + jar + "-" + RUN + "\\.jar: " + reason + "(?:\\]\\])?\\s*$");
        long deadlineNanos = System.nanoTime() + TIMEOUT_SECONDS * 1_000_000_000L;
        List<Long> counts = counts(line);
        while (!counts.contains(1L) && System.nanoTime() < deadlineNanos) {
            Thread.sleep(100);
            counts = counts(line);
        }
        assertEquals(1L, counts.stream().mapToLong(Long::longValue).max().orElse(0), "lines with " + line);
    }

    /** How many lines of each log match. */
    private static List<Long> counts(Pattern line) throws IOException {
        List<Long> counts = new ArrayList<>();
        for (File log : logs(new File(System.getProperty("server.home"))).toList()) {
            try (Stream<String> lines = Files.lines(log.toPath(), StandardCharsets.ISO_8859_1)) {
                counts.add(lines.filter(each -> line.matcher(each).find()).count());
            }
        }
        return counts;
    }

    /** Without an error for a folder that the server removes meanwhile. Payara Micro numbers its files. */
    private static Stream<File> logs(File folder) {
        File[] files = folder.listFiles();
        return Stream.of(files == null ? new File[0] : files)
                .flatMap(file -> file.isDirectory() ? logs(file) : Stream.of(file))
                .filter(file -> file.getName().matches(".*\\.log(\\.\\d+)?"));
    }
}
