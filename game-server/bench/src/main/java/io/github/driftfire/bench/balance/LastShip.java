package io.github.driftfire.bench.balance;

import io.github.driftfire.arena.ArenaProvider;
import io.github.driftfire.arena.Skill;
import io.github.driftfire.model.arena.ArenaFeed;
import io.github.driftfire.model.arena.ShipClass;
import io.github.driftfire.model.game.RoundPhase;

/** A round for the last ship flying, of bots of all levels and classes. */
final class LastShip {
    /** Numbers of means, as in {@link ArenaFeed}. */
    static final int MEANS = ArenaFeed.BY_MINE + 1;

    private static final int PILOTS = ArenaProvider.LAST_PILOTS;
    private static final int LONGEST_TICKS = 400 * SimulatedGame.HZ;
    private static final Skill[] SKILLS = {Skill.NOVICE, Skill.REGULAR, Skill.ACE};

    /**
     * What became of it.
     *
     * @param losses ships lost, by means
     * @param ticks how long it took
     * @param winnersClass {@link HeardFeed#NO_WINNER} for a round without a winner
     */
    record Round(int[] losses, int ticks, int winnersClass) {}

    private LastShip() {}

    static Round play(int index, Seeds seeds) {
        SimulatedGame game = new SimulatedGame("last", 0, PILOTS, 0, seeds.of(index), true);
        for (int seat = 0; seat < PILOTS; seat++) {
            game.join(seat, SKILLS[seat % SKILLS.length], (seat + index) % ShipClass.COUNT);
        }
        int[] losses = new int[MEANS];
        int ticks = 0;
        for (int tick = 0; tick < LONGEST_TICKS && game.heard.phase != RoundPhase.PODIUM; tick++) {
            game.play();
            if (game.heard.phase == RoundPhase.RUNNING) {
                ticks++;
                game.heard.kills.forEach(kill -> losses[kill.means()]++);
            }
        }
        int winner = game.heard.winner;
        return new Round(losses, ticks, winner == HeardFeed.NO_WINNER ? winner : (winner + index) % ShipClass.COUNT);
    }
}
