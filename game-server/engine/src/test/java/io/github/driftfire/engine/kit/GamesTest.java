package io.github.driftfire.engine.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.driftfire.engine.Game;
import io.github.driftfire.engine.results.Fact;
import io.github.driftfire.model.game.GameModel;
import io.github.driftfire.model.game.Steering;
import io.github.driftfire.model.protocol.WorldSettings;
import io.github.driftfire.model.state.Model;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which games are found in jars, and one line for each that is not. */
final class GamesTest {
    private static final Fact DOTS = Fact.best("dots");
    private static final Goal GLUTTON = Goal.of("Glutton", "Eat 100 dots in one life", DOTS, 100);

    @TempDir
    private Path folder;

    private final List<Path> jars = new ArrayList<>();
    private final List<URLClassLoader> loaders = new ArrayList<>();

    /** Of any name; what a room would need is not asked for here. */
    private abstract static class Named implements GameProvider, GameModel {
        private final String name;

        Named(String name) {
            this.name = name;
        }

        @Override
        public GameModel model() {
            return this;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public WorldSettings defaultSettings() {
            return new WorldSettings("usual", 1000, 1000, 30);
        }

        @Override
        public Model model(WorldSettings settings) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Steering steering(WorldSettings settings) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<ConfigOption> options() {
            return List.of(
                    ConfigOption.number("dots", 10, 1, 500, "dots"),
                    ConfigOption.text("motto", "text", "", text -> true, "a text", "what is written in the middle"));
        }

        @Override
        public Game open(RoomSettings settings) {
            throw new UnsupportedOperationException();
        }
    }

    public static final class Orbs extends Named {
        public Orbs() {
            super("orbs");
        }
    }

    public static final class OtherOrbs extends Named {
        public OtherOrbs() {
            super("orbs");
        }
    }

    public static final class Sumo extends Named {
        public Sumo() {
            super("sumo");
        }
    }

    public static final class Metrics extends Named {
        public Metrics() {
            super("metrics");
        }
    }

    public static final class Throwing extends Named {
        public Throwing() {
            super("throwing");
            throw new IllegalStateException("no\nluck");
        }
    }

    /** As a class that was compiled against another kit fails. */
    public static final class Linking extends Named {
        public Linking() {
            super("linking");
        }

        @Override
        public GameModel model() {
            throw new NoSuchMethodError("there was one");
        }
    }

    public static final class Asserting extends Named {
        public Asserting() {
            super("asserting");
        }

        @Override
        public GameModel model() {
            throw new AssertionError("never");
        }
    }

    private static final class Aiming extends Named {
        private final List<Fact> facts;
        private final List<Goal> goals;

        Aiming(List<Fact> facts, List<Goal> goals) {
            super("aiming");
            this.facts = facts;
            this.goals = goals;
        }

        @Override
        public List<Fact> facts() {
            return facts;
        }

        @Override
        public List<Goal> goals() {
            return goals;
        }
    }

    public static final class WithoutOptions extends Named {
        public WithoutOptions() {
            super("without-options");
        }

        @Override
        public List<ConfigOption> options() {
            throw new UnsupportedOperationException("no options");
        }
    }

    @AfterEach
    void closeLoaders() throws IOException {
        for (URLClassLoader loader : loaders) {
            loader.close();
        }
    }

    @Test
    void findsGamesInTheOrderOfTheirJars() throws IOException {
        jar("a.jar", "1", Sumo.class.getName() + " # the second\n\n");
        jar("b.jar", "1", "# a comment\n" + Orbs.class.getName());

        Games games = find();

        assertEquals(List.of(), games.problems());
        assertEquals(List.of("sumo", "orbs"), List.copyOf(games.names()));
        assertNotNull(games.find("orbs"));
        assertNull(games.find("chess"));
    }

    @Test
    void whatIsWrongWithOneIsToldInOneLineAndTheOthersRun() throws IOException {
        jar("1-old.jar", "0", Orbs.class.getName());
        jar("2-unversioned.jar", null, Orbs.class.getName());
        jar("3-throwing.jar", "1", Throwing.class.getName());
        jar("4-linking.jar", "1", Linking.class.getName());
        jar("5-missing.jar", "1", "com.example.Missing");
        jar("6-reserved.jar", "1", Metrics.class.getName());
        jar("7-no-game.jar", "1", String.class.getName());
        jar("8-orbs.jar", "1", Orbs.class.getName());
        jar("9-other.jar", "1", OtherOrbs.class.getName());
        jar("9-twice.jar", "1", Orbs.class.getName());
        jar("9-sumo.jar", "1", Sumo.class.getName());

        Games games = find();

        assertEquals(List.of("orbs", "sumo"), List.copyOf(games.names()));
        assertEquals(
                List.of(
                        "a game is left out, of 1-old.jar: it is for version 0 of the kit, and this server has 1",
                        "a game is left out, of 2-unversioned.jar: its manifest lacks Driftfire-Kit: 1",
                        "a game is left out, of 9-twice.jar: " + Orbs.class.getName() + " is in 8-orbs.jar as well",
                        "a game is left out, of 3-throwing.jar: " + Throwing.class.getName()
                                + " fails with java.lang.IllegalStateException: no luck",
                        "a game is left out, of 4-linking.jar: " + Linking.class.getName()
                                + " fails with java.lang.NoSuchMethodError: there was one",
                        "a game is left out, of 5-missing.jar: its services file names com.example.Missing, and there is no"
                                + " such class",
                        "a game is left out, of 6-reserved.jar: its name 'metrics' must be 1 to 32 of a-z, 0-9 and -, begin"
                                + " with a letter, and be none of [admin, api, auth, healthz, kit, livez, lobby, metrics,"
                                + " play, readyz]",
                        "a game is left out, of 7-no-game.jar: java.lang.String is no GameProvider",
                        "a game is left out, of 9-other.jar: there is a game orbs in 8-orbs.jar"),
                games.problems().stream()
                        .map(line -> line.replace(folder + "/", ""))
                        .toList());
    }

    @Test
    void whateverAProviderThrowsIsToldInOneLine() throws IOException {
        jar("a.jar", "1", Asserting.class.getName());
        jar("a2.jar", "1", WithoutOptions.class.getName());
        jar("b.jar", "1", Orbs.class.getName());

        Games games = find();

        assertEquals(List.of("orbs"), List.copyOf(games.names()));
        assertEquals(2, games.problems().size(), () -> "problems: " + games.problems());
    }

    @Test
    void aGoalOfAFactThatIsNotDeclaredIsToldInOneLine() {
        assertEquals(
                List.of("a game is left out, of : its goal 'Glutton' is of fact dots, which must be one of its facts"),
                Games.of(new Aiming(List.of(), List.of(GLUTTON))).problems());
        assertEquals(
                List.of("a game is left out, of : it has two goals 'Glutton'"),
                Games.of(new Aiming(List.of(DOTS), List.of(GLUTTON, GLUTTON))).problems());
        Games games = Games.of(new Aiming(List.of(DOTS), List.of(GLUTTON)));
        assertEquals(List.of(), games.problems());
        assertEquals(List.of("aiming"), List.copyOf(games.names()));
    }

    @Test
    void aGoalIsOfABestAndAboveZero() {
        assertThrows(IllegalArgumentException.class, () -> Goal.of("Near", "Be near", Fact.number("rank"), 1));
        assertThrows(IllegalArgumentException.class, () -> Goal.of("Nothing", "Do nothing", DOTS, 0));
        assertThrows(IllegalArgumentException.class, () -> Goal.of(" ", "Do nothing", DOTS, 1));
        assertEquals("a crown", GLUTTON.unlocks("a crown").unlocks());
    }

    @Test
    void aJarWithoutAManifestIsForNoVersionOfTheKit() throws IOException {
        Path bare = folder.resolve("bare.jar");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(bare))) {
            out.putNextEntry(new ZipEntry("META-INF/services/" + GameProvider.class.getName()));
            out.write(Orbs.class.getName().getBytes(StandardCharsets.UTF_8));
            out.closeEntry();
        }
        jars.add(bare);

        assertEquals(
                List.of("a game is left out, of " + bare + ": its manifest lacks Driftfire-Kit: 1"), find().problems());
    }

    @Test
    void eachGameHasARoomUnlessTheOperatorSaysWhich() throws IOException {
        jar("a.jar", "1", Sumo.class.getName());
        jar("b.jar", "1", Orbs.class.getName());

        assertEquals(List.of("sumo=sumo", "orbs=orbs"), rooms(Map.of("game", "sumo", "room", "sumo,orbs=orbs")));
        assertEquals(List.of("orbs=orbs"), rooms(Map.of("game", "orbs")));
        assertEquals(List.of("a=sumo", "b=orbs"), rooms(Map.of("game", "orbs", "room", "a=sumo,b")));
    }

    @Test
    void whereThereIsOnlyOneGameItIsTheDefault() throws IOException {
        jar("b.jar", "1", Orbs.class.getName());

        assertEquals(List.of("orbs=orbs"), rooms(Map.of()));
    }

    @Test
    void aGameThatIsNotThereIsToldWithThoseThatAre() throws IOException {
        jar("a.jar", "1", Sumo.class.getName());
        jar("b.jar", "1", Orbs.class.getName());

        assertWrong("game 'chess': must be a game that is there: sumo, orbs", Map.of("game", "chess"));
        assertWrong(
                "room 'chess': must be a game that is there: sumo, orbs", Map.of("game", "orbs", "room", "a=chess"));
        assertWrong("game 'arena': must be a game that is there: sumo, orbs", Map.of());
    }

    @Test
    void optionsOfAGameAreCheckedByTheGamesOwnTable() throws IOException {
        jar("b.jar", "1", Orbs.class.getName());

        RoomPlan plan = RoomOptions.plan(new ConfigValues(Map.of("set", "orbs.dots=500")::get), find());

        assertEquals(500, plan.settings().get(0).number("dots"));
        assertEquals(
                10,
                RoomOptions.plan(new ConfigValues(Map.<String, String>of()::get), find())
                        .settings()
                        .get(0)
                        .number("dots"));
        assertWrong("set 'orbs.dots=501': must be a whole number from 1 to 500", Map.of("set", "orbs.dots=501"));
        assertWrong("set 'orbs.size=5': must name an option of orbs", Map.of("set", "orbs.size=5"));
        assertWrong("set 'chess': must be a game that is there: orbs", Map.of("set", "chess.dots=5"));
    }

    @Test
    void theValueOfAGamesOptionMayContainCommas() throws IOException {
        jar("b.jar", "1", Orbs.class.getName());

        Map<String, String> values = Map.of("set", "orbs.motto=eat, grow,burst, orbs.dots=500,orbs.motto=a=b,c");
        RoomSettings settings = RoomOptions.plan(new ConfigValues(values::get), find())
                .settings()
                .get(0);

        assertEquals("a=b,c", settings.text("motto"));
        assertEquals(500, settings.number("dots"));
        assertEquals(
                List.of("orbs.motto=eat, grow,burst", "orbs.dots=500", "orbs.motto=a=b,c"),
                new ConfigValues(values::get).list(RoomOptions.SET));
    }

    private void assertWrong(String message, Map<String, String> values) {
        var problem =
                assertThrows(ConfigException.class, () -> RoomOptions.plan(new ConfigValues(values::get), find()));

        assertEquals(message, problem.getMessage());
    }

    /** Rooms with their games. */
    private List<String> rooms(Map<String, String> values) {
        RoomPlan plan = RoomOptions.plan(new ConfigValues(values::get), find());
        return plan.settings().stream()
                .map(room -> room.room() + "=" + plan.game(room.room()))
                .toList();
    }

    private Games find() {
        URL[] addresses = jars.stream().map(GamesTest::address).toArray(URL[]::new);
        URLClassLoader loader = new URLClassLoader(addresses, GamesTest.class.getClassLoader());
        loaders.add(loader);
        return Games.find(loader);
    }

    private static URL address(Path jar) {
        try {
            return jar.toUri().toURL();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private void jar(String name, @Nullable String kitVersion, String services) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        if (kitVersion != null) {
            manifest.getMainAttributes().putValue(Games.KIT_ATTRIBUTE, kitVersion);
        }
        Path path = folder.resolve(name);
        try (OutputStream file = Files.newOutputStream(path);
                JarOutputStream out = new JarOutputStream(file, manifest)) {
            out.putNextEntry(new ZipEntry("META-INF/services/" + GameProvider.class.getName()));
            out.write(services.getBytes(StandardCharsets.UTF_8));
            out.closeEntry();
        }
        jars.add(path);
    }
}
