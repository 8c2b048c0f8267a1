package io.github.driftfire.client;

/** Where a visit stands; the style sheet shows and hides by it. */
enum Phase {
    NAME("name"),
    CONNECTING("connecting"),
    PLAYING("playing"),
    DEAD("dead"),
    OFFLINE("offline");

    private final String word;

    Phase(String word) {
        this.word = word;
    }

    /** As the page and its tests call it. */
    String word() {
        return word;
    }
}
