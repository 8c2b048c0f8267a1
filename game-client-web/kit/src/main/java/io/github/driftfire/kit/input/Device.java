package io.github.driftfire.kit.input;

/** What a player plays with. */
public enum Device {
    MOUSE("mouse"),
    /** The keyboard alone. */
    KEYS("keys"),
    TOUCH("touch"),
    PAD("pad");

    private final String word;

    Device(String word) {
        this.word = word;
    }

    /** As style sheets know it, in the attribute {@code data-device} of the page's body. */
    public String word() {
        return word;
    }
}
