package io.github.driftfire.webapp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.driftfire.endpoint.AddressSettings;
import io.github.driftfire.engine.kit.DataSettings;
import io.github.driftfire.engine.kit.Games;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SettingsTest {
    private static Settings read(Map<String, String> properties, Map<String, String> environment) {
        return read(Map.of(), properties, environment);
    }

    private static Settings read(
            Map<String, String> parameters, Map<String, String> properties, Map<String, String> environment) {
        return Settings.read(
                parameters::get, properties::get, environment::get, Games.find(SettingsTest.class.getClassLoader()));
    }

    /** The rooms of a plan as texts. */
    private static List<String> rooms(Settings settings) {
        return settings.plan().settings().stream()
                .map(room -> room.room() + " " + room.world().preset() + " "
                        + room.world().widthUnits() + " " + room.world().tickRateHz() + " Hz " + room.maxPlayers()
                        + " players " + room.bots() + " bots")
                .toList();
    }

    @Test
    void withoutSettingsItIsAUsualDogfight() {
        Settings settings = read(Map.of(), Map.of());

        assertEquals(List.of("arena dogfight 2800 30 Hz 64 players 12 bots"), rooms(settings));
        assertEquals(List.of(), settings.origins());
        assertEquals(AddressSettings.DEFAULTS, settings.addresses());
    }

    @Test
    void resultsAreInMemoryUnlessAFolderADatabaseOrADataSourceIsSet() {
        assertNull(read(Map.of(), Map.of()).data().folder());
        assertEquals(
                "/var/lib/driftfire",
                read(Map.of("driftfire.data", "/var/lib/driftfire"), Map.of())
                        .data()
                        .folder());
        DataSettings database = read(
                        Map.of("driftfire.database", "jdbc:postgresql://db.example.com/driftfire"),
                        Map.of("DRIFTFIRE_DATABASE_PASSWORD", "hunter2"))
                .data();
        assertEquals("jdbc:postgresql://db.example.com/driftfire", database.database());
        assertEquals("hunter2", database.password());
        assertEquals(
                "jdbc/driftfire",
                read(Map.of("driftfire.data-source", "jdbc/driftfire"), Map.of())
                        .data()
                        .dataSource());
    }

    @Test
    void readsTheNamesOfTheRunnableJarFromTheEnvironment() {
        Map<String, String> environment = Map.of(
                "DRIFTFIRE_PRESET", "workload",
                "DRIFTFIRE_ROOM", "one,two=arena",
                "DRIFTFIRE_TICK", "20",
                "DRIFTFIRE_MAX_PLAYERS", "100",
                "DRIFTFIRE_BOTS", "0",
                "DRIFTFIRE_ARENA_SIZE", "5000",
                "DRIFTFIRE_SEED", "-7",
                "DRIFTFIRE_ORIGIN", "https://a.example,https://b.example",
                "DRIFTFIRE_MAX_PER_ADDRESS", "0");

        Settings settings = read(Map.of(), environment);

        assertEquals(
                List.of("one workload 5000 20 Hz 100 players 0 bots", "two workload 5000 20 Hz 100 players 0 bots"),
                rooms(settings));
        assertEquals(
                List.of(-7, -6),
                settings.plan().settings().stream().map(room -> room.seed()).toList());
        assertEquals(List.of("https://a.example", "https://b.example"), settings.origins());
        assertEquals(new AddressSettings(0, 256, 32, List.of()), settings.addresses());
    }

    @Test
    void readsWhatOneAddressMayHave() {
        Map<String, String> properties = Map.of(
                "driftfire.max-per-address", "3",
                "driftfire.max-connections-per-address", "0",
                "driftfire.max-waiting-per-address", "5",
                "driftfire.trusted-proxy", "10.0.0.0/8,2001:db8::1");

        assertEquals(
                new AddressSettings(3, 0, 5, List.of("10.0.0.0/8", "2001:db8::1")),
                read(properties, Map.of()).addresses());
    }

    @Test
    void aSystemPropertyGoesBeforeTheEnvironmentAndAnEmptyOneIsNone() {
        Map<String, String> environment = Map.of("DRIFTFIRE_MAX_PLAYERS", "5", "DRIFTFIRE_BOTS", "6");

        assertEquals(
                List.of("arena dogfight 2800 30 Hz 7 players 6 bots"),
                rooms(read(Map.of("driftfire.max-players", "7", "driftfire.bots", ""), environment)));
    }

    @Test
    void aContextParameterGoesBeforeASystemPropertyAndAnEmptyOneIsNone() {
        Map<String, String> parameters = Map.of("driftfire.room", "one, two", "driftfire.max-players", " ");

        assertEquals(
                List.of("one dogfight 2800 30 Hz 7 players 6 bots", "two dogfight 2800 30 Hz 7 players 6 bots"),
                rooms(read(
                        parameters,
                        Map.of("driftfire.room", "three", "driftfire.max-players", "7"),
                        Map.of("DRIFTFIRE_BOTS", "6"))));
    }

    @Test
    void aWrongContextParameterIsNamed() {
        var problem = assertThrows(
                IllegalArgumentException.class,
                () -> read(Map.of("driftfire.tick", "9"), Map.of("driftfire.tick", "30"), Map.of()));

        assertEquals("driftfire.tick '9': must be a whole number from 10 to 120", problem.getMessage());
    }

    @Test
    void readsTheEnvironmentAsTheRunnableJarDoes() {
        Map<String, String> environment = Map.of(
                "DRIFTFIRE_MAX_PLAYERS", "tcp://10.96.0.12:8080",
                "DRIFTFIRE_PORT", "tcp://10.96.0.12:8080",
                "DRIFTFIRE_PRESET", " Workload\n",
                "DRIFTFIRE_ROOM", "\"one, two\"",
                "DRIFTFIRE_TICK", " 20 ");

        assertEquals(
                List.of("one workload 1358 20 Hz 64 players 0 bots", "two workload 1358 20 Hz 64 players 0 bots"),
                rooms(read(Map.of("driftfire.seed", " "), environment)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "max-per-address|-1|must be a whole number from 0 to 1000000",
                "trusted-proxy|proxy.example|must be an address or a network such as 10.0.0.0/8",
                "tick|9|must be a whole number from 10 to 120",
                "tick|fast|must be a whole number from 10 to 120",
                "max-players|0|must be a whole number from 1 to 3500",
                "preset|chess|must be dogfight or workload",
                "game|chess|must be a game that is there: arena",
                "room|a=chess|must be a game that is there: arena",
                "set|arena.dots=5|must name an option of arena",
                "modes|no,such,file|must be a file that can be read",
                "room-linger|-1|must be a whole number from 0 to 3600",
                "room|Arena|must be 1 to 32 of a-z, 0-9 and -",
                "origin|evil|must be an origin such as https://play.example.com",
            })
    void aValueThatCannotBeRightIsNamed(String option, String value, String requirement) {
        var problem = assertThrows(
                IllegalArgumentException.class, () -> read(Map.of("driftfire." + option, value), Map.of()));

        String named = option.equals("room") ? value.substring(value.indexOf('=') + 1) : value;
        assertEquals("driftfire." + option + " '" + named + "': " + requirement, problem.getMessage());
    }

    @Test
    void aRoomThatIsThereTwiceIsNamedByItsVariable() {
        var problem =
                assertThrows(IllegalArgumentException.class, () -> read(Map.of(), Map.of("DRIFTFIRE_ROOM", "a,b,a")));

        assertEquals("DRIFTFIRE_ROOM 'a': must be a name that no other room has", problem.getMessage());
    }
}
