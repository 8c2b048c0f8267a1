package io.github.driftfire.engine.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class EnvironmentVariablesTest {
    private final Map<String, String> environment = new HashMap<>();
    private final EnvironmentVariables variables = new EnvironmentVariables(environment::get);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tcp://10.96.0.12:8080",
                "udp://10.96.0.12:8080",
                "sctp://10.96.0.12:8080",
                "tcp://[fd00:10:96::c]:8080",
                "TCP://10.96.0.12:8080",
                " tcp://10.96.0.12:8080\n",
                "\"tcp://10.96.0.12:8080\"",
                "tcp://driftfire.default.svc:8080",
            })
    void ignoresWhatNamesAServiceOfKubernetes(String value) {
        environment.put("DRIFTFIRE_PORT", value);
        environment.put("DRIFTFIRE_TICK", value);
        assertNull(variables.find("port"));
        assertNull(variables.find("port"));
        assertNull(variables.find("tick"));
        assertEquals(2, variables.ignored().size(), () -> "one line for each: " + variables.ignored());
        String line = List.copyOf(variables.ignored()).get(0);
        assertTrue(line.startsWith("DRIFTFIRE_PORT=" + value.strip().replace("\"", "") + " is ignored"), line);
    }

    @Test
    void takesNoOptionFromTheOtherVariablesOfAService() {
        environment.putAll(Map.of(
                "DRIFTFIRE_SERVICE_HOST", "10.96.0.12",
                "DRIFTFIRE_SERVICE_PORT", "8080",
                "DRIFTFIRE_SERVICE_PORT_HTTP", "8080",
                "DRIFTFIRE_PORT_8080_TCP", "tcp://10.96.0.12:8080",
                "DRIFTFIRE_PORT_8080_TCP_ADDR", "10.96.0.12",
                "DRIFTFIRE_PORT_8080_TCP_PORT", "8080",
                "DRIFTFIRE_PORT_8080_TCP_PROTO", "tcp"));
        assertNull(variables.find("host"));
        assertNull(variables.find("port"));
        assertEquals(List.of(), List.copyOf(variables.ignored()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "port| 8080 |8080",
                "port|\t8080|8080",
                "port|\"8080\"|8080",
                "port|' 8080 '|8080",
                "port|80 80|80 80",
                "port|\"8080|\"8080",
                "preset|Workload|workload",
                "preset| DOGFIGHT|dogfight",
                "log|Debug|debug",
                "renice|TRUE|true",
                "room| a , b ,|a,b",
                "room|Arena|Arena",
                "set|orbs.motto=eat, grow,,|orbs.motto=eat, grow,,",
                "origin|\"https://a.example, https://b.example\"|https://a.example,https://b.example",
                "tls-keystore| /etc/my, keys.p12 |/etc/my, keys.p12",
                "tls-password| two words |` two words `",
                "tls-password|\"quoted\"|\"quoted\"",
            },
            quoteCharacter = '`')
    void acceptsOtherSpellings(String option, String value, String meant) {
        environment.put(EnvironmentVariables.name(option), value);
        assertEquals(meant, variables.find(option));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n"})
    void leavesOutTheEndOfALine(String end) {
        environment.put("DRIFTFIRE_MAX_PLAYERS", "64" + end);
        environment.put("DRIFTFIRE_TLS_PASSWORD", "pass word " + end);
        assertEquals("64", variables.find("max-players"));
        assertEquals("pass word ", variables.find("tls-password"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n", "\"\"", "' '", ","})
    void takesAnEmptyVariableForNone(String value) {
        environment.put("DRIFTFIRE_ROOM", value);
        assertNull(variables.find("room"));
        assertNull(variables.find("tick"));
    }
}
