package io.github.driftfire.engine.text;

import java.util.List;

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
 * <p>What is hidden are whole pieces of the text: from the one in which the word begins to the one in which it ends.
 *
 * <p>The time for a text grows with its length, and hardly with the list's: from each letter at most {@link #MAX_LETTERS} look-ups, see {@link
 * WordScan}; 120 characters take some ten microseconds, and the worst text for the worst list a few hundred. Immutable.
 */
public final class WordFilter {
    /** Finds nothing. */
    public static final WordFilter NONE = new WordFilter(List.of());

    /** Longest word of a list, in letters as they are compared. */
    public static final int MAX_LETTERS = 32;

    private static final char ANY = '*';

    private final WordTrie words;

    /** @param list words for which {@link #isWord} is true */
    public WordFilter(List<String> list) {
        int letters = 0;
        for (String entry : list) {
            if (!isWord(entry)) {
                throw new IllegalArgumentException("no word to filter: " + entry);
            }
            letters += FoldedText.word(bare(entry)).runCount();
        }
        words = new WordTrie(letters);
        for (String entry : list) {
            FoldedText folded = FoldedText.word(bare(entry));
            boolean openBefore = entry.charAt(0) == ANY;
            boolean openBehind = entry.charAt(entry.length() - 1) == ANY;
            words.add(folded, new ListedWord(folded, openBefore, openBehind));
        }
    }

    /** Whether a list may have this: 2 to {@link #MAX_LETTERS} letters or digits, with {@code *} at its ends at most. */
    public static boolean isWord(String entry) {
        String bare = bare(entry);
        FoldedText folded = FoldedText.word(bare);
        int letters = folded.letterCount();
        return letters >= 2 && letters <= MAX_LETTERS && folded.runCount() <= MAX_LETTERS && bare.indexOf(ANY) < 0;
    }

    private static String bare(String entry) {
        int from = !entry.isEmpty() && entry.charAt(0) == ANY ? 1 : 0;
        int to = entry.length() > from && entry.charAt(entry.length() - 1) == ANY ? entry.length() - 1 : entry.length();
        return entry.substring(from, to);
    }

    /** Whether a text has a word of the list. */
    public boolean matches(String text) {
        return !words.isEmpty() && scan(text).found();
    }

    /** The text with asterisks for the words of the list; the text itself if it has none. */
    public String replace(String text) {
        return words.isEmpty() ? text : scan(text).replaced();
    }

    WordScan scan(String text) {
        return new WordScan(words, text);
    }
}
