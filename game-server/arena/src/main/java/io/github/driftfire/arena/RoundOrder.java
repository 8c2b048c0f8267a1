package io.github.driftfire.arena;

/** The order of a round's pilots: of the last ship flying who flew longest first; then the score; then who had it first. Allocates nothing after construction. */
final class RoundOrder {
    private final Arena arena;
    private final boolean lastFlies;
    private final int[] players;

    RoundOrder(Arena arena, boolean lastFlies) {
        this.arena = arena;
        this.lastFlies = lastFlies;
        players = new int[arena.pilots.length];
    }

    /** Puts all who contend in order, and answers how many they are. */
    int sort() {
        int count = 0;
        for (Pilot pilot : arena.pilots) {
            if (!pilot.contends) {
                continue;
            }
            int at = count++;
            while (at > 0 && isAhead(pilot, arena.pilots[players[at - 1]])) {
                players[at] = players[at - 1];
                at--;
            }
            players[at] = pilot.number;
        }
        return count;
    }

    /** As of the last {@link #sort}, the first first. */
    int[] players() {
        return players;
    }

    /** Of a pilot who contends, from 1. */
    int rank(Pilot pilot) {
        int rank = 1;
        for (Pilot other : arena.pilots) {
            rank += other.contends && other != pilot && isAhead(other, pilot) ? 1 : 0;
        }
        return rank;
    }

    private boolean isAhead(Pilot a, Pilot b) {
        int longer = lastFlies ? Integer.compare(end(a), end(b)) : 0;
        if (longer != 0) {
            return longer > 0;
        }
        if (a.score != b.score) {
            return a.score > b.score;
        }
        return a.scoreTick == b.scoreTick ? a.number < b.number : a.scoreTick < b.scoreTick;
    }

    private static int end(Pilot pilot) {
        return pilot.outTick < 0 ? Integer.MAX_VALUE : pilot.outTick;
    }
}
