package io.github.driftfire.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * Text that must stay as it is, kept under {@code golden/} in the test resources. The compiled client is held to the same files.
 *
 * <p>A change of the wire or of motion changes them: that is a new fingerprint, and the failure prints what to keep.
 */
public final class Golden {
    private Golden() {}

    public static String read(String name) {
        try (InputStream in = Golden.class.getResourceAsStream("/golden/" + name)) {
            return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static void check(String name, String actual) {
        String kept = read(name);
        if (!kept.equals(actual)) {
            throw new AssertionError("golden/" + name + " differs from the line that begins with\n"
                    + firstDifference(kept, actual) + "\nIf the change is meant, its content is now:\n" + actual);
        }
    }

    public static String hex(byte[] bytes, int length) {
        return HexFormat.of().formatHex(bytes, 0, length);
    }

    private static String firstDifference(String kept, String actual) {
        String[] keptLines = kept.split("\n", -1);
        String[] lines = actual.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i >= keptLines.length || !lines[i].equals(keptLines[i])) {
                return lines[i];
            }
        }
        return "(it is shorter)";
    }
}
