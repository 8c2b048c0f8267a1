package io.github.driftfire.client.play;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.driftfire.model.arena.Ship;
import org.junit.jupiter.api.Test;

final class ReloadPacingTest {
    private final ReloadPacing pacing = new ReloadPacing(3);

    @Test
    void passesAShotOnAndNoOtherWhileReloading() {
        assertEquals(Ship.FIRE, pacing.pace(Ship.FIRE), "first input");
        assertEquals(0, pacing.pace(Ship.FIRE), "second input");
        assertEquals(0, pacing.pace(Ship.FIRE), "third input");
        assertEquals(Ship.FIRE, pacing.pace(Ship.FIRE), "reloaded");
    }

    @Test
    void leavesTheLanceAlone() {
        pacing.pace(Ship.FIRE);
        assertEquals(Ship.LANCE, pacing.pace(Ship.LANCE | Ship.FIRE));
    }
}
