package io.github.driftfire.standalone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the command line answers without starting anything. */
final class OptionsTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(Map<String, String> environment, String... args) {
        return Main.run(
                args,
                environment,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private void assertComplains(String line, int code) {
        assertEquals("driftfire: " + line + System.lineSeparator(), err.toString(StandardCharsets.UTF_8));
        assertEquals("", out.toString(StandardCharsets.UTF_8));
        assertEquals(2, code, "exit code");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--port|http|must be a whole number from 0 to 65535",
                "--port|65536|must be a whole number from 0 to 65535",
                "--tick|9|must be a whole number from 10 to 120",
                "--tick|121|must be a whole number from 10 to 120",
                "--bots|-1|must be a whole number from 0 to 596",
                "--max-players|0|must be a whole number from 1 to 3500",
                "--max-players|many|must be a whole number from 1 to 3500",
                "--arena-size|799|must be a whole number from 800 to 32000",
                "--seed|1.5|must be a whole number from -2147483648 to 2147483647",
                "--room|The Arena|must be 1 to 32 of a-z, 0-9 and -",
                "--room|private|must not be what all private rooms are in metrics",
                "--preset|race|must be dogfight or workload",
                "--game|chess|must be a game that is there: arena",
                "--set|arena.dots=5|must name an option of arena",
                "--set|arena.motto=eat, grow|must name an option of arena",
                "--set|dots=5|must be of the form game.option=value",
                "--modes|no-such-file|must be a file that can be read",
                "--room-linger|3601|must be a whole number from 0 to 3600",
                "--max-spectators|1001|must be a whole number from 0 to 1000",
                "--spectator-delay|61|must be a whole number from 0 to 60",
                "--max-private-rooms|1000|must be a whole number from 0 to 999",
                "--games|no-such-folder|must be a folder that can be read",
                "--origin|play.example.com|must be an origin such as https://play.example.com",
                "--origin|https://play.example.com/|must be an origin such as https://play.example.com",
                "--max-per-address|-1|must be a whole number from 0 to 1000000",
                "--max-connections-per-address|many|must be a whole number from 0 to 1000000",
                "--max-waiting-per-address|1000001|must be a whole number from 0 to 1000000",
                "--trusted-proxy|proxy.example|must be an address or a network such as 10.0.0.0/8",
                "--host|' '|must be a host name or an address",
                "--host|no such host|must be a host name or an address, and this one is unknown",
                "--database|jdbc:mysql://db|must be a JDBC address such as jdbc:postgresql://db.example.com/driftfire",
                "--data|a;b|must be a folder without ; in its path",
                "--log|loud|must be error, warning, info or debug",
                "--tls-password-file|secret.txt|must come with --tls-keystore",
            })
    void namesTheOptionTheValueAndWhatWouldBeRight(String option, String value, String requirement) {
        assertComplains(option + " '" + value + "': " + requirement, run(Map.of(), option, value));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DRIFTFIRE_PORT|http|must be a whole number from 0 to 65535",
                "DRIFTFIRE_MAX_PLAYERS|0|must be a whole number from 1 to 3500",
                "DRIFTFIRE_ORIGIN|https://a.example,b|must be an origin such as https://play.example.com",
                "DRIFTFIRE_ROOM|a,a|must be a name that no other room has",
                "DRIFTFIRE_PORT|tcp:8080|must be a whole number from 0 to 65535",
                "DRIFTFIRE_RENICE|maybe|must be true or false",
            })
    void namesTheVariableWhenTheValueIsFromThere(String variable, String value, String requirement) {
        String complained = value.contains(",") ? value.substring(value.indexOf(',') + 1) : value;
        assertComplains(variable + " '" + complained + "': " + requirement, run(Map.of(variable, value)));
    }

    @Test
    void theCommandLineOverridesTheEnvironmentAlsoABadOne() {
        assertComplains(
                "--tick '5': must be a whole number from 10 to 120",
                run(Map.of("DRIFTFIRE_TICK", "6", "DRIFTFIRE_PORT", "x"), "--port=0", "--tick=5"));
    }

    /** The wrong option ends the start, which shows that the others were right. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DRIFTFIRE_PORT|tcp://10.96.0.12:8080",
                "DRIFTFIRE_HOST|udp://[fd00::1]:8080",
                "DRIFTFIRE_PORT|' 8080 '",
                "DRIFTFIRE_PRESET|Workload",
                "DRIFTFIRE_LOG|INFO",
                "DRIFTFIRE_RENICE|Yes",
                "DRIFTFIRE_ROOM|'a, b,'",
                "DRIFTFIRE_ORIGIN|'https://a.example, https://b.example'",
            })
    void acceptsOtherSpellingsAndIgnoresWhatKubernetesSets(String variable, String value) {
        assertComplains("--tick '5': must be a whole number from 10 to 120", run(Map.of(variable, value), "--tick=5"));
    }

    @Test
    void aRoomIsNotOpenedTwice() {
        assertComplains(
                "--room 'b': must be a name that no other room has",
                run(Map.of(), "--room", "a", "--room", "b", "--room", "b"));
    }

    @Test
    void aPasswordIsNotEchoed() {
        assertComplains("--tls-password: must come with --tls-keystore", run(Map.of(), "--tls-password", "hunter2"));
    }

    @Test
    void theDatabasesPasswordIsNotEchoed() {
        assertComplains(
                "DRIFTFIRE_DATABASE_PASSWORD: must come with the option database",
                run(Map.of("DRIFTFIRE_DATABASE_PASSWORD", "hunter2")));
    }

    @Test
    void resultsAreKeptInOnePlace() {
        assertComplains(
                "--data 'here': must not be set together with the option database",
                run(Map.of(), "--data", "here", "--database", "jdbc:postgresql://db.example.com/driftfire"));
    }

    @Test
    void aFileIsNoFolderForData(@TempDir Path folder) throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        int code = run(Map.of(), "--data", file.toString());

        String line = err.toString(StandardCharsets.UTF_8);
        assertEquals(2, code, line);
        assertTrue(line.startsWith("driftfire: --data '" + file + "': must be a folder that can be written"), line);
        assertEquals(1, line.lines().count(), line);
    }

    @Test
    void anUnknownOptionPointsToTheHelp() {
        assertComplains("Unknown option: '--prot=1'; --help lists the options", run(Map.of(), "--prot=1"));
    }

    @Test
    void aForgottenValueIsNamed() {
        int code = run(Map.of(), "--port");

        assertEquals(2, code);
        assertEquals(1, err.toString(StandardCharsets.UTF_8).lines().count(), err.toString(StandardCharsets.UTF_8));
        assertTrue(err.toString(StandardCharsets.UTF_8).contains("--port"), err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void helpListsEveryOptionAndVersionSaysOne() {
        assertEquals(0, run(Map.of(), "--help"));
        String help = out.toString(StandardCharsets.UTF_8);
        List<String> options = new ArrayList<>(List.of("--help", "--version"));
        JarOptions.ALL.forEach(option -> options.add("--" + option.name()));
        for (String option : options) {
            assertTrue(help.contains(option), option + " in " + help);
        }
        assertTrue(help.contains("DRIFTFIRE_MAX_PLAYERS"), help);
        out.reset();

        assertEquals(0, run(Map.of(), "--version"));
        assertTrue(out.toString(StandardCharsets.UTF_8).startsWith("driftfire "), out.toString(StandardCharsets.UTF_8));
        assertFalse(out.toString(StandardCharsets.UTF_8).contains("null"), out.toString(StandardCharsets.UTF_8));
    }
}
