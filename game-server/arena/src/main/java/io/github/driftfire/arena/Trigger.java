package io.github.driftfire.arena;

import io.github.driftfire.model.math.Brads;
import io.github.driftfire.model.math.IntMath;

/** A bot's trigger finger: where to point ahead of something that moves, and bursts with pauses in between. */
final class Trigger {
    private final Arena arena;
    private final Skill skill;
    private int burstUntil;
    private int pauseUntil;

    Trigger(Arena arena, Skill skill) {
        this.arena = arena;
        this.skill = skill;
    }

    /** Asked in each tick in which there is something to shoot at. */
    boolean isHeld() {
        int tick = arena.tick;
        if (tick >= pauseUntil) {
            burstUntil = tick + about(skill.burstMillis);
            pauseUntil = burstUntil + about(skill.pauseMillis);
        }
        return tick < burstUntil;
    }

    /**
     * The heading in which a pulse fired now meets what flies on as it does.
     *
     * @param speed of the pulse, seen from the ship, in sub-units per tick
     * @param dx where it is, seen from the ship, in sub-units
     * @param dy likewise
     * @param dvx how it moves, seen from the ship, in sub-units per tick
     * @param dvy likewise
     */
    int leadHeading(int speed, int dx, int dy, int dvx, int dvy) {
        int ticks = 0;
        // Three rounds of "how long to where it will be then" come close enough for a hand.
        for (int round = 0; round < 3; round++) {
            ticks = Math.min(IntMath.length(dx + dvx * ticks, dy + dvy * ticks) / speed, arena.tuning.pulseTicks);
        }
        return Brads.atan2(dy + dvy * ticks, dx + dvx * ticks);
    }

    private int about(int millis) {
        return arena.tuning.ticks(millis / 2 + arena.random.below(millis));
    }
}
