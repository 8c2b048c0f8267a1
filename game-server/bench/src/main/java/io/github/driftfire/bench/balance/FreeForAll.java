package io.github.driftfire.bench.balance;

import io.github.driftfire.arena.ArenaProvider;
import io.github.driftfire.arena.Skill;
import io.github.driftfire.model.arena.ShipClass;
import io.github.driftfire.model.arena.Tuning;
import io.github.driftfire.model.arena.Upgrade;
import io.github.driftfire.model.game.RoundPhase;

/** A five-minute round of equal pilots, of all classes, who choose among the offered upgrades at random. */
final class FreeForAll {
    private static final int PILOTS = new ArenaProvider().defaultBots(Tuning.DEFAULTS);
    private static final int LONGEST_TICKS = 400 * SimulatedGame.HZ;

    /**
     * What became of it.
     *
     * @param winnersClass {@link HeardFeed#NO_WINNER} for a round without a winner
     * @param winnersPicks by upgrade
     * @param allPicks of all pilots, by upgrade
     */
    record Round(int winnersClass, int[] winnersPicks, int[] allPicks) {}

    private FreeForAll() {}

    static Round play(int index, Seeds seeds) {
        SimulatedGame game = new SimulatedGame("round", 0, PILOTS, 0, seeds.of(index), true);
        for (int seat = 0; seat < PILOTS; seat++) {
            game.join(seat, Skill.REGULAR, (seat + index) % ShipClass.COUNT);
        }
        int[][] picks = new int[PILOTS][Upgrade.COUNT];
        int[] before = new int[PILOTS];
        for (int tick = 0; tick < LONGEST_TICKS && game.heard.phase != RoundPhase.PODIUM; tick++) {
            game.play();
            for (int seat = 0; seat < PILOTS; seat++) {
                int now = game.upgrades(seat);
                if (game.heard.phase == RoundPhase.RUNNING) {
                    count(before[seat], now, picks[seat]);
                }
                before[seat] = now;
            }
        }
        int winner = game.heard.winner;
        int[] all = new int[Upgrade.COUNT];
        for (int[] one : picks) {
            Results.add(all, one);
        }
        boolean won = winner != HeardFeed.NO_WINNER;
        return new Round(
                won ? (winner + index) % ShipClass.COUNT : winner, won ? picks[winner] : new int[Upgrade.COUNT], all);
    }

    /** A new ship has fewer steps than the one before: nothing of it is a pick. */
    private static void count(int before, int now, int[] picks) {
        for (int upgrade = 0; upgrade < Upgrade.COUNT; upgrade++) {
            picks[upgrade] += Math.max(0, Upgrade.steps(now, upgrade) - Upgrade.steps(before, upgrade));
        }
    }
}
