package io.github.driftfire.model.game;

import io.github.driftfire.model.wire.WireReader;
import io.github.driftfire.model.wire.WireWriter;

/**
 * A text on its way to the server.
 *
 * @param channel one of {@link ChatChannel}
 * @param text as it was typed, at most {@link #MAX_BYTES} in UTF-8
 */
public record ChatText(int channel, String text) {
    /** Most characters that the server passes on. */
    public static final int MAX_CHARS = 120;

    /** Most bytes of a text in UTF-8. */
    public static final int MAX_BYTES = 250;

    static void write(WireWriter out, ChatText chat) {
        out.u8(chat.channel);
        out.text(chat.text);
    }

    static ChatText read(WireReader in) {
        int channel = in.u8();
        return new ChatText(channel, in.text());
    }
}
