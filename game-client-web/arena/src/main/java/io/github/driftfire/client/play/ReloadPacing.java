package io.github.driftfire.client.play;

import io.github.driftfire.model.arena.Ship;

/** While the server does not know yet of a shot in a late input, its row would let the cannon fire again at once: the reload is counted here too. */
final class ReloadPacing {
    private int sinceShot = Integer.MAX_VALUE / 2;

    /**
     * Counts an input that was applied.
     *
     * @param triggered bits of the ship
     * @param reloadTicks between two of its shots
     * @return the same without a shot that comes too early
     */
    int pace(int triggered, int reloadTicks) {
        sinceShot = Math.min(sinceShot + 1, Integer.MAX_VALUE / 2);
        if ((triggered & Ship.FIRE) == 0 || sinceShot < reloadTicks) {
            return triggered & ~Ship.FIRE;
        }
        sinceShot = 0;
        return triggered;
    }
}
