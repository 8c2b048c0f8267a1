package io.github.driftfire.endpoint.site;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The texts of a page in a language, out of the tables of the kit and of the game. A table has a block for each text, with an empty line between:
 * the English text or a code, and a line for each other language.
 *
 * <pre>{@code
 * # On the first screen.
 * Leave the game
 * de Spiel verlassen
 * fr Quitter la partie
 * }</pre>
 */
final class PageTexts {
    private final Map<String, String> texts = new TreeMap<>();

    /**
     * @param language two letters
     * @param tables the first that has a text counts
     * @throws IllegalArgumentException for a line that belongs to no text, or names no language
     */
    PageTexts(String language, List<String> tables) {
        tables.forEach(table -> read(table, language));
    }

    private void read(String table, String language) {
        String key = "";
        for (String written : table.split("\n", -1)) {
            String line = written.strip();
            if (line.isEmpty()) {
                key = "";
            } else if (!line.startsWith("#")) {
                if (key.isEmpty()) {
                    key = line;
                } else if (!line.matches("[a-z]{2} .*")) {
                    throw new IllegalArgumentException("no language before a text: " + line);
                } else if (line.startsWith(language)) {
                    texts.putIfAbsent(key, line.substring(language.length() + 1));
                }
            }
        }
    }

    boolean isEmpty() {
        return texts.isEmpty();
    }

    /** An object with a member for each text. */
    String json() {
        StringBuilder out = new StringBuilder("{");
        texts.forEach((key, text) -> {
            out.append(out.length() == 1 ? "" : ",\n");
            quote(out, key);
            out.append(':');
            quote(out, text);
        });
        return out.append('}').toString();
    }

    private static void quote(StringBuilder out, String text) {
        out.append('"').append(text.replace("\\", "\\\\").replace("\"", "\\\"")).append('"');
    }
}
