package io.github.driftfire.model.replication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.driftfire.model.math.Rng;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ArithmeticDecoderTest {
    private static final int CONTEXTS = 64;
    private static final int DEPTH = 5;
    private static final ProbabilityModel.Tree TREE = new ProbabilityModel.Tree(CONTEXTS, DEPTH);

    private final Rng random = new Rng(7);
    private final ProbabilityModel probabilities = probabilities();

    @Test
    void readsBlobsThatWereLaidBitToBit() {
        ArithmeticEncoder encoder = new ArithmeticEncoder();
        int[] values = new int[20_000];
        for (int i = 0; i < values.length; i++) {
            if (i % 40 == 0) {
                encoder.begin();
            }
            values[i] = write(encoder, i);
            if (i % 40 == 39) {
                encoder.end();
            }
        }

        ArithmeticDecoder decoder = new ArithmeticDecoder();
        decoder.wrap(encoder.bytes(), 0, encoder.sizeBits());
        for (int i = 0; i < values.length; i++) {
            if (i % 40 == 0) {
                decoder.begin();
            }
            assertEquals(values[i], read(decoder, i, values[i]), "value " + i);
            if (i % 40 == 39) {
                decoder.end();
            }
        }
        assertEquals(encoder.sizeBits(), decoder.position(), "where the last blob ends");
        assertFalse(decoder.overrun(), "overrun");
    }

    /** Also bits that no encoder wrote mean the same as they do to the textbook. */
    @Test
    void readsAnyBitsAsTheTextbookDoes() {
        byte[] noise = new byte[4096];
        for (int i = 0; i < noise.length; i++) {
            noise[i] = (byte) random.next();
        }
        int limit = noise.length * 8 - 3;
        ArithmeticDecoder decoder = new ArithmeticDecoder();
        Textbook textbook = new Textbook(noise, 13, limit);
        decoder.wrap(noise, 13, limit);
        for (int blob = 0; !decoder.overrun(); blob++) {
            decoder.begin();
            textbook.begin();
            for (int i = 0; i < 50; i++) {
                int context = i % CONTEXTS;
                String where = "blob " + blob + ", turn " + i;
                if (i % 7 == 3) {
                    assertEquals(textbook.part(i % 9), decoder.raw(i % 9), where);
                } else if (i % 7 == 5) {
                    assertEquals(textbook.leaf(probabilities), decoder.tree(probabilities, TREE.base(), DEPTH), where);
                } else {
                    assertEquals(
                            textbook.narrow(probabilities.zero(context)), decoder.code(probabilities, context), where);
                }
            }
            decoder.end();
            textbook.end();
            assertEquals(textbook.next, decoder.position(), "where blob " + blob + " ends");
        }
        assertTrue(textbook.next > limit, "the textbook reads on at " + textbook.next + " of " + limit);
    }

    private ProbabilityModel probabilities() {
        ProbabilityModel made = new ProbabilityModel(CONTEXTS + TREE.leaves(), List.of(TREE));
        for (int c = 0; c < CONTEXTS + TREE.leaves(); c++) {
            made.guess(c, c % 8 == 0 ? 0 : c % 8 == 1 ? 255 : random.below(256));
        }
        made.tabulate();
        return made.counting();
    }

    /** By turns a decision that follows its probabilities, bits, and the leaf of a tree. */
    private int write(ArithmeticEncoder encoder, int turn) {
        if (turn % 5 == 1) {
            int value = random.next() & 0x1fff;
            encoder.raw(value, 13);
            return value;
        }
        if (turn % 5 == 3) {
            int leaf = random.below(1 << DEPTH);
            encoder.tree(probabilities, TREE.base(), DEPTH, leaf);
            return leaf;
        }
        int context = random.below(CONTEXTS);
        int bit = random.below(4096) < probabilities.zero(context) ? 0 : 1;
        encoder.code(probabilities, context, bit);
        return (context << 1) | bit;
    }

    private int read(ArithmeticDecoder decoder, int turn, int written) {
        if (turn % 5 == 1) {
            return decoder.raw(13);
        }
        if (turn % 5 == 3) {
            return decoder.tree(probabilities, TREE.base(), DEPTH);
        }
        int context = written >> 1;
        return (context << 1) | decoder.code(probabilities, context);
    }

    /** Bit by bit, as printed in CACM 30(6). */
    private static final class Textbook {
        private final byte[] bytes;
        private final int limit;
        private int next;
        private int low;
        private int high;
        private int code;

        Textbook(byte[] bytes, int from, int limit) {
            this.bytes = bytes;
            this.next = from;
            this.limit = limit;
        }

        void begin() {
            low = 0;
            high = ArithmeticEncoder.TOP;
            code = 0;
            for (int i = 0; i < 16; i++) {
                code = (code << 1) | bit(next + i);
            }
        }

        void end() {
            next += 2;
        }

        int narrow(int zero) {
            int split = low + (((high - low + 1) * zero) >>> ProbabilityModel.BITS) - 1;
            int bit = code <= split ? 0 : 1;
            if (bit == 0) {
                high = split;
            } else {
                low = split + 1;
            }
            shift();
            return bit;
        }

        /** Which of 2^bits parts of the interval, the last of which is what is left. */
        int part(int bits) {
            int size = (high - low + 1) >>> bits;
            int part = Math.min((code - low) / size, (1 << bits) - 1);
            high = part == (1 << bits) - 1 ? high : low + size * (part + 1) - 1;
            low += size * part;
            shift();
            return part;
        }

        /** Which leaf of the tree. */
        int leaf(ProbabilityModel probabilities) {
            int size = high - low + 1;
            int leaf = 0;
            while (low + ((size * probabilities.before(TREE.base(), DEPTH, leaf + 1)) >>> ProbabilityModel.BITS) - 1
                    < code) {
                leaf++;
            }
            int first = low;
            low = first + ((size * probabilities.before(TREE.base(), DEPTH, leaf)) >>> ProbabilityModel.BITS);
            high = first + ((size * probabilities.before(TREE.base(), DEPTH, leaf + 1)) >>> ProbabilityModel.BITS) - 1;
            shift();
            return leaf;
        }

        private void shift() {
            while (true) {
                int less;
                if (high < ArithmeticEncoder.HALF) {
                    less = 0;
                } else if (low >= ArithmeticEncoder.HALF) {
                    less = ArithmeticEncoder.HALF;
                } else if (low >= ArithmeticEncoder.QUARTER
                        && high < ArithmeticEncoder.HALF + ArithmeticEncoder.QUARTER) {
                    less = ArithmeticEncoder.QUARTER;
                } else {
                    return;
                }
                low = (low - less) << 1;
                high = ((high - less) << 1) | 1;
                code = ((code - less) << 1) | bit(next + 16);
                next++;
            }
        }

        private int bit(int index) {
            return index < limit ? (bytes[index >>> 3] >>> (7 - (index & 7))) & 1 : 0;
        }
    }
}
