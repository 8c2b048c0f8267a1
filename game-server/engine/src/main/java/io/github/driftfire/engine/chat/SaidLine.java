package io.github.driftfire.engine.chat;

/** A text as it was passed on. Immutable. */
public final class SaidLine {
    private final long nanos;
    private final int channel;
    private final String text;

    SaidLine(long nanos, int channel, String text) {
        this.nanos = nanos;
        this.channel = channel;
        this.text = text;
    }

    /** When, by the room's running clock. */
    public long nanos() {
        return nanos;
    }

    /** One of {@link io.github.driftfire.model.game.ChatChannel}. */
    public int channel() {
        return channel;
    }

    public String text() {
        return text;
    }
}
