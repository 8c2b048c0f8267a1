package io.github.driftfire.model.replication;

import io.github.driftfire.model.wire.WireReader;
import io.github.driftfire.model.wire.WireWriter;
import java.util.Arrays;
import java.util.List;

/**
 * The probability model of the arithmetic code: how likely each decision of the codec is, by context.
 *
 * <p>A room's probabilities are fixed between two versions, so that a blob can be read by a client that comes to the cell at any time. The
 * server counts what really happens and now and then sends a new version to every client, between two ticks. Probabilities that adapt
 * within a blob lost: a blob has some dozen decisions, too few to learn from. Probabilities compiled into the program lost as well:
 * they would have to know the game.
 *
 * <p>A choice among several travels as a tree of decisions, a byte for each node. To the coder it is one step: since probabilities are fixed,
 * what lies before each leaf is added up once.
 *
 * <pre>
 *  version: changes varint x (gap varint │ probabilities u8)
 * </pre>
 *
 * <p>Owned by one thread.
 */
public final class ProbabilityModel {
    static final int BITS = 12;

    /** A choice among {@code 2^depth} leaves: node n of its tree, from 1, has the context {@code base + n}. */
    record Tree(int base, int depth) {
        int leaves() {
            return 1 << depth;
        }
    }

    /** Probabilities travel in eight bits: (2q + 1) / 512, so that nothing is ever impossible. */
    private static final int STEP_BITS = BITS - 9;

    /** Counts are halved here, so that old habits fade. */
    private static final int FULL = 1 << 20;

    private static final int SEEN_ENOUGH = 24;

    private static final int[] NO_COUNTS = new int[0];

    private final byte[] steps;
    private final Tree[] trees;

    /** For each leaf of a tree, at {@code base + leaf}: the probability in 1/4096 of all leaves before it. */
    private final short[] before;

    /** For each context how often a 0 was coded, then how often a 1; for the nodes of trees as {@link #publish} finds it. */
    private int[] counts = NO_COUNTS;

    /** How often each leaf of a tree was coded, at {@code base + leaf}. */
    private int[] chosen = NO_COUNTS;

    /** Of one tree: a number for each node from 1 on, then for each leaf. */
    private final int[] nodes;

    private int version;

    /**
     * @param contexts the number of contexts; all begin even
     * @param trees which of them are trees; none has a context in common with another
     */
    ProbabilityModel(int contexts, List<Tree> trees) {
        this.trees = trees.toArray(new Tree[0]);
        steps = new byte[contexts];
        before = new short[contexts];
        int most = 0;
        for (Tree tree : trees) {
            most = Math.max(most, tree.leaves());
        }
        nodes = new int[2 * most];
        Arrays.fill(steps, (byte) 128);
        tabulate();
    }

    /** Makes room for counts, which only the server keeps. */
    ProbabilityModel counting() {
        counts = new int[2 * steps.length];
        chosen = new int[steps.length];
        return this;
    }

    boolean same(ProbabilityModel other) {
        return version == other.version && Arrays.equals(steps, other.steps);
    }

    public int contexts() {
        return steps.length;
    }

    /** Counts the versions, from 0. */
    public int version() {
        return version;
    }

    /** The probability of a 0 in 1/4096, between 8 and 4088. */
    int zero(int context) {
        return zero512(context) << STEP_BITS;
    }

    private int zero512(int context) {
        return ((steps[context] & 0xff) << 1) | 1;
    }

    /** The probability in 1/4096 that a leaf comes before another of its tree, which may be the one past the last. */
    int before(int base, int depth, int leaf) {
        return leaf >>> depth != 0 ? 1 << BITS : before[base + leaf];
    }

    void count(int context, int bit) {
        if (++counts[2 * context + bit] >= FULL) {
            counts[2 * context] >>= 1;
            counts[2 * context + 1] >>= 1;
        }
    }

    void countLeaf(int base, int depth, int leaf) {
        if (++chosen[base + leaf] >= FULL) {
            for (int other = base; other < base + (1 << depth); other++) {
                chosen[other] >>= 1;
            }
        }
    }

    /** Sets one context's probability of a 0, in 1/256: a guess to begin with. For trees {@link #tabulate} follows. */
    void guess(int context, int zero256) {
        steps[context] = (byte) zero256;
    }

    /** Turns what was counted into the next version. */
    public void publish() {
        for (Tree tree : trees) {
            countNodes(tree);
        }
        for (int c = 0; c < steps.length; c++) {
            int zeros = counts[2 * c];
            int total = zeros + counts[2 * c + 1];
            if (total >= SEEN_ENOUGH) {
                // In floating point: a tree's root has been passed more often than an int can say 256 times.
                int step = (int) ((zeros * 256.0 + 128.0) / (total + 1));
                steps[c] = (byte) Math.max(0, Math.min(255, step));
            }
        }
        version++;
        tabulate();
    }

    /** How often a tree's nodes went either way, from how often its leaves were chosen. */
    private void countNodes(Tree tree) {
        System.arraycopy(chosen, tree.base, nodes, tree.leaves(), tree.leaves());
        for (int node = tree.leaves() - 1; node > 0; node--) {
            int at = 2 * (tree.base + node);
            counts[at] = nodes[2 * node];
            counts[at + 1] = nodes[2 * node + 1];
            nodes[node] = counts[at] + counts[at + 1];
        }
    }

    /** Adds up what lies before each leaf, after the probabilities have changed. */
    void tabulate() {
        for (Tree tree : trees) {
            tabulate(tree);
        }
    }

    private void tabulate(Tree tree) {
        int leaves = tree.leaves();
        nodes[1] = 1 << BITS;
        for (int node = 1; node < leaves; node++) {
            // Each leaf has one part of its own, so that none is impossible.
            int least = leaves >>> (32 - Integer.numberOfLeadingZeros(node));
            int free = nodes[node] - 2 * least;
            nodes[2 * node] = least + ((free * zero512(tree.base + node)) >>> (BITS - STEP_BITS));
            nodes[2 * node + 1] = nodes[node] - nodes[2 * node];
        }
        int sum = 0;
        for (int leaf = 0; leaf < leaves; leaf++) {
            before[tree.base + leaf] = (short) sum;
            sum += nodes[leaves + leaf];
        }
    }

    /** Writes a version whole; bits that it does not name are as they are in a fresh set. */
    public void write(WireWriter out, ProbabilityModel fresh) {
        int changes = 0;
        for (int c = 0; c < steps.length; c++) {
            changes += steps[c] == fresh.steps[c] ? 0 : 1;
        }
        out.varint(version);
        out.varint(changes);
        int last = -1;
        for (int c = 0; c < steps.length; c++) {
            if (steps[c] != fresh.steps[c]) {
                out.varint(c - last - 1);
                out.u8(steps[c]);
                last = c;
            }
        }
    }

    /** Reads what {@link #write} wrote, up to {@link #tabulate}; latches the reader's failure at a context that there is not. */
    public void read(WireReader in, ProbabilityModel fresh) {
        System.arraycopy(fresh.steps, 0, steps, 0, steps.length);
        version = in.varint();
        int changes = in.varint();
        int at = -1;
        for (int i = 0; i < changes && !in.failed(); i++) {
            at += in.varint() + 1;
            int step = in.u8();
            if (at < 0 || at >= steps.length) {
                in.fail();
            } else {
                steps[at] = (byte) step;
            }
        }
    }
}
