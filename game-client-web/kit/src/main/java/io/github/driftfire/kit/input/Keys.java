package io.github.driftfire.kit.input;

import java.util.ArrayList;
import java.util.List;

/** The keyboard as a game asks for it. A key is the game's from its first question on; before, it is the browser's. */
public final class Keys {
    /** Most keys that a game can ask for. */
    private static final int MOST = 31;

    private final List<String> codes = new ArrayList<>();
    private int held;
    private int tapped;

    /**
     * Whether a key is held, or was pressed since the last input.
     *
     * @param code its place, as in {@code KeyW} or {@code Space}, whatever the layout writes on it
     */
    public boolean held(String code) {
        int bit = bit(code);
        if (bit == 0 && codes.size() < MOST) {
            codes.add(code);
        }
        return ((held | tapped) & bit) != 0;
    }

    /** -1, 0 or 1: one key against another. */
    public int axis(String less, String more) {
        return (held(more) ? 1 : 0) - (held(less) ? 1 : 0);
    }

    /** The bit of a key; 0 for one that the game does not ask for. */
    int bit(String code) {
        int index = codes.indexOf(code);
        return index < 0 ? 0 : 1 << index;
    }

    void key(int bit, boolean down) {
        held = down ? held | bit : held & ~bit;
        tapped |= down ? bit : 0;
    }

    void releaseAll() {
        held = 0;
        tapped = 0;
    }

    void taken() {
        tapped = 0;
    }
}
