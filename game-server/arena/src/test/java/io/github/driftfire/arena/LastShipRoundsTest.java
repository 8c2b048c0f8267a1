package io.github.driftfire.arena;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.driftfire.model.arena.ArenaFeed;
import io.github.driftfire.model.arena.Ship;
import io.github.driftfire.model.game.RoundPhase;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rounds for the last ship flying: one life, a closing field. */
final class LastShipRoundsTest extends RoundFixture {
    private static void destroy(Stage stage, int victim, int by) {
        int ship = stage.game.avatar(victim);
        stage.arena.ships.set(ship, Ship.GUARD, 0);
        stage.game.match().damage.hurt(ship, 1_000, by, ArenaFeed.BY_PULSE);
    }

    @Test
    void theLastShipFlyingWinsAndTheDeadWatch() {
        Stage stage = stage(ArenaMode.Kind.LAST, 4, 0);
        join(stage, 0, 1, 2);
        until(stage, RoundPhase.RUNNING);
        assertEquals(1, stage.heard().about("field").size(), "the field is told");
        stage.ticks(2);
        destroy(stage, 1, 0);
        join(stage, 3);
        stage.ticks(6 * hz);
        assertEquals(-1, stage.game.avatar(1), "the dead watch");
        assertEquals(-1, stage.game.avatar(3), "who comes during the round waits");
        assertTrue(greeting(stage, 3).about("round").get(0).endsWith(" 2 contenders"), "contenders");
        assertTrue(greeting(stage, 3).about("field").get(0).contains("radius"), "field");
        assertEquals(stage.game.avatar(0), stage.game.watched(1), "the dead look at who leads");
        destroy(stage, 2, Pilot.NONE);
        stage.tick();
        assertEquals(RoundPhase.PODIUM, phase(stage), "one is left");
        assertEquals(
                List.of("podium team 0 rank 3 of 3"),
                Heard.in(stage.personal[1]).about("podium").subList(0, 1));
        assertEquals(
                List.of("podium team 0 rank 0 of 3"),
                Heard.in(stage.personal[3]).about("podium").subList(0, 1));
        List<String> kept = stage.lives.all();
        assertEquals(3, kept.size(), kept::toString);
        assertTrue(kept.get(0).contains("kills=1") && kept.get(0).contains("rank=1"), kept::toString);
        assertTrue(kept.get(1).contains("rank=3 killer=pilot0"), kept::toString);
        until(stage, RoundPhase.RUNNING);
        stage.ticks(2);
        assertTrue(stage.game.avatar(1) >= 0 && stage.game.avatar(3) >= 0, "all fly in the next round");
    }

    @Test
    void theFieldHurtsWhoIsOutsideAndEndsTheRound() {
        Stage stage = stage(ArenaMode.Kind.LAST, 4, 0);
        join(stage, 0, 1);
        until(stage, RoundPhase.RUNNING);
        stage.ticks(2);
        int out = stage.game.avatar(0);
        stage.place(stage.arena.ships, out, 200, 200);
        stage.place(stage.arena.ships, stage.game.avatar(1), 2_000, 2_000);
        String said = "";
        while (phase(stage) == RoundPhase.RUNNING) {
            stage.tick();
            said += stage.heard().about("kill");
        }
        assertTrue(said.contains("kill nobody 0 means " + ArenaFeed.BY_FIELD), said);
        assertEquals(
                "podium team 0 rank 1 of 2",
                Heard.in(stage.personal[1]).about("podium").get(0));
    }

    @Test
    void whoEndsInTheSameTickIsOrderedByScore() {
        Stage stage = stage(ArenaMode.Kind.LAST, 4, 0);
        join(stage, 0, 1);
        until(stage, RoundPhase.RUNNING);
        stage.ticks(2);
        score(stage, 1, 80);
        destroy(stage, 0, Pilot.NONE);
        destroy(stage, 1, Pilot.NONE);
        stage.tick();
        assertEquals(
                "podium team 0 rank 1 of 2",
                Heard.in(stage.personal[1]).about("podium").get(0));
    }

    @Test
    void whenOnlyBotsFlyTheRoundIsShortened() {
        Stage stage = new Stage(
                ArenaSettings.dogfight(4, 8, 1).with(ArenaMode.rounds(ArenaMode.Kind.LAST, 600, START, PODIUM)));
        join(stage, 0);
        until(stage, RoundPhase.RUNNING);
        stage.ticks(2);
        destroy(stage, 0, Pilot.NONE);
        stage.ticks(2);
        assertTrue(rounds(stage).ticksLeft() <= 20 * hz, "ticks left");
    }
}
