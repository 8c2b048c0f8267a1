package io.github.driftfire.netcode;

/**
 * A name or a text of others as it may be drawn: whatever could turn the line around, hide, or grow over its neighbours is left out. The server cleans names
 * too; a page may meet an older server. Plain Java.
 */
public final class ShownName {
    private static final int MOST_MARKS = 2;

    private ShownName() {}

    public static String of(String name) {
        StringBuilder out = new StringBuilder(name.length());
        int marks = 0;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (isHidden(c)) {
                continue;
            }
            marks = isMark(c) ? marks + 1 : 0;
            if (marks <= MOST_MARKS) {
                out.append(c);
            }
        }
        return out.toString().trim();
    }

    /** Controls, and format characters that set the direction or have no width. The joiners stay: scripts and emoji need them. */
    private static boolean isHidden(char c) {
        return c < ' '
                || c >= 0x7f && c < 0xa0
                || c == 0xad
                || c == 0x61c
                || c == 0x180e
                || c == 0x200b
                || c == 0x200e
                || c == 0x200f
                || c >= 0x2028 && c <= 0x202e
                || c >= 0x2060 && c <= 0x206f
                || c == 0x3164
                || c == 0xfeff
                || c >= 0xfff0 && c <= 0xfffb;
    }

    /** Marks that stack on the letter before. */
    private static boolean isMark(char c) {
        return c >= 0x300 && c <= 0x36f
                || c >= 0x483 && c <= 0x489
                || c >= 0x1ab0 && c <= 0x1aff
                || c >= 0x1dc0 && c <= 0x1dff
                || c >= 0x20d0 && c <= 0x20ff
                || c >= 0xfe20 && c <= 0xfe2f;
    }
}
