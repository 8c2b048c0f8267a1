package io.github.driftfire.client.play;

import io.github.driftfire.model.arena.Ship;

/** While the server does not know yet of a shot in a late input, its row would let the cannon fire again at once: the reload is counted here too. */
final class ReloadPacing {
    private final int reloadTicks;
    private int sinceShot;

    ReloadPacing(int reloadTicks) {
        this.reloadTicks = reloadTicks;
        sinceShot = reloadTicks;
    }

    /**
     * Counts an input that was applied.
     *
     * @param triggered bits of the ship
     * @return the same without a shot that comes too early
     */
    int pace(int triggered) {
        sinceShot++;
        if ((triggered & Ship.FIRE) == 0 || sinceShot < reloadTicks) {
            return triggered & ~Ship.FIRE;
        }
        sinceShot = 0;
        return triggered;
    }
}
