package io.github.driftfire.arena;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.driftfire.engine.Game;
import io.github.driftfire.model.game.RoundPhase;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each mode by ticks, from the first pilot to the podium and the next round. */
final class RoundRulesTest extends RoundFixture {
    @Test
    void oneAloneWaitsAndTwoStartARound() {
        Stage stage = stage(ArenaMode.Kind.ROUND, 4, 0);
        join(stage, 0);
        stage.ticks(100);
        assertEquals(RoundPhase.WAITING, phase(stage), "phase with one");
        assertTrue(stage.game.avatar(0) >= 0, "who waits flies");
        join(stage, 1);
        stage.tick();
        assertEquals(RoundPhase.STARTING, phase(stage), "phase with two");
        stage.ticks(START * hz - 1);
        assertEquals(RoundPhase.STARTING, phase(stage), "phase before the time is over");
        stage.tick();
        assertEquals(RoundPhase.RUNNING, phase(stage), "phase when it is over");
    }

    @Test
    void aCountdownEndsWhenTheSecondLeaves() {
        Stage stage = stage(ArenaMode.Kind.ROUND, 4, 0);
        join(stage, 0, 1);
        stage.ticks(10);
        stage.game.leave(1);
        stage.tick();
        assertEquals(RoundPhase.WAITING, phase(stage), "phase");
        assertEquals(
                List.of("round phase 0, 0 ticks, 1 contenders"), stage.heard().about("round"));
    }

    @Test
    void aRoundBeginsWithNewShipsAndNoPointsAndEndsByTime() {
        Stage stage = stage(ArenaMode.Kind.ROUND, 4, 0);
        join(stage, 0, 1);
        stage.tick();
        score(stage, 0, 70);
        until(stage, RoundPhase.RUNNING);
        assertEquals(0, stage.arena.pilots[0].score, "score of the warm-up");
        stage.ticks(2);
        assertTrue(stage.game.avatar(0) >= 0 && stage.game.avatar(1) >= 0, "ships");
        score(stage, 1, 30);
        int before = stage.tick;
        until(stage, RoundPhase.PODIUM);
        assertEquals(ROUND * hz - 2, stage.tick - before, "ticks");
        assertEquals(
                List.of(
                        "podium team 0 rank 2 of 2",
                        "podium 0: 1 person team 0 hue 177 30 pilot1",
                        "podium 1: 0 person team 0 hue 20 0 pilot0"),
                Heard.in(stage.personal[0]).about("podium"));
        assertEquals(-1, stage.game.avatar(0), "ship at the podium");
        assertEquals(
                List.of(
                        "pilot0 600 ticks score=0 kills=0 survived=20 accuracy=0 rank=2 killer=0",
                        "pilot1 600 ticks score=30 kills=0 survived=20 accuracy=0 rank=1 killer=0"),
                stage.lives.all());
        stage.ticks(PODIUM * hz - 1);
        assertEquals(-1, stage.game.avatar(1), "ship at the podium");
        stage.tick();
        assertEquals(RoundPhase.RUNNING, phase(stage), "the next round");
        assertEquals(0, stage.arena.pilots[1].score, "score of the next round");
    }

    @Test
    void whoHadTheScoreFirstIsAhead() {
        Stage stage = stage(ArenaMode.Kind.ROUND, 4, 0);
        join(stage, 0, 1, 2);
        until(stage, RoundPhase.RUNNING);
        stage.ticks(2);
        score(stage, 2, 50);
        stage.tick();
        score(stage, 0, 50);
        until(stage, RoundPhase.PODIUM);
        assertEquals(
                "podium team 0 rank 2 of 3",
                Heard.in(stage.personal[0]).about("podium").get(0),
                "second");
        assertEquals(
                "podium team 0 rank 1 of 3",
                Heard.in(stage.personal[2]).about("podium").get(0),
                "first");
    }

    @Test
    void aRoundWithOneLeftIsOverAndWithNobodyHasNoResult() {
        Stage stage = stage(ArenaMode.Kind.ROUND, 4, 0);
        join(stage, 0, 1);
        until(stage, RoundPhase.RUNNING);
        stage.ticks(2);
        stage.game.leave(0);
        stage.tick();
        assertEquals(RoundPhase.PODIUM, phase(stage), "one is left");
        assertEquals(
                "podium team 0 rank 1 of 1",
                Heard.in(stage.personal[1]).about("podium").get(0));
        stage.game.leave(1);
        until(stage, RoundPhase.WAITING);
        join(stage, 0, 1);
        until(stage, RoundPhase.RUNNING);
        stage.ticks(2);
        stage.game.leave(0);
        stage.game.leave(1);
        stage.tick();
        assertEquals(RoundPhase.WAITING, phase(stage), "nobody is left");
        assertEquals(4, stage.lives.all().size(), "each took part in two rounds, and has two results");
    }

    @Test
    void botsAloneWaitForAPerson() {
        Stage stage = stage(ArenaMode.Kind.LAST, 4, 6);
        stage.ticks(20 * hz);
        assertEquals(RoundPhase.WAITING, phase(stage), "phase with bots alone");
        join(stage, 0);
        until(stage, RoundPhase.RUNNING);
    }

    @Test
    void whoComesAtThePodiumHasNoRankAndPlaysTheNextRound() {
        Stage stage = stage(ArenaMode.Kind.ROUND, 4, 0);
        join(stage, 0, 1);
        until(stage, RoundPhase.PODIUM);
        stage.game.leave(1);
        join(stage, 1, 2);
        assertEquals(
                "podium team 0 rank 0 of 2",
                greeting(stage, 1).about("podium").get(0),
                "greeting of a number's new owner");
        stage.tick();
        assertEquals(-1, stage.game.avatar(2), "ship at the podium");
        until(stage, RoundPhase.RUNNING);
        stage.ticks(2);
        assertTrue(stage.game.avatar(2) >= 0, "ship of the next round");
    }

    @Test
    void everyPhaseIsToldAgainToWhoResumes() {
        Stage stage = stage(ArenaMode.Kind.TEAMS, 4, 0);
        join(stage, 0, 1);
        stage.ticks(5);
        assertEquals(
                List.of("round phase 1, " + rounds(stage).ticksLeft() + " ticks, 2 contenders"),
                greeting(stage, 0).about("round"));
        until(stage, RoundPhase.RUNNING);
        stage.ticks(7);
        score(stage, 1, 9);
        stage.ticks(hz);
        Heard running = greeting(stage, 0);
        assertEquals(
                List.of("round phase 2, " + (ROUND * hz - 7 - hz) + " ticks, 2 contenders"), running.about("round"));
        assertEquals(List.of("team 1 0", "team 2 9"), running.about("team"));
        until(stage, RoundPhase.PODIUM);
        Heard said = Heard.in(stage.personal[0]);
        assertEquals(said.about("podium"), greeting(stage, 0).about("podium"), "podium");
        assertEquals("podium team 2 rank 2 of 2", said.about("podium").get(0));
        assertEquals(
                List.of("podium team 2 rank 0 of 2"),
                greeting(stage, Game.SPECTATOR).about("podium").subList(0, 1));
    }

    @Test
    void botsPlayEveryModeAgainAndAgain() {
        for (ArenaMode.Kind kind : List.of(ArenaMode.Kind.ROUND, ArenaMode.Kind.TEAMS, ArenaMode.Kind.LAST)) {
            Stage stage = new Stage(ArenaSettings.dogfight(4, 12, 7).with(ArenaMode.rounds(kind, 60, START, PODIUM)));
            join(stage, 0);
            int podiums = 0;
            int kills = 0;
            for (int i = 0; i < 6 * 60 * hz; i++) {
                int before = phase(stage);
                stage.tick();
                stage.spectators.reset();
                kills += stage.heard().about("kill").size();
                podiums += phase(stage) == RoundPhase.PODIUM && before != RoundPhase.PODIUM ? 1 : 0;
            }
            assertTrue(podiums >= 5, kind + ": " + podiums + " podiums");
            assertTrue(kills > 20, kind + ": " + kills + " kills");
        }
    }
}
