package io.github.driftfire.model.wire;

/** UTF-8 without charset look-ups, the same on both ends. */
final class Utf8 {
    private static final char REPLACEMENT = '\uFFFD';

    private Utf8() {}

    static int size(String text) {
        int size = 0;
        for (int i = 0; i < text.length(); i++) {
            int c = codePoint(text, i);
            if (c >= 0x10000) {
                i++;
            }
            size += c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
        }
        return size;
    }

    static void encode(String text, byte[] out, int offset) {
        int at = offset;
        for (int i = 0; i < text.length(); i++) {
            int c = codePoint(text, i);
            if (c < 0x80) {
                out[at++] = (byte) c;
            } else if (c < 0x800) {
                out[at++] = (byte) (0xC0 | (c >> 6));
                out[at++] = continuation(c);
            } else if (c < 0x10000) {
                out[at++] = (byte) (0xE0 | (c >> 12));
                out[at++] = continuation(c >> 6);
                out[at++] = continuation(c);
            } else {
                out[at++] = (byte) (0xF0 | (c >> 18));
                out[at++] = continuation(c >> 12);
                out[at++] = continuation(c >> 6);
                out[at++] = continuation(c);
                i++;
            }
        }
    }

    static String decode(byte[] bytes, int offset, int length) {
        StringBuilder text = new StringBuilder(length);
        int at = offset;
        int end = offset + length;
        while (at < end) {
            int lead = bytes[at++] & 0xff;
            int more = lead < 0x80
                    ? 0
                    : lead >= 0xC2 && lead < 0xE0
                            ? 1
                            : lead >= 0xE0 && lead < 0xF0 ? 2 : lead >= 0xF0 && lead < 0xF5 ? 3 : -1;
            int c = more == 0 ? lead : more < 0 ? REPLACEMENT : lead & (0x3f >> more);
            for (int i = 0; i < more; i++) {
                if (at < end && (bytes[at] & 0xC0) == 0x80) {
                    c = (c << 6) | (bytes[at++] & 0x3f);
                } else {
                    c = REPLACEMENT;
                    break;
                }
            }
            append(text, c);
        }
        return text.toString();
    }

    private static void append(StringBuilder text, int c) {
        if (c < 0x10000) {
            text.append(c >= 0xD800 && c < 0xE000 ? REPLACEMENT : (char) c);
        } else if (c < 0x110000) {
            text.append((char) (0xD800 + ((c - 0x10000) >> 10)));
            text.append((char) (0xDC00 + ((c - 0x10000) & 0x3ff)));
        } else {
            text.append(REPLACEMENT);
        }
    }

    private static byte continuation(int c) {
        return (byte) (0x80 | (c & 0x3f));
    }

    /** The code point at an index; a surrogate without its partner counts as U+FFFD. */
    private static int codePoint(String text, int index) {
        char c = text.charAt(index);
        if (c < 0xD800 || c >= 0xE000) {
            return c;
        }
        if (c < 0xDC00 && index + 1 < text.length()) {
            char low = text.charAt(index + 1);
            if (low >= 0xDC00 && low < 0xE000) {
                return 0x10000 + ((c - 0xD800) << 10) + (low - 0xDC00);
            }
        }
        return REPLACEMENT;
    }
}
