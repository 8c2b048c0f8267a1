package io.github.driftfire.arena;

import io.github.driftfire.engine.RoomControl;
import io.github.driftfire.engine.results.Fact;
import io.github.driftfire.engine.results.ResultWriter;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Hands over what a round has come to for each person: one result a round, with the facts of {@link LifeResults}. Kills and accuracy are the
 * round's, the time survived is its longest life.
 */
final class RoundResults {
    private static final int PER_MILLE = 1_000;

    private final Arena arena;
    private final @Nullable RoomControl room;
    private final RoundOrder order;
    private final boolean lastFlies;
    private final int[] came;
    private final int[] shots;
    private final int[] hits;
    private final int[] longest;
    private final String[] killers;

    RoundResults(Arena arena, @Nullable RoomControl room, RoundOrder order, boolean lastFlies) {
        this.arena = arena;
        this.room = room;
        this.order = order;
        this.lastFlies = lastFlies;
        int pilots = arena.pilots.length;
        came = new int[pilots];
        shots = new int[pilots];
        hits = new int[pilots];
        longest = new int[pilots];
        killers = new String[pilots];
        Arrays.fill(killers, "");
    }

    /** From now on is counted for a pilot. */
    void came(Pilot pilot) {
        int number = pilot.number;
        came[number] = arena.tick;
        shots[number] = 0;
        hits[number] = 0;
        longest[number] = 0;
        killers[number] = "";
    }

    void lifeEnded(Pilot pilot, int killer) {
        int number = pilot.number;
        shots[number] += pilot.shots;
        hits[number] += pilot.hits;
        longest[number] = Math.max(longest[number], arena.tick - pilot.launchTick);
        killers[number] = killer == Pilot.NONE ? "" : arena.pilots[killer].name;
    }

    /** The round is over for all who contend. */
    void endedAll() {
        for (Pilot pilot : arena.pilots) {
            if (pilot.contends) {
                if (pilot.ship >= 0) {
                    lifeEnded(pilot, Pilot.NONE);
                }
                ended(pilot);
            }
        }
    }

    /** The round is over for a pilot without a ship. */
    void ended(Pilot pilot) {
        int number = pilot.number;
        int duration = (lastFlies && pilot.outTick >= 0 ? pilot.outTick : arena.tick) - came[number];
        ResultWriter round = room == null || pilot.bot ? null : room.result(number, duration);
        if (round != null && round.isKept()) {
            round.with(Fact.SCORE, pilot.score)
                    .with(LifeResults.KILLS, pilot.kills)
                    .with(LifeResults.SURVIVED, longest[number] / arena.settings.tickRateHz())
                    .with(LifeResults.ACCURACY, accuracy(number))
                    .with(LifeResults.RANK, order.rank(pilot))
                    .with(LifeResults.KILLER, lastFlies ? killers[number] : "")
                    .end();
        }
    }

    private int accuracy(int number) {
        return shots[number] == 0 ? 0 : (int) Math.min(PER_MILLE, (long) hits[number] * PER_MILLE / shots[number]);
    }
}
