package io.github.driftfire.arena;

import java.util.Arrays;

/**
 * Who hurt a ship in its present life, how much and when last. Of more than {@value #PLACES} the one who hurt least gives way to a new one.
 *
 * <p>Rocks are one of them: {@link Pilot#NONE}.
 */
final class DamageTally {
    static final int PLACES = 8;

    private static final int FREE = -2;

    private final int[] by;
    private final int[] points;
    private final int[] ticks;

    DamageTally(int pilots) {
        by = new int[pilots * PLACES];
        points = new int[pilots * PLACES];
        ticks = new int[pilots * PLACES];
        Arrays.fill(by, FREE);
    }

    /** @param attacker a pilot, or {@link Pilot#NONE} */
    void hurt(int victim, int attacker, int damage, int tick) {
        int first = victim * PLACES;
        int least = first;
        for (int at = first; at < first + PLACES; at++) {
            if (by[at] == attacker) {
                points[at] += damage;
                ticks[at] = tick;
                return;
            }
            least = points[at] < points[least] ? at : least;
        }
        by[least] = attacker;
        points[least] = damage;
        ticks[least] = tick;
    }

    /** A life is over, or begins. */
    void clear(int victim) {
        for (int at = victim * PLACES; at < (victim + 1) * PLACES; at++) {
            by[at] = FREE;
            points[at] = 0;
        }
    }

    /** A pilot's number becomes free: what it did is nobody's from here on. */
    void forget(int attacker) {
        for (int at = 0; at < by.length; at++) {
            if (by[at] == attacker) {
                by[at] = Pilot.NONE;
            }
        }
        clear(attacker);
    }

    /** All points that a ship has lost in its life and that are still counted. */
    int total(int victim) {
        int sum = 0;
        for (int at = victim * PLACES; at < (victim + 1) * PLACES; at++) {
            sum += points[at];
        }
        return sum;
    }

    boolean isUsed(int victim, int place) {
        return points[victim * PLACES + place] > 0;
    }

    /** A pilot, or {@link Pilot#NONE}. */
    int attacker(int victim, int place) {
        return by[victim * PLACES + place];
    }

    int points(int victim, int place) {
        return points[victim * PLACES + place];
    }

    int tick(int victim, int place) {
        return ticks[victim * PLACES + place];
    }

    /** The place of who hurt most after those who hurt as much or more and stand before; -1 for none. */
    int next(int victim, int place) {
        int best = -1;
        for (int other = 0; other < PLACES; other++) {
            boolean after = place < 0 || isBefore(victim, place, other);
            if (isUsed(victim, other) && after && (best < 0 || isBefore(victim, other, best))) {
                best = other;
            }
        }
        return best;
    }

    private boolean isBefore(int victim, int one, int other) {
        int more = points(victim, one) - points(victim, other);
        return more > 0 || more == 0 && one < other;
    }
}
