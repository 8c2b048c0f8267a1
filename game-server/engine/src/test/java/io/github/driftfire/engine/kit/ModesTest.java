package io.github.driftfire.engine.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.driftfire.model.protocol.WorldSettings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which modes there are, by an operator's file or by the games themselves. */
final class ModesTest {
    @TempDir
    private Path folder;

    private Path file = Path.of("");

    private List<Mode> modes(Map<String, String> values, String... lines) throws IOException {
        Map<String, String> all = new HashMap<>(values);
        if (lines.length > 0) {
            file = Files.writeString(folder.resolve("modes.properties"), String.join("\n", lines));
            all.put("modes", file.toString());
        }
        return RoomOptions.plan(new ConfigValues(all::get), Games.of(new DiscGame()))
                .lobby()
                .modes();
    }

    private static String text(Mode mode) {
        RoomSettings room = mode.settings(mode.name() + "-1", mode.maxPlayers(), mode.bots(), 0);
        WorldSettings world = room.world();
        return mode.name() + " '" + mode.title() + "' " + mode.game() + ' ' + world.preset() + ' ' + world.widthUnits()
                + ' ' + world.tickRateHz() + " Hz " + room.maxPlayers() + " players " + room.bots() + " bots "
                + mode.maxRooms() + " rooms";
    }

    @Test
    void withoutAFileAGameHasOneModeThatIsAsTheOptionsSay() throws IOException {
        List<Mode> modes = modes(Map.of("max-players", "7", "bots", "3", "tick", "40", "arena-size", "900"));

        assertEquals(
                List.of("discs 'discs' discs discs 900 40 Hz 7 players 3 bots 16 rooms"),
                modes.stream().map(ModesTest::text).toList());
    }

    @Test
    void aFileSetsWhatItSetsAndLeavesTheRestToTheOptions() throws IOException {
        List<Mode> modes = modes(
                Map.of("max-players", "7"),
                "# of two sizes",
                "pair.title = Zu zweit \u2694",
                "pair.max-players = 2",
                "pair.arena-size=800",
                "pair.max-rooms=3",
                "crowd.game=discs",
                "crowd.bots=20",
                "crowd.tick=10",
                "crowd.preset=discs");

        assertEquals(
                List.of(
                        "pair 'Zu zweit \u2694' discs discs 800 20 Hz 2 players 0 bots 3 rooms",
                        "crowd 'crowd' discs discs 1600 10 Hz 7 players 20 bots 16 rooms"),
                modes.stream().map(ModesTest::text).toList());
    }

    @Test
    void roomsHaveTheSpectatorsThatTheirModeOrElseTheOptionAllows() throws IOException {
        Map<String, String> values = Map.of("max-spectators", "5", "spectator-delay", "5");
        List<Mode> modes = modes(values, "stage.max-spectators=200", "stage.spectator-delay=30", "duel.max-players=2");
        RoomPlan plan = RoomOptions.plan(new ConfigValues(values::get), Games.of(new DiscGame()));

        assertEquals(200, modes.get(0).room("stage-1", 4, 0, 1).maxSpectators());
        assertEquals(30, modes.get(0).room("stage-1", 4, 0, 1).spectatorDelaySeconds());
        assertEquals(5, modes.get(1).room("duel-1", 2, 0, 1).asPrivate().spectatorDelaySeconds());
        assertEquals(5, plan.rooms().get(0).spectatorDelaySeconds());
        assertEquals(5, modes.get(1).room("duel-1", 2, 0, 1).asPrivate().maxSpectators());
        assertEquals(5, plan.rooms().get(0).maxSpectators());
    }

    @Test
    void eachRoomOfAModeHasASeedOfItsOwn() throws IOException {
        Mode mode = modes(Map.of("seed", "5")).get(0);

        // 5 is the permanent room's.
        assertEquals(6, mode.settings("discs-1", 2, 0, 0).seed());
        assertEquals(8, mode.settings("discs-3", 2, 0, 2).seed());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "duel.max-players=0|must be a whole number from 1 to 3500",
                "duel.bots=many|must be a whole number from 0 to 596",
                "duel.max-rooms=1000|must be a whole number from 1 to 999",
                "duel.chat=loud|must be on, emotes or off",
                "duel.tick=9|must be a whole number from 10 to 120",
                "duel.arena-size=799|must be a whole number from 800 to 32000",
                "duel.preset=chess|must be discs",
                "duel.game=chess|must be a game that is there: discs",
                "duel.game=A game|must be a game's name",
                "duel.title=|must be 1 to 40 characters",
                "duel.set.dots=5|must name an option of discs",
                "duel.players=2|must set one of game, title, description, max-players, max-spectators,"
                        + " spectator-delay, chat, bots, max-rooms, preset, arena-size, tick or set.<option>",
                "duel=2|must be named by a mode, a full stop and what is set, such as duel.max-players",
                "Duel.bots=2|the mode's name must be 1 to 28 of a-z, 0-9 and -, neither private nor with private- at"
                        + " its beginning",
                "private.bots=2|the mode's name must be 1 to 28 of a-z, 0-9 and -, neither private nor with private-"
                        + " at its beginning",
            })
    void aMistakeIsOneLineThatNamesFileKeyValueAndWhatWouldBeRight(String line, String requirement) {
        var problem = assertThrows(ConfigException.class, () -> modes(Map.of(), "usual.bots=1", line));

        assertEquals("modes '" + file + ": " + line + "': " + requirement, problem.getMessage());
    }

    @Test
    void aKeyThatIsThereTwiceIsAMistake() {
        var problem = assertThrows(ConfigException.class, () -> modes(Map.of(), "duel.bots=1", "duel.bots=2"));

        assertEquals("modes '" + file + ": duel.bots=2': must be there once", problem.getMessage());
    }

    @Test
    void aFileThatCannotBeReadIsAMistake() throws IOException {
        assertEquals(
                "modes 'no/such/file': must be a file that can be read",
                assertThrows(ConfigException.class, () -> modes(Map.of("modes", "no/such/file")))
                        .getMessage());
        Path latin = Files.write(folder.resolve("latin"), "duel.title=\u00fc".getBytes(StandardCharsets.ISO_8859_1));
        assertEquals(
                "modes '" + latin + "': must be a text in UTF-8",
                assertThrows(ConfigException.class, () -> modes(Map.of("modes", latin.toString())))
                        .getMessage());
        assertEquals(
                "modes '" + folder.resolve("modes.properties") + "': must have a line such as duel.max-players=2",
                assertThrows(ConfigException.class, () -> modes(Map.of(), "# nothing"))
                        .getMessage());
    }

    @Test
    void aGameThatDeclaresWhatCannotBeRightIsToldSo() {
        assertThrows(IllegalArgumentException.class, () -> ModeSettings.named("Duel"));
        assertThrows(
                IllegalArgumentException.class, () -> ModeSettings.named("duel").maxPlayers(0));
    }
}
