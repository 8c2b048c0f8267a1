package io.github.driftfire.standalone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LogsTest {
    private static String line(Level level, String message, @Nullable Throwable problem) {
        LogRecord entry = new LogRecord(level, message);
        entry.setThrown(problem);
        // Without the time.
        return new Logs().format(entry).replaceFirst("^[0-9:.]+ ", "");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\nb",
                "a\rb",
                "a\u001b[31mb",
                "a\u0000b",
                "a\u007fb",
                "a\u009bb",
                "a\u202eb",
                "a\u2028b",
                "a\tb"
            })
    void writesNoControlCharacters(String message) {
        String line = line(Level.INFO, message, null);

        String escaped = String.format(Locale.ROOT, "\\u%04x", (int) message.charAt(1));
        String rest = message.substring(2, message.length() - 1);
        assertEquals("info a" + escaped + rest + "b\n", line);
    }

    @Test
    void writesNoControlCharactersOfAProblem() {
        IOException problem = new IOException("x\n12:00:00.000 info forged");
        assertEquals("info m: java.io.IOException: x\\u000a12:00:00.000 info forged\n", line(Level.INFO, "m", problem));
        String trace = line(Level.WARNING, "m", new IllegalStateException("y\r\n", problem));

        assertTrue(trace.startsWith("warning m\njava.lang.IllegalStateException: y\\u000d\\u000a\n\tat "), trace);
        assertTrue(trace.contains("\nCaused by: java.io.IOException: x\\u000a12:00:00.000 info forged\n\tat "), trace);
    }

    @Test
    void leavesOutWhatAClientCanCauseInTheContainer() {
        assertFalse(isLogged("org.glassfish.grizzly.http.server.HttpHandler", new IOException("Broken pipe")));
        assertFalse(isLogged("org.glassfish.tyrus.core", new UncheckedIOException(new IOException("reset"))));
        assertTrue(isLogged("org.glassfish.grizzly.http.server.HttpHandler", new IllegalStateException("a bug")));
        assertTrue(isLogged("org.glassfish.grizzly.nio", null));
        assertTrue(isLogged("io.github.driftfire.engine", new IOException("a disk")));
    }

    private static boolean isLogged(String logger, @Nullable Throwable problem) {
        LogRecord entry = new LogRecord(Level.WARNING, "m");
        entry.setLoggerName(logger);
        entry.setThrown(problem);
        return new ContainerRecords().isLoggable(entry);
    }
}
