package io.github.driftfire.engine.text;

import java.text.Normalizer;

/**
 * Makes a text fit to be shown to others out of whatever a client sent. Names, chat and titles of rooms have this one treatment.
 *
 * <p>What is left is plain text: a page must still show it as text, not as HTML.
 */
public final class VisibleText {
    /** Letters by their type, but nothing to see: fillers of Hangul and Braille's empty cell. */
    private static final String BLANKS = "\u115f\u1160\u3164\uffa0\u2800";

    /** Marks on one character; more climb over the lines of others. */
    private static final int MAX_MARKS = 2;

    /** A musical symbol that is drawn as nothing. */
    private static final int NULL_NOTE = 0x1d159;

    /** What is read of a text, in multiples of what may be left: the rest can be what is never shown. */
    private static final int RAW_FACTOR = 4;

    private static final int MAX_ROUNDS = 8;

    private VisibleText() {}

    /**
     * At most {@code maxChars} printable characters without leading, trailing or double spaces; of characters that differ in form only, the usual
     * one. Empty if nothing is left.
     */
    public static String clean(String raw, int maxChars) {
        String text = raw.substring(0, Math.min(raw.length(), maxChars * RAW_FACTOR));
        // The usual form of what was clean may have parts that are not.
        for (int round = 0; round < MAX_ROUNDS; round++) {
            String clean = Normalizer.normalize(visible(text), Normalizer.Form.NFKC);
            clean = cut(clean, maxChars);
            if (clean.equals(text)) {
                break;
            }
            text = clean;
        }
        return text;
    }

    /** Without what is never shown: it would keep accents from their letters. */
    private static String visible(String raw) {
        StringBuilder visible = new StringBuilder();
        raw.codePoints().filter(c -> isSpace(c) || isMark(c) || isPrintable(c)).forEach(visible::appendCodePoint);
        return visible.toString();
    }

    private static String cut(String raw, int maxChars) {
        StringBuilder text = new StringBuilder();
        int marks = MAX_MARKS;
        for (int i = 0; i < raw.length(); ) {
            int c = raw.codePointAt(i);
            i += Character.charCount(c);
            if (text.length() + Character.charCount(c) > maxChars) {
                break;
            }
            if (isSpace(c)) {
                marks = MAX_MARKS;
                if (!text.isEmpty() && text.charAt(text.length() - 1) != ' ') {
                    text.append(' ');
                }
            } else if (isMark(c)) {
                if (marks++ < MAX_MARKS) {
                    text.appendCodePoint(c);
                }
            } else if (isPrintable(c)) {
                marks = 0;
                text.appendCodePoint(c);
            }
        }
        return text.toString().strip();
    }

    private static boolean isSpace(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || BLANKS.indexOf(c) >= 0;
    }

    /** Accents and the like, which are drawn onto the character before them. */
    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return !isSelector(c)
                && (type == Character.NON_SPACING_MARK
                        || type == Character.ENCLOSING_MARK
                        || type == Character.COMBINING_SPACING_MARK);
    }

    /** Marks by their type that show nothing: they choose among a character's forms, or fill. */
    private static boolean isSelector(int c) {
        return c == 0x034f
                || c == 0x17b4
                || c == 0x17b5
                || (c >= 0x180b && c <= 0x180f)
                || (c >= 0xfe00 && c <= 0xfe0f)
                || c == 0x16fe4
                || (c >= 0xe0000 && c <= 0xe0fff);
    }

    private static boolean isPrintable(int c) {
        return !isSelector(c)
                && c != NULL_NOTE
                && switch (Character.getType(c)) {
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
