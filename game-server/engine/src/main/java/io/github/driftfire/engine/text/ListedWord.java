package io.github.driftfire.engine.text;

/** A word of a {@link WordFilter}'s list: how often each of its letters must be there at least, and what may stand beside it. Immutable. */
final class ListedWord {
    private final int[] counts;
    private final boolean hasLetter;
    private final boolean openBefore;
    private final boolean openBehind;

    /**
     * @param openBefore whether anything may be before it
     * @param openBehind whether anything may be behind it
     */
    ListedWord(FoldedText folded, boolean openBefore, boolean openBehind) {
        this.openBefore = openBefore;
        this.openBehind = openBehind;
        counts = new int[folded.runCount()];
        boolean any = false;
        for (int i = 0; i < counts.length; i++) {
            counts[i] = folded.count(i);
            any |= folded.isLetter(i);
        }
        hasLetter = any;
    }

    /**
     * Whether runs of the same letters are this word.
     *
     * @param found how often each letter is there
     * @param real whether a run has a letter, and not only digits and signs; a number is no word, unless it is one of the list
     * @param begins whether nothing is before them
     * @param ends whether nothing is behind them
     */
    boolean isAt(int[] found, boolean[] real, boolean begins, boolean ends) {
        if ((!begins && !openBefore) || (!ends && !openBehind)) {
            return false;
        }
        boolean letter = !hasLetter;
        for (int i = 0; i < counts.length; i++) {
            if (found[i] < counts[i]) {
                return false;
            }
            letter |= real[i];
        }
        return letter;
    }
}
