package io.github.driftfire.model.replication;

import io.github.driftfire.model.wire.WireReader;
import io.github.driftfire.model.wire.WireWriter;
import java.util.Arrays;

/**
 * How likely each decision of the codec is, by context.
 *
 * <p>A room's odds are fixed between two editions, so that a blob can be read by whoever comes to the cell at any time. The
 * server counts what really happens and now and then publishes a new edition to everybody, between two ticks. Odds that adapt
 * within a blob lost: a blob has some dozen decisions, too few to learn from. Odds compiled into the program lost as well:
 * they would have to know the game.
 *
 * <pre>
 *  edition: changes varint x (gap varint │ odds u8)
 * </pre>
 *
 * <p>Owned by one thread.
 */
public final class Odds {
    static final int BITS = 12;

    /** Odds travel in eight bits: (2q + 1) / 512, so that nothing is ever impossible. */
    private static final int STEP_BITS = BITS - 9;

    /** Counts are halved here, so that old habits fade. */
    private static final int FULL = 1 << 20;

    private static final int SEEN_ENOUGH = 24;

    private static final int[] NO_COUNTS = new int[0];

    private final byte[] steps;

    /** For each context how often a 0 was coded, then how often a 1. */
    private int[] counts = NO_COUNTS;

    private int edition;

    /** @param contexts the number of contexts; all begin even */
    public Odds(int contexts) {
        steps = new byte[contexts];
        Arrays.fill(steps, (byte) 128);
    }

    /** Makes room for counts, which only the server keeps. */
    Odds counting() {
        counts = new int[2 * steps.length];
        return this;
    }

    boolean same(Odds other) {
        return edition == other.edition && Arrays.equals(steps, other.steps);
    }

    public int contexts() {
        return steps.length;
    }

    /** Counts the editions, from 0. */
    public int edition() {
        return edition;
    }

    /** The odds of a 0 in 1/4096, between 8 and 4088. */
    int zero(int context) {
        return (((steps[context] & 0xff) << 1) | 1) << STEP_BITS;
    }

    void count(int context, int bit) {
        if (++counts[2 * context + bit] >= FULL) {
            counts[2 * context] >>= 1;
            counts[2 * context + 1] >>= 1;
        }
    }

    /** Sets one context's odds of a 0, in 1/256: a guess to begin with. */
    void guess(int context, int zero256) {
        steps[context] = (byte) zero256;
    }

    /** Turns what was counted into the next edition. */
    public void publish() {
        for (int c = 0; c < steps.length; c++) {
            int zeros = counts[2 * c];
            int total = zeros + counts[2 * c + 1];
            if (total >= SEEN_ENOUGH) {
                // 2^8 * FULL fits an int.
                int step = (int) ((zeros * 256.0 + 128.0) / (total + 1));
                steps[c] = (byte) Math.max(0, Math.min(255, step));
            }
        }
        edition++;
    }

    /** Writes an edition whole; bits that it does not name are as they are in a fresh set. */
    public void write(WireWriter out, Odds fresh) {
        int changes = 0;
        for (int c = 0; c < steps.length; c++) {
            changes += steps[c] == fresh.steps[c] ? 0 : 1;
        }
        out.varint(edition);
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

    /** Reads what {@link #write} wrote; latches the reader's failure at a context that there is not. */
    public void read(WireReader in, Odds fresh) {
        System.arraycopy(fresh.steps, 0, steps, 0, steps.length);
        edition = in.varint();
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
