package io.github.driftfire.engine.chat;

import io.github.driftfire.engine.text.WordFilter;

/** What may be said in a room. Immutable. */
public final class ChatSettings {
    /** Texts and emotes, every word. */
    public static final ChatSettings USUAL = new ChatSettings(ChatMode.ON, WordFilter.NONE);

    private final ChatMode mode;
    private final WordFilter words;

    public ChatSettings(ChatMode mode, WordFilter words) {
        this.mode = mode;
        this.words = words;
    }

    public ChatMode mode() {
        return mode;
    }

    /** Words that are shown neither in texts nor in names. */
    public WordFilter words() {
        return words;
    }
}
