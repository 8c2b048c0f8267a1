package io.github.driftfire.engine.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the words of an operator's list in a text, through simple disguises: case, accents, letters that look alike, digits and signs for letters
 * (see {@link FoldedText}), repeated letters, and signs or spaces between letters. A word is found as a whole only, so that it does not hit an
 * innocent one that contains it; {@code *} at an end of the listed word lets anything be there.
 *
 * <pre>
 *  bad     bäd  BAAAD  b4d  b.a.d  b a d      not badge, forbad, b ad
 *  bad*    badly
 *  *bad*   forbade
 * </pre>
 *
 * <p>A text of 120 characters takes some ten microseconds, whatever the list's length. Immutable.
 */
public final class WordFilter {
    /** Finds nothing. */
    public static final WordFilter NONE = new WordFilter(List.of());

    /** Longest word of a list, in letters as they are compared. */
    public static final int MAX_LETTERS = 32;

    /** Letters of a word that is written letter by letter may be repeated so often, all together. */
    private static final int MOST_REPEATED = 4;

    private static final char ANY = '*';
    private static final char REPLACEMENT = '*';

    /** What may stand beside a word's letters: 0 nothing, bit 0 anything before it, bit 1 anything behind it. */
    private static final int OPEN_BEFORE = 1;

    private static final int OPEN_BEHIND = 2;

    /** By how the word's ends are, then by its letters without repetition. */
    private final List<Map<String, List<Word>>> words =
            List.of(new HashMap<>(), new HashMap<>(), new HashMap<>(), new HashMap<>());

    /** Of all words, in letters without repetition. */
    private final int longest;

    /** A word: its letters, and how often each must be there at least. */
    private static final class Word {
        final String letters;
        final int[] counts;
        final boolean hasLetter;

        Word(FoldedText folded) {
            letters = folded.runs(0, folded.runCount());
            counts = new int[folded.runCount()];
            boolean any = false;
            for (int i = 0; i < counts.length; i++) {
                counts[i] = folded.count(i);
                any |= folded.isLetter(i);
            }
            hasLetter = any;
        }

        boolean isAt(FoldedText text, int firstRun) {
            boolean letter = !hasLetter;
            for (int i = 0; i < counts.length; i++) {
                if (text.count(firstRun + i) < counts[i]) {
                    return false;
                }
                letter |= text.isLetter(firstRun + i);
            }
            // A number is no word.
            return letter;
        }
    }

    /** @param list words for which {@link #isWord} is true */
    public WordFilter(List<String> list) {
        int most = 0;
        for (String entry : list) {
            if (!isWord(entry)) {
                throw new IllegalArgumentException("no word to filter: " + entry);
            }
            Word word = new Word(FoldedText.word(bare(entry)));
            most = Math.max(most, word.counts.length);
            words.get(ends(entry))
                    .computeIfAbsent(word.letters, letters -> new ArrayList<>())
                    .add(word);
        }
        longest = most;
    }

    /** Whether a list may have this: 2 to {@link #MAX_LETTERS} letters or digits, with {@code *} at its ends at most. */
    public static boolean isWord(String entry) {
        String bare = bare(entry);
        int letters = FoldedText.word(bare).letterCount();
        return letters >= 2 && letters <= MAX_LETTERS && bare.indexOf(ANY) < 0;
    }

    private static int ends(String entry) {
        return (entry.charAt(0) == ANY ? OPEN_BEFORE : 0) | (entry.charAt(entry.length() - 1) == ANY ? OPEN_BEHIND : 0);
    }

    private static String bare(String entry) {
        int from = !entry.isEmpty() && entry.charAt(0) == ANY ? 1 : 0;
        int to = entry.length() > from && entry.charAt(entry.length() - 1) == ANY ? entry.length() - 1 : entry.length();
        return entry.substring(from, to);
    }

    /** Whether a text has a word of the list. */
    public boolean matches(String text) {
        return !replace(text).equals(text);
    }

    /** The text with asterisks for the words of the list; the text itself if it has none. */
    public String replace(String text) {
        if (longest == 0) {
            return text;
        }
        FoldedText folded = FoldedText.of(text);
        StringBuilder replaced = null;
        for (int first = 0; first < folded.pieceCount(); first++) {
            for (int last = first; last < folded.pieceCount() && folded.mayJoin(first, last); last++) {
                if (last - first > longest + MOST_REPEATED) {
                    break;
                }
                if (isListed(folded, first, last)) {
                    replaced = replaced == null ? new StringBuilder(text) : replaced;
                    hide(replaced, folded.start(first), folded.end(last));
                }
            }
        }
        return replaced == null ? text : replaced.toString();
    }

    private static void hide(StringBuilder text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) != ' ') {
                text.setCharAt(i, REPLACEMENT);
            }
        }
    }

    private boolean isListed(FoldedText text, int first, int last) {
        if (first == last) {
            return isWord(text, text.firstRun(first), text.endRun(first));
        }
        if (!text.isWhole(first, last)) {
            return false;
        }
        FoldedText joined = text.joined(first, last);
        return isWord(joined, 0, joined.runCount());
    }

    /** Whether the runs from one to another are a word, as its ends allow. */
    private boolean isWord(FoldedText text, int from, int to) {
        if (isAt(0, text, from, to)) {
            return true;
        }
        for (int end = from + 1; end <= to && end - from <= MAX_LETTERS; end++) {
            if (isAt(OPEN_BEHIND, text, from, end)) {
                return true;
            }
        }
        for (int start = from; start < to; start++) {
            if (to - start <= MAX_LETTERS && isAt(OPEN_BEFORE, text, start, to)) {
                return true;
            }
            for (int end = start + 1; end <= to && end - start <= MAX_LETTERS; end++) {
                if (isAt(OPEN_BEFORE | OPEN_BEHIND, text, start, end)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isAt(int ends, FoldedText text, int from, int to) {
        Map<String, List<Word>> known = words.get(ends);
        if (known.isEmpty() || to - from > MAX_LETTERS) {
            return false;
        }
        List<Word> same = known.get(text.runs(from, to));
        if (same != null) {
            for (Word word : same) {
                if (word.isAt(text, from)) {
                    return true;
                }
            }
        }
        return false;
    }
}
