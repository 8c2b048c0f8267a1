package io.github.driftfire.kit.input;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** What the player's layout writes on a key, by its place: from the browser's table, or learned from what is typed. */
final class KeyLabels {
    private final Map<String, String> labels = new HashMap<>();

    /** Takes what a key has typed. Answers whether that is news. */
    boolean learn(String code, String key) {
        if (!code.startsWith("Key") || key.codePointCount(0, key.length()) != 1 || key.isBlank()) {
            return false;
        }
        String upper = key.toUpperCase(Locale.ROOT);
        String label = upper.length() == key.length() ? upper : key;
        return !label.equals(labels.put(code, label));
    }

    /** The label of a place; of a letter on a usual keyboard as long as nothing is known. */
    String label(String code) {
        String known = labels.get(code);
        return known != null ? known : code.startsWith("Key") ? code.substring(3) : code;
    }

    /** The label of a command that is named by a letter: the letter itself on each layout that has Latin letters. */
    String command(char letter) {
        String place = "Key" + Character.toUpperCase(letter);
        String known = label(place);
        return known.charAt(0) < 128 ? String.valueOf(Character.toUpperCase(letter)) : known;
    }
}
