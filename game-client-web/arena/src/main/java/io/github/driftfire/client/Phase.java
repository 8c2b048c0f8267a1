package io.github.driftfire.client;

/** Where a visit stands; the style sheet shows and hides by it. */
enum Phase {
    NAME("name", ""),
    CONNECTING("connecting", "Joining"),
    PLAYING("playing", "In flight"),
    DEAD("dead", "Destroyed"),
    OFFLINE("offline", "No connection");

    private final String word;
    private final String title;

    Phase(String word, String title) {
        this.word = word;
        this.title = title;
    }

    /** As the page and its tests call it. */
    String word() {
        return word;
    }

    /** The window's title. */
    String title(String page) {
        return title.isEmpty() ? page : page + " \u2013 " + title;
    }
}
