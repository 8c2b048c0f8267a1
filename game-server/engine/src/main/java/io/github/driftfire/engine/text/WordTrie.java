package io.github.driftfire.engine.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The words of a list as a trie over their letters, repeated letters once. One step of a search is one look-up in a hash table, whatever the
 * number of words. Filled once, then read only.
 */
final class WordTrie {
    static final int ROOT = 0;
    static final int NONE = -1;

    private static final int LETTER_BITS = 16;
    private static final long SPREAD = 0x9e3779b97f4a7c15L;
    private static final long EMPTY = -1;

    /** Of the edges: node and letter, and where they lead. Open addressing, at most half full. */
    private final long[] edges;

    private final int[] targets;
    private final int shift;

    /** By node. */
    private final List<List<ListedWord>> words = new ArrayList<>();

    /** @param letters of all words together, at most */
    WordTrie(int letters) {
        int capacity = Integer.highestOneBit(Math.max(1, letters)) << 2;
        edges = new long[capacity];
        Arrays.fill(edges, EMPTY);
        targets = new int[capacity];
        shift = Long.SIZE - Integer.numberOfTrailingZeros(capacity);
        words.add(List.of());
    }

    void add(FoldedText folded, ListedWord word) {
        int node = ROOT;
        for (int run = 0; run < folded.runCount(); run++) {
            long edge = edge(node, folded.letter(run));
            int at = find(edge);
            if (edges[at] == EMPTY) {
                edges[at] = edge;
                targets[at] = words.size();
                words.add(List.of());
            }
            node = targets[at];
        }
        List<ListedWord> all = new ArrayList<>(words.get(node));
        all.add(word);
        words.set(node, all);
    }

    /** Where a letter leads from a node, {@link #NONE} if no word goes on like that. */
    int next(int node, char letter) {
        int at = find(edge(node, letter));
        return edges[at] == EMPTY ? NONE : targets[at];
    }

    /** The words that end at a node. */
    List<ListedWord> words(int node) {
        return words.get(node);
    }

    boolean isEmpty() {
        return words.size() == 1;
    }

    private static long edge(int node, char letter) {
        return (long) node << LETTER_BITS | letter;
    }

    /** The place of an edge, or the empty one where it would be. */
    private int find(long edge) {
        int at = (int) (edge * SPREAD >>> shift);
        while (edges[at] != EMPTY && edges[at] != edge) {
            at = (at + 1) & (edges.length - 1);
        }
        return at;
    }
}
