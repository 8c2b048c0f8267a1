package io.github.driftfire.engine;

import io.github.driftfire.model.protocol.Protocol;

/** Makes a name fit to be shown to others out of whatever a client sent. */
final class PlayerName {
    private static final String ANONYMOUS = "Pilot";

    /** Letters by their type, but nothing to see: fillers of Hangul and Braille's empty cell. */
    private static final String BLANKS = "\u115f\u1160\u3164\uffa0\u2800";

    /** Marks on one character; more climb over the lines of others. */
    private static final int MAX_MARKS = 2;

    private PlayerName() {}

    /** 1..{@link Protocol#MAX_NAME_CHARS} printable characters without leading, trailing or double spaces. */
    static String clean(String raw) {
        StringBuilder name = new StringBuilder();
        int marks = MAX_MARKS;
        for (int i = 0; i < raw.length(); ) {
            int c = raw.codePointAt(i);
            i += Character.charCount(c);
            if (name.length() + Character.charCount(c) > Protocol.MAX_NAME_CHARS) {
                break;
            }
            if (isSpace(c)) {
                marks = MAX_MARKS;
                if (!name.isEmpty() && name.charAt(name.length() - 1) != ' ') {
                    name.append(' ');
                }
            } else if (isMark(c)) {
                if (marks++ < MAX_MARKS) {
                    name.appendCodePoint(c);
                }
            } else if (isPrintable(c)) {
                marks = 0;
                name.appendCodePoint(c);
            }
        }
        String clean = name.toString().strip();
        return clean.isEmpty() ? ANONYMOUS : clean;
    }

    private static boolean isSpace(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || BLANKS.indexOf(c) >= 0;
    }

    /** Accents and the like, which are drawn onto the character before them. */
    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    private static boolean isPrintable(int c) {
        return switch (Character.getType(c)) {
            // Direction overrides and joiners are FORMAT: they would garble the lines of others.
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }
}
