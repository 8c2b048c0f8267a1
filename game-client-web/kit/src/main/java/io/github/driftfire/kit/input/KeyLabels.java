package io.github.driftfire.kit.input;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** What the player's layout writes on a key, by its place: from the browser's table, or learned from what is typed. */
public final class KeyLabels {
    private final List<String> codes = new ArrayList<>();
    private final List<String> labels = new ArrayList<>();
    private final UnaryOperator<String> capitals;

    /** @param capitals a text in capitals */
    public KeyLabels(UnaryOperator<String> capitals) {
        this.capitals = capitals;
    }

    /** Takes what a key has typed. Answers whether its label is another now. */
    public boolean learn(String code, String key) {
        if (!code.startsWith("Key")
                || key.codePointCount(0, key.length()) != 1
                || key.trim().isEmpty()) {
            return false;
        }
        String upper = capitals.apply(key);
        String label = upper.length() == key.length() ? upper : key;
        String before = label(code);
        int index = indexOf(code);
        if (index < 0) {
            codes.add(code);
            labels.add(label);
        } else {
            labels.set(index, label);
        }
        return !label.equals(before);
    }

    /** The label of a place; of a letter on a usual keyboard as long as nothing is known. */
    public String label(String code) {
        int index = indexOf(code);
        return index >= 0 ? labels.get(index) : code.startsWith("Key") ? code.substring(3) : code;
    }

    private int indexOf(String code) {
        for (int i = 0; i < codes.size(); i++) {
            if (codes.get(i).equals(code)) {
                return i;
            }
        }
        return -1;
    }

    /** The label of a command that is named by a letter: the letter itself on each layout that has Latin letters. */
    public String command(char letter) {
        String place = "Key" + Ascii.upper(letter);
        String known = label(place);
        return known.charAt(0) < 128 ? String.valueOf(Ascii.upper(letter)) : known;
    }
}
