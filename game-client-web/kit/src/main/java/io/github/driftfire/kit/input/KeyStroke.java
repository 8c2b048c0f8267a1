package io.github.driftfire.kit.input;

/**
 * A key that goes down or up.
 *
 * @param code its place, as in {@code KeyW}, whatever the layout writes on it
 * @param key what the layout makes of it, as in {@code w} or {@code Shift}
 * @param repeat whether the keyboard repeats a key that is held
 * @param target what has the focus
 */
public record KeyStroke(
        String code,
        String key,
        boolean repeat,
        boolean shift,
        boolean ctrl,
        boolean alt,
        boolean meta,
        Target target) {
    /** What has the focus. */
    public enum Target {
        PAGE,
        /** A button, slider, checkbox: it has its own use for arrows, space and Enter. */
        CONTROL,
        /** A field that takes text: it has its own use for every key. */
        TEXT
    }

    public boolean isMeta() {
        return code.startsWith("Meta") || code.startsWith("OS");
    }

    /** The letter of a command: what the layout writes on the key or, where that is no Latin letter, what usually stands at its place. */
    public char letter() {
        if (key.length() == 1) {
            char typed = Ascii.lower(key.charAt(0));
            if (typed >= 'a' && typed <= 'z') {
                return typed;
            }
            if (typed < 128) {
                return 0;
            }
        }
        boolean unnamed = key.length() == 1 || key.equals("Process") || key.equals("Unidentified");
        return unnamed && code.length() == 4 && code.startsWith("Key") ? Ascii.lower(code.charAt(3)) : 0;
    }
}
