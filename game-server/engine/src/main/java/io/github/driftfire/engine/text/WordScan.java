package io.github.driftfire.engine.text;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Looks for the words of a list in one text. From each run of the text the trie is followed, on through the pieces that can be one word with the
 * first: at most {@link WordFilter#MAX_LETTERS} runs, and one more for each piece that begins with the letter before it.
 */
final class WordScan {
    private static final char REPLACEMENT = '*';
    private static final int NOTHING = -1;

    private final WordTrie words;
    private final String text;
    private final FoldedText folded;

    /** Of the word that is followed, by letter. */
    private final int[] counts = new int[WordFilter.MAX_LETTERS];

    private final boolean[] real = new boolean[WordFilter.MAX_LETTERS];
    private @Nullable StringBuilder replaced;
    private int steps;

    WordScan(WordTrie words, String text) {
        this.words = words;
        this.text = text;
        folded = FoldedText.of(text);
        for (int piece = 0; piece < folded.pieceCount(); piece++) {
            for (int run = folded.firstRun(piece); run < folded.endRun(piece); run++) {
                int last = lastPiece(piece, run);
                if (last != NOTHING) {
                    hide(folded.start(piece), folded.end(last));
                }
            }
        }
    }

    /** Look-ups in the trie. */
    int steps() {
        return steps;
    }

    boolean found() {
        return replaced != null;
    }

    /** The text with asterisks for the pieces that have a word; the text itself if none has. */
    String replaced() {
        StringBuilder changed = replaced;
        return changed == null ? text : changed.toString();
    }

    /** The last piece of the longest word that begins with a run, {@link #NOTHING} if none does. */
    private int lastPiece(int first, int start) {
        boolean begins = start == folded.firstRun(first);
        int found = NOTHING;
        int node = WordTrie.ROOT;
        int length = 0;
        char before = 0;
        for (int last = first; last < folded.pieceCount() && folded.mayJoin(first, last); last++) {
            int end = folded.endRun(last);
            for (int run = last == first ? start : folded.firstRun(last); run < end; run++) {
                char letter = folded.letter(run);
                if (length > 0 && letter == before) {
                    counts[length - 1] += folded.count(run);
                    real[length - 1] |= folded.isLetter(run);
                } else {
                    steps++;
                    node = words.next(node, letter);
                    if (node == WordTrie.NONE) {
                        return found;
                    }
                    counts[length] = folded.count(run);
                    real[length] = folded.isLetter(run);
                    length++;
                }
                before = letter;
                if (isWord(node, begins, run + 1 == end) && folded.isWhole(first, last)) {
                    found = last;
                }
            }
        }
        return found;
    }

    private boolean isWord(int node, boolean begins, boolean ends) {
        List<ListedWord> all = words.words(node);
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).isAt(counts, real, begins, ends)) {
                return true;
            }
        }
        return false;
    }

    private void hide(int from, int to) {
        StringBuilder changed = replaced == null ? new StringBuilder(text) : replaced;
        for (int i = from; i < to; i++) {
            if (changed.charAt(i) != ' ') {
                changed.setCharAt(i, REPLACEMENT);
            }
        }
        replaced = changed;
    }
}
