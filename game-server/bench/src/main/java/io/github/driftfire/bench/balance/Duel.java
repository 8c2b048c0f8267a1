package io.github.driftfire.bench.balance;

import io.github.driftfire.arena.ArenaProvider;
import io.github.driftfire.arena.Skill;
import io.github.driftfire.model.arena.ShipClass;
import java.util.ArrayList;
import java.util.List;

/** Two classes against each other, one life each, in a duel's arena, without upgrades. */
final class Duel {
    /** Longer fights are drawn. */
    private static final int LONGEST_TICKS = 180 * SimulatedGame.HZ;

    /** How well both fly; one after the other. */
    private static final Skill[] SKILLS = {Skill.NOVICE, Skill.REGULAR, Skill.ACE};

    /** How duels of a pair of classes ended. */
    record Pair(int first, int second, int wins, int losses, int draws) {
        int duels() {
            return wins + losses + draws;
        }

        /** Won by the first class, in percent; a draw is half of it. */
        double percent() {
            return duels() == 0 ? 50 : (wins + draws / 2.0) * 100 / duels();
        }

        Pair with(int outcome) {
            return new Pair(
                    first,
                    second,
                    wins + (outcome > 0 ? 1 : 0),
                    losses + (outcome < 0 ? 1 : 0),
                    draws + (outcome == 0 ? 1 : 0));
        }
    }

    private Duel() {}

    /** All pairs of different classes, nothing played yet. */
    static List<Pair> pairs() {
        List<Pair> pairs = new ArrayList<>();
        for (int first = 0; first < ShipClass.COUNT; first++) {
            for (int second = first + 1; second < ShipClass.COUNT; second++) {
                pairs.add(new Pair(first, second, 0, 0, 0));
            }
        }
        return pairs;
    }

    /**
     * Plays one.
     *
     * @param index of the duel: two in a row have the same seed and skill, and the classes' seats exchanged
     * @return 1 if the first class has won, -1 if the second has, 0 if none
     */
    static int play(int first, int second, int index, Seeds seeds) {
        boolean swapped = index % 2 == 1;
        Skill skill = SKILLS[index / 2 % SKILLS.length];
        SimulatedGame game = new SimulatedGame("endless", ArenaProvider.DUEL_UNITS, 2, 0, seeds.of(index / 2), false);
        game.join(0, skill, swapped ? second : first);
        game.join(1, skill, swapped ? first : second);
        for (int tick = 0; tick < LONGEST_TICKS && game.heard.kills.isEmpty(); tick++) {
            game.play();
        }
        int outcome = 0;
        for (HeardFeed.Kill kill : game.heard.kills) {
            outcome += kill.victim() == 1 ? 1 : -1;
        }
        return swapped ? -outcome : outcome;
    }
}
