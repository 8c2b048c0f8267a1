package io.github.driftfire.engine.replication;

import io.github.driftfire.model.replication.ArithmeticEncoder;
import io.github.driftfire.model.wire.WireWriter;

/** Cells as they are, for clients that begin to watch them: encoded on demand, and once for all clients that begin in the same tick. */
final class Keyframes {
    private final CellEncoder cells;
    private final int[] encodedTick;
    private final int[] fromBit;
    private final int[] endBit;

    Keyframes(CellEncoder cells, int cellCount) {
        this.cells = cells;
        encodedTick = new int[cellCount];
        fromBit = new int[cellCount];
        endBit = new int[cellCount];
    }

    /** Writes a cell as it is in the present tick, for which the encoder must not have been cleared. Answers whether it had to be encoded. */
    boolean write(WireWriter to, int cell, int tick) {
        ArithmeticEncoder encoded = cells.rows().out();
        boolean missing = encodedTick[cell] != tick;
        if (missing) {
            encodedTick[cell] = tick;
            fromBit[cell] = encoded.sizeBits();
            cells.encodeKeyframe(cell);
            endBit[cell] = encoded.sizeBits();
        }
        to.copyBits(encoded.bytes(), fromBit[cell], endBit[cell] - fromBit[cell]);
        return missing;
    }
}
