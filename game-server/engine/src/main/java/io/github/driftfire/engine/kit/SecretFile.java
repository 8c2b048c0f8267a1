package io.github.driftfire.engine.kit;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Reads files that options name, and whose first line is a secret. */
public final class SecretFile {
    private SecretFile() {}

    /**
     * The first line without the spaces around it.
     *
     * @param given the option's value as an error shows it
     * @throws ConfigException the file cannot be read, or its first line is empty
     */
    public static String read(ConfigOption option, String file, String given) {
        String line = firstLine(file);
        if (line == null || line.isBlank()) {
            throw new ConfigException(
                    option.name(), given, "must name a text file that can be read, whose first line is the secret");
        }
        return line.strip();
    }

    private static @Nullable String firstLine(String file) {
        try (BufferedReader reader = Files.newBufferedReader(Path.of(file))) {
            return reader.readLine();
        } catch (InvalidPathException | IOException e) {
            return null;
        }
    }
}
