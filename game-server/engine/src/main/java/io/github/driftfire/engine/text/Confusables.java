package io.github.driftfire.engine.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What letters and digits look like, after the Unicode Technical Standard 39. The build makes the table out of ICU's data; it is read with the
 * first use.
 */
final class Confusables {
    private static final String TABLE = "confusables.txt";
    private static final Map<Integer, String> PLAIN = read();

    private Confusables() {}

    /** Has the table read, by the class's initialisation. */
    static void load() {}

    /** Small letters without accents; {@code null} for a character that looks like no other, or is decomposed (NFKD) first. */
    static @Nullable String of(int character) {
        return PLAIN.get(character);
    }

    private static Map<Integer, String> read() {
        InputStream table = Confusables.class.getResourceAsStream(TABLE);
        if (table == null) {
            throw new IllegalStateException(TABLE + " is missing");
        }
        Map<Integer, String> plain = new HashMap<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int character = line.codePointAt(0);
                plain.put(character, line.substring(Character.charCount(character)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(plain);
    }
}
