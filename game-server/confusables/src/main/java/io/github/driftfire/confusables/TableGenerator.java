package io.github.driftfire.confusables;

import com.ibm.icu.text.SpoofChecker;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;

/**
 * Writes for each letter and digit that looks like others a line: the character, and what it looks like in small letters without accents. By the
 * skeletons of the Unicode Technical Standard 39. Left out are characters that are decomposed (NFKD) before they are looked up.
 */
public final class TableGenerator {
    private TableGenerator() {}

    /** @param args the file to write */
    public static void main(String[] args) throws IOException {
        SpoofChecker checker = new SpoofChecker.Builder().build();
        StringBuilder table = new StringBuilder();
        for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
            String text = Character.toString(c);
            if (Character.isLetterOrDigit(c)
                    && Normalizer.normalize(text, Normalizer.Form.NFKD).equals(text)) {
                String plain = plain(checker.getSkeleton(text));
                if (!plain.isEmpty() && !plain.equals(plain(text))) {
                    table.append(text).append(plain).append('\n');
                }
            }
        }
        Path file = Path.of(args[0]);
        Files.createDirectories(file.getParent());
        Files.writeString(file, table, StandardCharsets.UTF_8);
    }

    private static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFKD)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .map(Character::toLowerCase)
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }
}
