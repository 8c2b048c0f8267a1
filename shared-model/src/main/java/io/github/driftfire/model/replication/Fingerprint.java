package io.github.driftfire.model.replication;

import io.github.driftfire.model.math.Rng;
import io.github.driftfire.model.protocol.Protocol;
import io.github.driftfire.model.state.EntityKind;
import io.github.driftfire.model.state.Field;
import io.github.driftfire.model.state.FieldTable;
import io.github.driftfire.model.state.Model;

/**
 * A short hash of what both ends must have in common: the field tables, what the motions do to seeded random rows, and what the decoder
 * makes of seeded random bits.
 *
 * <p>A page of an older build has another fingerprint and is told to reload, where it would otherwise drift. FNV-1a over
 * 32 bits: this guards against accidents, not against enemies.
 */
public final class Fingerprint {
    private static final int STEPS = 64;
    private static final int ROWS = 16;
    private static final int NOISE_BYTES = 512;

    private int hash = 0x811C9DC5;

    public Fingerprint() {
        add(Protocol.SUBPROTOCOL);
    }

    /** The hash of all that was added: eight hexadecimal digits. */
    public String digits() {
        String digits = Integer.toHexString(hash);
        return "00000000".substring(digits.length()) + digits;
    }

    /** Adds field tables, motions and decoder of a world. */
    public void add(Model model) {
        for (int i = 0; i < model.kindCount(); i++) {
            add(model.kind(i), new Rng(i + 1));
        }
        add(new Contexts(model), new Rng(0));
    }

    private void add(EntityKind kind, Rng random) {
        FieldTable fields = kind.fields();
        add(kind.name());
        for (int f = 0; f < fields.size(); f++) {
            Field field = fields.field(f);
            add(field.name());
            add((field.bits() << 8) | ((field.signed() ? 1 : 0) << 4));
            add(field.role().name());
        }
        int[] row = new int[fields.size()];
        for (int r = 0; r < ROWS; r++) {
            fill(row, fields, random);
            for (int step = 0; step < STEPS && kind.motion().step(row, 0); step++) {
                for (int value : row) {
                    add(value);
                }
            }
        }
    }

    /** Fills a row with random values that fit its fields. */
    public static void fill(int[] row, FieldTable fields, Rng random) {
        for (int f = 0; f < row.length; f++) {
            Field field = fields.field(f);
            row[f] = (random.next() >>> (32 - field.bits())) + field.min();
        }
    }

    /** Another coder, other contexts, or other probabilities to begin with read something else. */
    private void add(Contexts contexts, Rng random) {
        byte[] noise = new byte[NOISE_BYTES];
        for (int i = 0; i < noise.length; i++) {
            noise[i] = (byte) random.next();
        }
        ProbabilityModel probabilities = contexts.probabilities();
        add(probabilities.contexts());
        for (int context = 0; context < probabilities.contexts(); context++) {
            add(probabilities.zero(context));
            probabilities.guess(context, random.below(256));
        }
        probabilities.tabulate();
        ArithmeticDecoder decoder = new ArithmeticDecoder();
        decoder.wrap(noise, 0, NOISE_BYTES * 8);
        decoder.begin();
        for (int i = 0; !decoder.overrun(); i++) {
            add(decoder.code(probabilities, i % probabilities.contexts()));
            add(decoder.raw(i % 16));
            ProbabilityModel.Tree tree = contexts.tree(i % contexts.treeCount());
            add(decoder.tree(probabilities, tree.base(), tree.depth()));
        }
    }

    public void add(String text) {
        for (int i = 0; i < text.length(); i++) {
            add(text.charAt(i));
        }
    }

    public void add(int value) {
        for (int shift = 0; shift < 32; shift += 8) {
            hash = (hash ^ ((value >>> shift) & 0xff)) * 0x01000193;
        }
    }
}
