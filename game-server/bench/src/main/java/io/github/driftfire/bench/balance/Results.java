package io.github.driftfire.bench.balance;

import io.github.driftfire.model.arena.ArenaFeed;
import io.github.driftfire.model.arena.ShipClass;
import io.github.driftfire.model.arena.Upgrade;
import java.util.ArrayList;
import java.util.List;

/** All that was measured, added up match by match in the order of their numbers. Owned by one thread. */
final class Results {
    /** Pairs of classes, see {@link Duel#pairs}. */
    final List<Duel.Pair> pairs = new ArrayList<>(Duel.pairs());

    /** Steps chosen by the winners of rounds, by upgrade, and by all pilots. */
    final int[] winnersPicks = new int[Upgrade.COUNT];

    final int[] allPicks = new int[Upgrade.COUNT];

    /** Rounds won, by class. */
    final int[] roundsWon = new int[ShipClass.COUNT];

    /** Ticks of an average pilot's lives. */
    final Sample lives = new Sample();

    /** Ticks between new leaders. */
    final Sample reigns = new Sample();

    /** Ticks to a new pilot's first kill. */
    final Sample firstKills = new Sample();

    /** Ticks of rounds for the last ship. */
    final Sample lastShipTicks = new Sample();

    final int[] lastShipLosses = new int[LastShip.MEANS];
    final int[] lastShipsWon = new int[ShipClass.COUNT];
    int spans;
    int spansWithNewLeader;

    void duel(int pair, int outcome) {
        pairs.set(pair, pairs.get(pair).with(outcome));
    }

    void round(FreeForAll.Round round) {
        add(winnersPicks, round.winnersPicks());
        add(allPicks, round.allPicks());
        won(roundsWon, round.winnersClass());
    }

    void room(UsualRoom.Seen seen) {
        seen.lives().forEach(lives::add);
        seen.reigns().forEach(reigns::add);
        spans += seen.spans();
        spansWithNewLeader += seen.spansWithNewLeader();
    }

    void lastShip(LastShip.Round round) {
        add(lastShipLosses, round.losses());
        lastShipTicks.add(round.ticks());
        won(lastShipsWon, round.winnersClass());
    }

    /** Spans of three minutes in which somebody took the lead, in percent. */
    double spansPercent() {
        return spans == 0 ? 0 : spansWithNewLeader * 100.0 / spans;
    }

    /** What mines have of the ships that pilots destroyed in rounds for the last ship, in percent: rocks and the field destroy some by themselves. */
    double minesPercent() {
        int[] kills = lastShipLosses.clone();
        kills[ArenaFeed.BY_ROCK] = 0;
        kills[ArenaFeed.BY_FIELD] = 0;
        return percent(kills, ArenaFeed.BY_MINE);
    }

    /** One count's part of all of them, in percent. */
    static double percent(int[] counts, int index) {
        long sum = 0;
        for (int count : counts) {
            sum += count;
        }
        return sum == 0 ? 0 : counts[index] * 100.0 / sum;
    }

    static void add(int[] sums, int[] more) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += more[i];
        }
    }

    private static void won(int[] counts, int shipClass) {
        if (shipClass != HeardFeed.NO_WINNER) {
            counts[shipClass]++;
        }
    }
}
