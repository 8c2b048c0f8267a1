package io.github.driftfire.kit;

/** Where a visit stands; the style sheet shows and hides by it. */
public enum Phase {
    NAME("name", ""),
    CONNECTING("connecting", "Joining"),
    PLAYING("playing", ""),
    /** In the game without an avatar. */
    DEAD("dead", "Out"),
    OFFLINE("offline", "No connection");

    private final String word;
    private final String title;

    Phase(String word, String title) {
        this.word = word;
        this.title = title;
    }

    /** As the page and its tests call it. */
    public String word() {
        return word;
    }

    /** What the window's title says of it; empty for nothing. */
    String title() {
        return title;
    }

    /** Whether keys and buttons are the game's. */
    public boolean plays() {
        return this == PLAYING || this == DEAD;
    }
}
