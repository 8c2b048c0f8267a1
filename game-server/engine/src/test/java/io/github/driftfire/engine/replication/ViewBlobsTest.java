package io.github.driftfire.engine.replication;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.driftfire.model.replication.CellView;
import io.github.driftfire.model.wire.WireReader;
import io.github.driftfire.model.wire.WireWriter;
import org.junit.jupiter.api.Test;

final class ViewBlobsTest {
    private static final int VIEWS = 2000;

    private final ViewBlobs blobs = new ViewBlobs();
    private final WireWriter frame = new WireWriter(4096);

    /** More than it has room for at first, in slots and in bytes; each at another bit of a byte than where it goes to. */
    @Test
    void keepsWhatEveryViewIsTold() {
        blobs.begin(1);
        for (int i = 0; i < VIEWS; i++) {
            assertEquals(-1, blobs.copy(frame.reset(), view(i), 1 + i % 3), "not there yet");
            frame.bits(0, i % 8);
            write(i);
            blobs.keep(view(i), 1 + i % 3, frame, i % 8, i);
        }
        for (int i = 0; i < VIEWS; i++) {
            frame.reset().bits(0, i % 5);
            assertEquals(i, blobs.copy(frame, view(i), 1 + i % 3), "blobs");
            assertEquals(i % 5 + bits(i), frame.sizeBits(), "bits of view " + i);
            read(i % 5, i);
        }
    }

    /** Who holds an older tick is told more. */
    @Test
    void tellsViewsApartByTheTicksThatTheyLack() {
        blobs.begin(5);
        frame.reset();
        write(40);
        blobs.keep(view(40), 1, frame, 0, 1);

        assertEquals(-1, blobs.copy(frame.reset(), view(40), 3));
        assertEquals(1, blobs.copy(frame.reset(), view(40), 1));
    }

    @Test
    void forgetsTheLastTick() {
        blobs.begin(1);
        write(40);
        blobs.keep(view(40), 1, frame, 0, 1);
        blobs.begin(2);

        assertEquals(-1, blobs.copy(frame, view(40), 1));
    }

    @Test
    void keepsNothingOfAFrameThatDidNotFit() {
        WireWriter small = new WireWriter(1);
        small.bits(1, 9);
        blobs.begin(1);
        blobs.keep(view(1), 1, small, 0, 1);

        assertEquals(-1, blobs.copy(frame, view(1), 1));
    }

    private void write(int turn) {
        for (int bit = 0; bit < bits(turn); bit++) {
            frame.bits((turn * 31 + bit) % 3 == 0 ? 1 : 0, 1);
        }
    }

    private void read(int fromBit, int turn) {
        WireReader in = new WireReader(frame.bytes(), 0, frame.size());
        in.bits(fromBit);
        for (int bit = 0; bit < bits(turn); bit++) {
            assertEquals((turn * 31 + bit) % 3 == 0 ? 1 : 0, in.bits(1), "bit " + bit + " of view " + turn);
        }
    }

    private static int bits(int turn) {
        return turn % 203;
    }

    private static CellView view(int turn) {
        CellView view = new CellView();
        view.set(turn % 50, turn / 50, turn % 50 + 3, turn / 50 + 2);
        return view;
    }
}
