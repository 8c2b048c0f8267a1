package io.github.driftfire.engine.replication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.github.driftfire.model.protocol.ViewShape;
import java.util.Objects;
import org.junit.jupiter.api.Test;

final class ClientBaselineTest {
    private static final int EVERY_TICKS = 15;
    private static final ViewShape UPRIGHT = ViewShape.ofWindow(390, 844);
    private static final ViewShape FLAT = ViewShape.ofWindow(844, 390);

    private final ClientBaseline held = new ClientBaseline();

    @Test
    void takesTheFirstShapeAtOnce() {
        assertNull(held.shape());
        held.reshape(UPRIGHT, 1, EVERY_TICKS);
        assertEquals(UPRIGHT, held.shape());
    }

    @Test
    void followsAClientThatGoesOnChangingItsShapeAtMostEverySoOften() {
        int changes = 0;
        for (int tick = 1; tick <= 30 * EVERY_TICKS; tick++) {
            ViewShape before = held.shape();
            held.reshape(tick % 2 == 0 ? UPRIGHT : FLAT, tick, EVERY_TICKS);
            changes += Objects.equals(before, held.shape()) ? 0 : 1;
            held.tick = tick;
        }
        assertEquals(30, changes, "changes");
        held.reshape(UPRIGHT, 31 * EVERY_TICKS, EVERY_TICKS);
        assertEquals(UPRIGHT, held.shape(), "the newest is not lost");
    }

    @Test
    void takesAnotherShapeWithAFreshStart() {
        held.reshape(UPRIGHT, 100, EVERY_TICKS);
        held.tick = 100;
        held.reset();
        held.reshape(FLAT, 101, EVERY_TICKS);
        assertEquals(FLAT, held.shape());
    }
}
