package io.github.driftfire.client.golden;

import io.github.driftfire.model.game.InputLayout;
import io.github.driftfire.model.math.Rng;
import io.github.driftfire.model.protocol.InputFrame;
import io.github.driftfire.model.wire.WireReader;
import io.github.driftfire.model.wire.WireWriter;

/**
 * Frames of seeded fields: their bytes, and what is read out of them.
 *
 * <pre>
 *  0212342b03fffedc2d 4660 43 1023 65244 45     bytes, fields
 *  0212342b           malformed                 the same, cut short
 * </pre>
 */
final class WireTrace {
    private static final int FRAMES = 64;
    private static final int FIELDS = 24;
    private static final String[] NAMES = {
        "", "Ada", "Zoë 🚀", "naïve ‽", "\uD83D alone", "\u0000\u007f\u0080\u07ff\u0800"
    };

    private final WireWriter out = new WireWriter(512);
    private final WireReader in = new WireReader(new byte[0]);
    private final StringBuilder text = new StringBuilder();

    private WireTrace() {}

    /** Every kind of field that the wire has. */
    static String frames() {
        WireTrace trace = new WireTrace();
        for (int seed = 0; seed < FRAMES; seed++) {
            trace.write(new Rng(seed));
            Hex.append(trace.text, trace.out.bytes(), trace.out.size());
            trace.read(new Rng(seed), trace.out.size());
            trace.text.append(" cut");
            trace.read(new Rng(seed), trace.out.size() / 2);
            trace.text.append('\n');
        }
        return trace.text.toString();
    }

    private void write(Rng random) {
        out.reset();
        for (int i = 0; i < FIELDS; i++) {
            int field = random.below(9);
            int width = 1 + random.below(32);
            int value = random.next();
            switch (field) {
                case 0 -> out.u8(value);
                case 1 -> out.u16(value);
                case 2 -> out.u32(value);
                case 3, 4 -> out.bits(value, width);
                case 5 -> out.varint(value);
                case 6 -> out.golomb(value >>> width >>> 1, width & 7);
                case 7 -> out.text(NAMES[width % NAMES.length]);
                default -> out.align();
            }
        }
    }

    private void read(Rng random, int length) {
        in.wrap(out.bytes(), 0, length);
        for (int i = 0; i < FIELDS; i++) {
            int field = random.below(9);
            int width = 1 + random.below(32);
            random.next();
            text.append(' ');
            switch (field) {
                case 0 -> text.append(in.u8());
                case 1 -> text.append(in.u16());
                case 2 -> text.append(in.u32());
                case 3 -> text.append(in.bits(width));
                case 4 -> text.append(in.signedBits(width));
                case 5 -> text.append(in.varint());
                case 6 -> text.append(in.golomb(width & 7));
                case 7 -> text.append(in.text().replace('\n', ' '));
                default -> in.align();
            }
        }
        text.append(" left ").append(in.leftBits()).append(in.failed() ? " failed" : "");
    }

    static String inputs() {
        WireTrace trace = new WireTrace();
        Rng random = new Rng(7);
        for (int i = 0; i < FRAMES; i++) {
            int sequence = random.next();
            int buttons = random.next();
            int aim = random.next();
            int held = InputLayout.BUTTONS_AND_AIM.pack(buttons, aim);
            InputFrame.encode(trace.out.reset(), sequence, held, random.next(), random.next());
            trace.readInput(trace.out.size());
            trace.readInput(trace.out.size() - 1);
            trace.out.u8(0);
            trace.readInput(trace.out.size());
        }
        return trace.text.toString();
    }

    private void readInput(int length) {
        Hex.append(text, out.bytes(), length);
        long input = InputFrame.decode(out.bytes(), 0, length);
        if (input == InputFrame.MALFORMED) {
            text.append(" malformed\n");
        } else {
            InputLayout layout = InputLayout.BUTTONS_AND_AIM;
            int held = InputFrame.input(input);
            text.append(' ').append(InputFrame.sequence(input));
            text.append(' ').append(layout.get(held, InputLayout.BUTTONS));
            text.append(' ').append(layout.get(held, InputLayout.AIM));
            text.append(' ').append(InputFrame.appliedTick(input));
            text.append(' ').append(InputFrame.viewDelay(input)).append('\n');
        }
    }
}
