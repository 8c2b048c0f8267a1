package io.github.driftfire.engine;

import java.nio.charset.StandardCharsets;

/** The text in a close frame: at most 123 bytes of UTF-8, more makes a transport throw. */
final class CloseReason {
    static final int MAX_BYTES = 123;

    private CloseReason() {}

    /** The longest beginning of a text that fits, cut between characters. */
    static String clip(String text) {
        int end = Math.min(text.length(), MAX_BYTES);
        while (splitsPair(text, end) || sizeBytes(text, end) > MAX_BYTES) {
            end--;
        }
        return text.substring(0, end);
    }

    private static int sizeBytes(String text, int end) {
        return text.substring(0, end).getBytes(StandardCharsets.UTF_8).length;
    }

    private static boolean splitsPair(String text, int end) {
        return end > 0 && end < text.length() && Character.isSurrogatePair(text.charAt(end - 1), text.charAt(end));
    }
}
