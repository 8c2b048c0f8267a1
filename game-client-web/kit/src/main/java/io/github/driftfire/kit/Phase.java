package io.github.driftfire.kit;

import io.github.driftfire.kit.page.PageEvents;
import io.github.driftfire.kit.page.Texts;

/** Where a visit stands; the style sheet shows and hides by it. */
public enum Phase {
    NAME("name", "", PageEvents.READY),
    CONNECTING("connecting", Texts.of("Joining"), PageEvents.JOINING),
    PLAYING("playing", "", PageEvents.PLAYING),
    /** In the game without an avatar. */
    DEAD("dead", Texts.of("Out"), PageEvents.DEAD),
    /** In the game without a seat. */
    WATCHING("watching", Texts.of("Watching"), PageEvents.WATCHING),
    OFFLINE("offline", Texts.of("No connection"), PageEvents.AWAY);

    private final String word;
    private final String title;
    private final String state;

    Phase(String word, String title, String state) {
        this.word = word;
        this.title = title;
        this.state = state;
    }

    /** As the page and its tests call it. */
    public String word() {
        return word;
    }

    /** What the window's title says of it; empty for nothing. */
    String title() {
        return title;
    }

    /** As {@link PageEvents} calls it. */
    String state() {
        return state;
    }

    /** Whether keys and buttons are the game's. */
    public boolean plays() {
        return this == PLAYING || this == DEAD;
    }
}
