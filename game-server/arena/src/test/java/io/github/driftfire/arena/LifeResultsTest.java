package io.github.driftfire.arena;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.driftfire.model.arena.ArenaFeed;
import io.github.driftfire.model.arena.Ship;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class LifeResultsTest {
    private final Stage stage = Stage.empty();

    @BeforeEach
    void devices() {
        stage.lives.devices = true;
    }

    private void destroy(int victim, int by) {
        stage.game.match().damage.hurt(stage.game.avatar(victim), 1_000, by, ArenaFeed.BY_PULSE);
    }

    @Test
    void aLifeHasWhatItScoredBeforeItsEnd() {
        stage.ship(0, 1_000, 1_000);
        stage.ship(1, 3_000, 3_000);
        stage.arena.score(stage.arena.pilots[0], 80);
        stage.ticks(10);
        destroy(0, 1);
        assertEquals(
                List.of("pilot0 11 ticks score=80 kills=0 survived=0 accuracy=0 rank=1 killer=pilot1"),
                stage.lives.all());
        assertEquals(40, stage.arena.pilots[0].score, "the half is lost afterwards");
    }

    @Test
    void aLifeHasItsKillsAndItsRank() {
        stage.ship(0, 1_000, 1_000);
        stage.ship(1, 3_000, 3_000);
        stage.arena.score(stage.arena.pilots[1], 500);
        destroy(1, 0);
        destroy(0, Pilot.NONE);
        assertEquals(
                List.of(
                        "pilot1 0 ticks score=500 kills=0 survived=0 accuracy=0 rank=1 killer=pilot0",
                        "pilot0 1 ticks score=" + Rules.KILL_BONUS + " kills=1 survived=0 accuracy=0 rank=2 killer=0"),
                stage.lives.all());
    }

    @Test
    void aLifeHasItsSeconds() {
        stage.ship(0, 1_000, 1_000);
        stage.ticks(2 * stage.arena.settings.tickRateHz());
        destroy(0, Pilot.NONE);
        assertTrue(stage.lives.all().get(0).contains(" survived=2 "), stage.lives.all()::toString);
    }

    @Test
    void hitsAmongShotsAreTheAccuracy() {
        int ship = stage.ship(0, 1_000, 1_000);
        stage.ship(1, 1_400, 1_000);
        stage.arena.ships.set(ship, Ship.HEADING, 0);
        Pilot pilot = stage.arena.pilots[0];
        while (pilot.shots < 4) {
            stage.controls[0] = Ship.FIRE;
            stage.tick();
        }
        stage.controls[0] = 0;
        stage.ticks(stage.arena.tuning.pulseTicks);
        int hits = pilot.hits;
        destroy(0, Pilot.NONE);
        assertTrue(hits > 0, "no pulse has hit");
        assertEquals(
                "accuracy=" + hits * 1_000 / 4, stage.lives.all().get(0).replaceAll(".*(accuracy=[0-9]+).*", "$1"));
    }

    @Test
    void whoLeavesHasAResult() {
        stage.ship(0, 1_000, 1_000);
        stage.game.leave(0);
        stage.game.join(0, "pilot0");
        stage.game.leave(0);
        assertEquals(1, stage.lives.all().size(), "no ship, no life");
    }

    @Test
    void botsHaveNone() {
        Stage crowd = new Stage(ArenaSettings.dogfight(2, 8, 3));
        crowd.lives.devices = true;
        crowd.ticks(3_000);
        assertEquals(List.of(), crowd.lives.all());
    }
}
