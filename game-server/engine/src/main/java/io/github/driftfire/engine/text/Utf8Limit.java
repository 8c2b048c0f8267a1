package io.github.driftfire.engine.text;

import java.nio.charset.StandardCharsets;

/** Cuts texts to a number of bytes in UTF-8. */
public final class Utf8Limit {
    private Utf8Limit() {}

    /** The longest beginning of a text that fits, cut between characters. */
    public static String clip(String text, int maxBytes) {
        int end = Math.min(text.length(), maxBytes);
        while (splitsPair(text, end) || sizeBytes(text, end) > maxBytes) {
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
