package io.github.driftfire.engine.chat;

/** What may be said in a room. Immutable. */
public final class ChatSettings {
    /** Texts and emotes, every word. */
    public static final ChatSettings USUAL = new ChatSettings(ChatMode.ON);

    private final ChatMode mode;

    public ChatSettings(ChatMode mode) {
        this.mode = mode;
    }

    public ChatMode mode() {
        return mode;
    }
}
