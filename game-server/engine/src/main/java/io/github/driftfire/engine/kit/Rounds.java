package io.github.driftfire.engine.kit;

import io.github.driftfire.model.game.RoundPhase;

/**
 * Where a room that is played in rounds is. Time is counted in ticks; the phases are those of {@link RoundPhase}.
 *
 * <pre>
 *              enough players          time over           time over, finish
 *   WAITING ───────────────► STARTING ──────────► RUNNING ───────────────────► PODIUM
 *      ▲  ▲                      │                 │  ▲                          │
 *      │  ╰──── too few ─────────╯                 │  ╰──────── enough ──────────┤
 *      ╰───────────── nobody ──────────────────────╯                             │
 *      ╰───────────────────────────────────── too few ───────────────────────────╯
 * </pre>
 *
 * <p>Owned by the room's thread; allocates nothing.
 */
public final class Rounds {
    /** {@link #tick} has entered no phase. */
    public static final int SAME = -1;

    private final int leastPlayers;
    private final int startTicks;
    private final int roundTicks;
    private final int podiumTicks;
    private int phase = RoundPhase.WAITING;
    private int ticksLeft;
    private int passed;
    private int changes;
    private boolean over;

    /**
     * @param leastPlayers with which a round starts, 1 or more
     * @param startTicks from the moment they are there, 1 or more
     * @param roundTicks the longest round, 1 or more
     * @param podiumTicks for which a result is shown, 1 or more
     */
    public Rounds(int leastPlayers, int startTicks, int roundTicks, int podiumTicks) {
        if (leastPlayers < 1 || startTicks < 1 || roundTicks < 1 || podiumTicks < 1) {
            throw new IllegalArgumentException("a round of " + leastPlayers + " players, " + startTicks + ", "
                    + roundTicks + " and " + podiumTicks + " ticks: each must be 1 or more");
        }
        this.leastPlayers = leastPlayers;
        this.startTicks = startTicks;
        this.roundTicks = roundTicks;
        this.podiumTicks = podiumTicks;
    }

    /** One of {@link RoundPhase}. */
    public int phase() {
        return phase;
    }

    public boolean isRunning() {
        return phase == RoundPhase.RUNNING;
    }

    /** Until the phase is over; 0 while it waits for players. */
    public int ticksLeft() {
        return ticksLeft;
    }

    /** Since the phase began. */
    public int ticksPassed() {
        return passed;
    }

    /** The longest round. */
    public int roundTicks() {
        return roundTicks;
    }

    /** Grows whenever phase or end are others than one could count. */
    public int changes() {
        return changes;
    }

    /** The round is decided: the next {@link #tick} shows the result. */
    public void finish() {
        over |= phase == RoundPhase.RUNNING;
    }

    /** The phase ends after so many ticks, if not earlier. */
    public void shorten(int ticks) {
        if (phase != RoundPhase.WAITING && ticks < ticksLeft) {
            ticksLeft = Math.max(1, ticks);
            changes++;
        }
    }

    /**
     * Counts a tick.
     *
     * @param players who are there; with 0 a round ends without a result
     * @return the phase that begins with this tick, or {@link #SAME}
     */
    public int tick(int players) {
        passed++;
        ticksLeft = Math.max(0, ticksLeft - 1);
        switch (phase) {
            case RoundPhase.WAITING -> {
                if (players >= leastPlayers) {
                    return enter(RoundPhase.STARTING, startTicks);
                }
            }
            case RoundPhase.STARTING -> {
                if (players < leastPlayers) {
                    return enter(RoundPhase.WAITING, 0);
                }
                if (ticksLeft == 0) {
                    return enter(RoundPhase.RUNNING, roundTicks);
                }
            }
            case RoundPhase.RUNNING -> {
                if (players == 0) {
                    return enter(RoundPhase.WAITING, 0);
                }
                if (ticksLeft == 0 || over) {
                    return enter(RoundPhase.PODIUM, podiumTicks);
                }
            }
            default -> {
                if (ticksLeft == 0) {
                    return players >= leastPlayers
                            ? enter(RoundPhase.RUNNING, roundTicks)
                            : enter(RoundPhase.WAITING, 0);
                }
            }
        }
        return SAME;
    }

    private int enter(int next, int ticks) {
        phase = next;
        ticksLeft = ticks;
        passed = 0;
        over = false;
        changes++;
        return next;
    }
}
