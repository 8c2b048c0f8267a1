package io.github.driftfire.client.golden;

import io.github.driftfire.model.math.Brads;
import io.github.driftfire.model.math.IntMath;
import io.github.driftfire.model.math.Rng;

/** Integer arithmetic over grids and seeded samples: a line for each function, with a hash of all its answers. */
final class MathTrace {
    private static final int SAMPLES = 20_000;

    private final StringBuilder text = new StringBuilder();
    private int hash;

    private MathTrace() {}

    static String text() {
        MathTrace trace = new MathTrace();
        trace.headings();
        trace.directions();
        trace.roots();
        trace.draws();
        return trace.text.toString();
    }

    private void headings() {
        for (int heading = -Brads.TURN; heading < 2 * Brads.TURN; heading++) {
            add(Brads.sin(heading));
            add(Brads.cos(heading));
            add(Brads.wrap(heading));
            add(Brads.turn(heading, 7 * heading));
            add(Brads.x(heading, 99_999));
            add(Brads.y(heading, -99_999));
        }
        note("headings");
    }

    private void directions() {
        for (int dy = -48; dy <= 48; dy++) {
            for (int dx = -48; dx <= 48; dx++) {
                add(Brads.atan2(dy, dx));
            }
        }
        note("atan2 near");
        Rng random = new Rng(11);
        for (int i = 0; i < SAMPLES; i++) {
            int shift = 1 + random.below(28);
            add(Brads.atan2(random.next() >> shift >> 1, random.next() >> shift >> 1));
        }
        note("atan2 far");
    }

    private void roots() {
        for (int value = -3; value < 70_000; value++) {
            add(IntMath.sqrt(value));
        }
        Rng random = new Rng(12);
        for (int i = 0; i < SAMPLES; i++) {
            add(IntMath.sqrt(random.next()));
            int shift = 2 + random.below(28);
            add(IntMath.length(random.next() >> shift, random.next() >> shift));
        }
        add(IntMath.sqrt(Integer.MAX_VALUE));
        note("roots");
    }

    private void draws() {
        for (int seed : new int[] {0, 1, -1, 7, Integer.MIN_VALUE, Integer.MAX_VALUE}) {
            Rng random = new Rng(seed);
            for (int i = 0; i < SAMPLES; i++) {
                add(random.next());
                add(random.below(1 + (i & 0xffff)));
                add(random.between(-i, i));
                add(random.oneIn(3) ? 1 : 0);
            }
            note("draws of seed " + seed);
        }
    }

    private void add(int value) {
        hash = hash * 31 + value;
    }

    private void note(String what) {
        text.append(what).append(' ').append(Integer.toHexString(hash)).append('\n');
        hash = 0;
    }
}
