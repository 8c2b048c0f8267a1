package io.github.driftfire.engine.sessions;

import io.github.driftfire.engine.text.Utf8Limit;

/** The text in a close frame: at most 123 bytes of UTF-8, more makes a transport throw. */
final class CloseReason {
    static final int MAX_BYTES = 123;

    private CloseReason() {}

    /** The longest beginning of a text that fits, cut between characters. */
    static String clip(String text) {
        return Utf8Limit.clip(text, MAX_BYTES);
    }
}
