package io.github.driftfire.arena;

import io.github.driftfire.engine.RoomControl;
import io.github.driftfire.engine.kit.Goal;
import io.github.driftfire.engine.results.Fact;
import io.github.driftfire.engine.results.ResultWriter;
import io.github.driftfire.model.arena.ClassUnlock;
import io.github.driftfire.model.arena.ShipClass;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Hands over what a pilot's life has come to: from the launch of a ship to its end. */
final class LifeResults {
    static final Fact KILLS = Fact.best("kills");

    /** Seconds from the launch to the end. */
    static final Fact SURVIVED = Fact.best("survived");

    /** Hits among shots, in 1/1000; 0 without a shot. */
    static final Fact ACCURACY = Fact.number("accuracy");

    /** Place in the room by score, from 1. */
    static final Fact RANK = Fact.number("rank");

    /** The name of the pilot whose hit ended it; empty without one. */
    static final Fact KILLER = Fact.text("killer");

    static final List<Fact> ALL = List.of(Fact.SCORE, KILLS, SURVIVED, ACCURACY, RANK, KILLER);

    private static final Goal LANCER = Goal.of(
                    "Hunter", "Destroy 3 ships in one life or round", KILLS, ClassUnlock.least(ShipClass.LANCER))
            .unlocks("Lancer");

    private static final Goal MINER = Goal.of(
                    "Prospector", "Reach a score of 100", Fact.SCORE, ClassUnlock.least(ShipClass.MINER))
            .unlocks("Miner");

    static final List<Goal> GOALS = List.of(
            Goal.of("First kill", "Destroy a ship", KILLS, 1),
            LANCER,
            Goal.of("Ace", "Destroy 5 ships in one life or round", KILLS, 5),
            Goal.of("Unstoppable", "Destroy 10 ships in one life or round", KILLS, 10),
            Goal.of("Survivor", "Stay alive for 3 minutes", SURVIVED, 180),
            MINER,
            Goal.of("Legend", "Reach a score of 1,000", Fact.SCORE, 1_000));

    private static final int PER_MILLE = 1_000;

    private final Arena arena;
    private final @Nullable RoomControl room;
    private @Nullable RoundRules rounds;

    /** @param room {@code null} for a game without a room: results go nowhere */
    LifeResults(Arena arena, @Nullable RoomControl room) {
        this.arena = arena;
        this.room = room;
    }

    /** The goal that opens a class of ship; {@code null} for one that is free. As {@link ClassUnlock} has it for pages. */
    static @Nullable Goal unlocking(int shipClass) {
        return switch (shipClass) {
            case ShipClass.LANCER -> LANCER;
            case ShipClass.MINER -> MINER;
            default -> null;
        };
    }

    /** In a game of rounds these take what lives have come to: there is one result a round, none a life. */
    void rounds(@Nullable RoundRules played) {
        rounds = played;
    }

    /**
     * A life is over; what it cost has not been taken off the score yet.
     *
     * @param killer a pilot's number, or {@link Pilot#NONE}
     */
    void ended(Pilot pilot, int killer) {
        if (rounds != null) {
            rounds.lifeEnded(pilot, killer);
            return;
        }
        ResultWriter life = room == null || pilot.bot ? null : room.result(pilot.number, arena.tick - pilot.launchTick);
        if (life != null && life.isKept()) {
            life.with(Fact.SCORE, pilot.score)
                    .with(KILLS, pilot.lifeKills)
                    .with(SURVIVED, (arena.tick - pilot.launchTick) / arena.settings.tickRateHz())
                    .with(ACCURACY, accuracy(pilot))
                    .with(RANK, rank(pilot))
                    .with(KILLER, killer == Pilot.NONE ? "" : arena.pilots[killer].name)
                    .end();
        }
    }

    /** A shot may hit in the life after that in which it was fired. */
    private static int accuracy(Pilot pilot) {
        return pilot.shots == 0 ? 0 : Math.min(PER_MILLE, pilot.hits * PER_MILLE / pilot.shots);
    }

    private int rank(Pilot pilot) {
        int rank = 1;
        for (Pilot other : arena.pilots) {
            rank += other.present && other.score > pilot.score ? 1 : 0;
        }
        return rank;
    }
}
