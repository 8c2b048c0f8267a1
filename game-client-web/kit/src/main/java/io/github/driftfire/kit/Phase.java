package io.github.driftfire.kit;

/** Where a visit stands; the style sheet shows and hides by it. */
public enum Phase {
    NAME("name"),
    CONNECTING("connecting"),
    PLAYING("playing"),
    /** In the game without an avatar. */
    DEAD("dead"),
    OFFLINE("offline");

    private final String word;

    Phase(String word) {
        this.word = word;
    }

    /** As the page and its tests call it. */
    public String word() {
        return word;
    }

    /** Whether keys and buttons are the game's. */
    public boolean plays() {
        return this == PLAYING || this == DEAD;
    }
}
