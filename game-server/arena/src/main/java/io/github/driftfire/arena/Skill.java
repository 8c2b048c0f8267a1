package io.github.driftfire.arena;

import io.github.driftfire.model.arena.BotLevel;

/** How well a bot flies. Times in milliseconds, angles in brads, distances in units. */
public enum Skill {
    /** Plays for the first time and goes for every ship: no bot of a room flies so, simulations do. */
    NEWCOMER(550, 60, 100, 900, 25, 1500, 500),
    NOVICE(430, 44, 40, 480, 55, 400, 900),
    REGULAR(300, 25, 70, 700, 65, 700, 600),
    ACE(200, 14, 85, 900, 60, 1000, 400);

    /** From seeing something to acting on it. */
    final int reactionMillis;

    /** Greatest error of aim. */
    final int aimErrorBrads;

    /** How often a bot that has the choice goes for the enemy, in percent. */
    final int aggressionPercent;

    /** Enemies farther away are left alone unless they shoot. */
    final int engageUnits;

    /** Breaks off with less than this, hull and shield together. */
    final int breakOffHealth;

    final int burstMillis;
    final int pauseMillis;

    Skill(
            int reactionMillis,
            int aimErrorBrads,
            int aggressionPercent,
            int engageUnits,
            int breakOffHealth,
            int burstMillis,
            int pauseMillis) {
        this.reactionMillis = reactionMillis;
        this.aimErrorBrads = aimErrorBrads;
        this.aggressionPercent = aggressionPercent;
        this.engageUnits = engageUnits;
        this.breakOffHealth = breakOffHealth;
        this.burstMillis = burstMillis;
        this.pauseMillis = pauseMillis;
    }

    /** By the pilot's number: see {@link BotLevel}. */
    static Skill of(int pilot) {
        return switch (BotLevel.of(pilot)) {
            case BotLevel.NOVICE -> NOVICE;
            case BotLevel.REGULAR -> REGULAR;
            default -> ACE;
        };
    }
}
