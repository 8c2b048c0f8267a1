package io.github.driftfire.model.game;

import io.github.driftfire.model.protocol.InputFrame;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How a game lays out an input's 24 bits: named slices, the first in the highest bits. Immutable.
 *
 * <pre>
 *  23      16 15             0
 *  │ buttons  │     aim      │     BUTTONS_AND_AIM
 * </pre>
 */
public final class InputLayout {
    /** Eight buttons, and a direction of 16 bits. */
    public static final InputLayout BUTTONS_AND_AIM =
            builder().buttons("buttons", 8).value("aim", 16).build();

    /** Index of a slice of {@link #BUTTONS_AND_AIM}. */
    public static final int BUTTONS = 0;

    public static final int AIM = 1;

    private final String[] names;
    private final int[] bits;
    private final int[] shifts;
    private final int[] greatest;
    private final int buttonMask;
    private final int mask;

    private InputLayout(Builder builder) {
        int count = builder.names.size();
        names = builder.names.toArray(new String[0]);
        bits = new int[count];
        shifts = new int[count];
        greatest = Arrays.copyOf(builder.greatest, count);
        int left = InputFrame.INPUT_BITS;
        int buttons = 0;
        int all = 0;
        for (int i = 0; i < count; i++) {
            bits[i] = builder.bits[i];
            left -= bits[i];
            shifts[i] = left;
            buttons |= (builder.buttons & 1 << i) != 0 ? mask(i) << left : 0;
            all |= mask(i) << left;
        }
        buttonMask = buttons;
        mask = all;
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Number of slices. */
    public int size() {
        return names.length;
    }

    public String name(int slice) {
        return names[slice];
    }

    /** Width of a slice in bits. */
    public int bits(int slice) {
        return bits[slice];
    }

    /** A slice's value in an input, 0..2^bits-1. */
    public int get(int input, int slice) {
        return (input >>> shifts[slice]) & mask(slice);
    }

    /** The input with another value in a slice; the value is cut off to the slice's width. */
    public int with(int input, int slice, int value) {
        return (input & ~(mask(slice) << shifts[slice])) | (value & mask(slice)) << shifts[slice];
    }

    /** An input of values, one for each slice; missing ones are 0. For tests and set-up: it allocates. */
    public int pack(int... values) {
        int input = 0;
        for (int i = 0; i < values.length; i++) {
            input = with(input, i, values[i]);
        }
        return input;
    }

    /** An input of two slices. */
    public int pack(int first, int second) {
        return with(with(0, 0, first), 1, second);
    }

    /** An input of three slices. */
    public int pack(int first, int second, int third) {
        return with(pack(first, second), 2, third);
    }

    /** The bits that are buttons: only of these is a short press kept when its input came too late. */
    public int buttonMask() {
        return buttonMask;
    }

    /** The bits of all slices; no game sees others. */
    public int mask() {
        return mask;
    }

    /** Whether a client of the game may send an input: no bit beside the slices, and no slice above its greatest value. */
    public boolean isPossible(int input) {
        boolean possible = (input & ~mask) == 0;
        for (int slice = 0; slice < greatest.length; slice++) {
            possible &= get(input, slice) <= greatest[slice];
        }
        return possible;
    }

    private int mask(int slice) {
        return (1 << bits[slice]) - 1;
    }

    /** Collects slices, from the highest bits to the lowest. */
    public static final class Builder {
        private final List<String> names = new ArrayList<>();
        private final int[] bits = new int[InputFrame.INPUT_BITS];
        private final int[] greatest = new int[InputFrame.INPUT_BITS];
        private int buttons;
        private int used;

        private Builder() {}

        /** Buttons, one a bit. */
        public Builder buttons(String name, int width) {
            return add(name, width, true);
        }

        /** A number or an angle. */
        public Builder value(String name, int width) {
            return add(name, width, false);
        }

        /**
         * The greatest value of the slice that was added last, where its bits could hold more. A client that sends a greater one is suspected of
         * cheating; the game still must bear it.
         */
        public Builder upTo(int greatestValue) {
            greatest[names.size() - 1] = greatestValue;
            return this;
        }

        public InputLayout build() {
            return new InputLayout(this);
        }

        private Builder add(String name, int width, boolean isButton) {
            used += width;
            if (width < 1 || used > InputFrame.INPUT_BITS) {
                throw new IllegalArgumentException(
                        "input slice " + name + " ends at bit " + used + " of 1.." + InputFrame.INPUT_BITS);
            }
            buttons |= isButton ? 1 << names.size() : 0;
            bits[names.size()] = width;
            greatest[names.size()] = (1 << width) - 1;
            names.add(name);
            return this;
        }
    }
}
