package io.github.driftfire.client.play;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.driftfire.model.arena.Ship;
import org.junit.jupiter.api.Test;

final class ReloadPacingTest {
    private final ReloadPacing pacing = new ReloadPacing();

    @Test
    void passesAShotOnAndNoOtherWhileReloading() {
        assertEquals(Ship.FIRE, pacing.pace(Ship.FIRE, 3), "first input");
        assertEquals(0, pacing.pace(Ship.FIRE, 3), "second input");
        assertEquals(0, pacing.pace(Ship.FIRE, 3), "third input");
        assertEquals(Ship.FIRE, pacing.pace(Ship.FIRE, 3), "reloaded");
    }

    @Test
    void leavesTheLanceAlone() {
        pacing.pace(Ship.FIRE, 3);
        assertEquals(Ship.LANCE, pacing.pace(Ship.LANCE | Ship.FIRE, 3));
    }
}
