package io.github.driftfire.engine.text;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * A text as a {@link WordFilter} compares it: pieces of letters with signs or spaces between them, each a sequence of runs of one letter.
 *
 * <pre>
 *  "B.äaD  c4r!"   pieces   b | aad | car
 *                  runs     b · a2 · d · c · a · r
 * </pre>
 *
 * <p>Letters are what they look like ({@link TextSkeleton#plain}); digits and signs count as the letters that they are written for.
 */
final class FoldedText {
    private static final String SIGNS = "3457896@$!|+\u20ac";
    private static final String LETTERS = "eastbgbasllte";

    private final String text;
    private char[] letters = new char[64];
    private int[] counts = new int[64];
    private boolean[] real = new boolean[64];
    private int runs;
    private int[] pieceRuns = new int[16];
    private int[] starts = new int[16];
    private int[] ends = new int[16];

    /** Whether a space is before a piece. */
    private boolean[] spaced = new boolean[16];

    private int[] pieceLetters = new int[16];
    private int pieces;
    private int letterCount;

    private FoldedText(String text) {
        this.text = text;
    }

    static FoldedText of(String text) {
        return new FoldedText(text).fold(false);
    }

    /** A word of a list: one piece, whatever is between its letters. */
    static FoldedText word(String text) {
        return new FoldedText(text).fold(true);
    }

    private FoldedText fold(boolean onePiece) {
        boolean open = false;
        boolean space = false;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            int end = i + Character.charCount(c);
            if (isMark(c)) {
                if (open) {
                    ends[pieces - 1] = end;
                }
            } else if (isLetter(c, i, end)) {
                if (!open) {
                    begin(i, space);
                }
                open = true;
                add(c);
                ends[pieces - 1] = end;
            } else {
                open = open && onePiece;
                space = c == ' ';
            }
            i = end;
        }
        return this;
    }

    private void begin(int start, boolean space) {
        if (pieces == starts.length) {
            starts = Arrays.copyOf(starts, 2 * pieces);
            ends = Arrays.copyOf(ends, 2 * pieces);
            spaced = Arrays.copyOf(spaced, 2 * pieces);
            pieceRuns = Arrays.copyOf(pieceRuns, 2 * pieces);
            pieceLetters = Arrays.copyOf(pieceLetters, 2 * pieces);
        }
        starts[pieces] = start;
        spaced[pieces] = space;
        pieceRuns[pieces] = runs;
        pieces++;
    }

    private void add(int c) {
        boolean letter = Character.isLetter(c);
        pieceLetters[pieces - 1]++;
        letterCount++;
        if (c < 0x80) {
            add(TextSkeleton.plain(c), letter);
            return;
        }
        String open = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKD);
        for (int i = 0; i < open.length(); ) {
            int part = open.codePointAt(i);
            i += Character.charCount(part);
            if (Character.isLetterOrDigit(part) || SIGNS.indexOf(part) >= 0) {
                add(TextSkeleton.plain(part), letter);
            }
        }
    }

    private void add(String plain, boolean letter) {
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            int sign = SIGNS.indexOf(c);
            add(sign < 0 ? c : LETTERS.charAt(sign), letter);
        }
    }

    /** A letter that is repeated belongs to the run before, unless a piece begins. */
    private void add(char letter, boolean isReal) {
        boolean begins = runs == pieceRuns[pieces - 1];
        if (!begins && letters[runs - 1] == letter) {
            counts[runs - 1]++;
            real[runs - 1] |= isReal;
            return;
        }
        if (runs == letters.length) {
            letters = Arrays.copyOf(letters, 2 * runs);
            counts = Arrays.copyOf(counts, 2 * runs);
            real = Arrays.copyOf(real, 2 * runs);
        }
        letters[runs] = letter;
        counts[runs] = 1;
        real[runs] = isReal;
        runs++;
    }

    /** A sign is one where a letter follows; some stand for a letter at a word's end as well. */
    private boolean isLetter(int c, int at, int end) {
        if (Character.isLetterOrDigit(c)) {
            return true;
        }
        if (SIGNS.indexOf(c) < 0) {
            return false;
        }
        boolean before = at > 0 && Character.isLetterOrDigit(text.codePointBefore(at));
        boolean behind = end < text.length() && isLetterOrSign(text.codePointAt(end));
        return c == '@' || c == '$' ? before || behind : c == '!' || c == '+' ? before && behind : behind;
    }

    private static boolean isLetterOrSign(int c) {
        return Character.isLetterOrDigit(c) || SIGNS.indexOf(c) >= 0;
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    int letterCount() {
        return letterCount;
    }

    int runCount() {
        return runs;
    }

    /** What a run repeats. */
    char letter(int run) {
        return letters[run];
    }

    int count(int run) {
        return counts[run];
    }

    /** Whether a run has a letter, and not only digits and signs. */
    boolean isLetter(int run) {
        return real[run];
    }

    int pieceCount() {
        return pieces;
    }

    int firstRun(int piece) {
        return pieceRuns[piece];
    }

    int endRun(int piece) {
        return piece + 1 < pieces ? pieceRuns[piece + 1] : runs;
    }

    /** Index of a piece's first character in the text. */
    int start(int piece) {
        return starts[piece];
    }

    int end(int piece) {
        return ends[piece];
    }

    /** Whether pieces can be the beginning of one word: those of one letter after each other, and short ones without a space. */
    boolean mayJoin(int first, int last) {
        return last == first || !spaced[last] || (pieceLetters[last] == 1 && pieceLetters[first] == 1);
    }

    /** Whether pieces are one word that is written with something between its letters. */
    boolean isWhole(int first, int last) {
        if (first == last) {
            return true;
        }
        boolean single = true;
        boolean oneSingle = false;
        boolean shortOnes = true;
        boolean space = false;
        for (int piece = first; piece <= last; piece++) {
            single &= pieceLetters[piece] == 1;
            oneSingle |= pieceLetters[piece] == 1;
            shortOnes &= pieceLetters[piece] <= 2;
            space |= piece > first && spaced[piece];
        }
        return single || !space && (oneSingle || shortOnes);
    }
}
