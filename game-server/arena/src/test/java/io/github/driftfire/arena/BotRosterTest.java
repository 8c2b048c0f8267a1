package io.github.driftfire.arena;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.driftfire.model.arena.Ship;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class BotRosterTest {
    private static final int MINUTE = 60 * 30;

    @Test
    void botsFillTheRoomUpAndMakeWayForPeople() {
        Stage stage = new Stage(ArenaSettings.dogfight(8, 6, 1));
        assertEquals(6, stage.game.bots(), "bots at first");
        for (int player = 0; player < 4; player++) {
            stage.game.join(player, "p" + player);
        }
        stage.ticks(2 * MINUTE);
        assertEquals(2, stage.game.bots(), "bots among four people");
        for (int player = 4; player < 8; player++) {
            stage.game.join(player, "p" + player);
        }
        stage.ticks(2 * MINUTE);
        assertEquals(0, stage.game.bots(), "bots among eight people");
        for (int player = 0; player < 8; player++) {
            stage.game.leave(player);
        }
        stage.ticks(MINUTE);
        assertEquals(6, stage.game.bots(), "bots alone");
    }

    @Test
    void botsComeAndGoOneAtATime() {
        Stage stage = new Stage(ArenaSettings.dogfight(8, 6, 1));
        for (int player = 0; player < 5; player++) {
            stage.game.join(player, "p" + player);
        }
        int bots = 6;
        for (int i = 0; i < 3 * MINUTE; i++) {
            if (i == MINUTE) {
                for (int player = 0; player < 5; player++) {
                    stage.game.leave(player);
                }
            }
            stage.tick();
            assertTrue(Math.abs(stage.game.bots() - bots) <= 1, "bots went from " + bots + " to " + stage.game.bots());
            bots = stage.game.bots();
        }
    }

    @Test
    void everyBotHasANameOfItsOwnAndIsMarked() {
        Stage stage = new Stage(ArenaSettings.dogfight(8, 64, 9));
        Set<String> names = new HashSet<>();
        for (Pilot pilot : stage.arena.pilots) {
            if (pilot.present) {
                assertTrue(pilot.bot, pilot.name + " is marked");
                assertTrue(names.add(pilot.name), pilot.name + " is there twice");
                assertTrue(pilot.name.length() <= 16, pilot.name + " is too long");
            }
        }
        assertEquals(64, names.size(), "bots");
    }

    @Test
    void botsScoreKillAndSurvive() {
        Stage stage = new Stage(ArenaSettings.dogfight(8, 12, 3));
        int ticks = 4 * MINUTE;
        long flying = 0;
        for (int i = 0; i < ticks; i++) {
            stage.tick();
            flying += stage.arena.ships.count();
        }
        int kills = 0;
        int deaths = 0;
        int scores = 0;
        for (Pilot pilot : stage.arena.pilots) {
            kills += pilot.kills;
            deaths += pilot.deaths;
            scores += pilot.score;
        }
        assertTrue(kills >= 12, "kills in four minutes: " + kills);
        assertTrue(scores >= 200, "scores after four minutes: " + scores);
        long life = flying / 30 / Math.max(1, deaths);
        assertTrue(life > 25 && life < 180, "mean life in seconds: " + life);
    }

    @Test
    void noMoreThanTwoBotsHuntTheSamePerson() {
        Stage stage = new Stage(ArenaSettings.dogfight(1, 24, 3));
        stage.ship(0, 2000, 2000);
        int most = 0;
        for (int i = 0; i < 2 * MINUTE; i++) {
            stage.controls[0] = i % 40 == 0 ? Ship.FIRE : 0;
            stage.tick();
            most = Math.max(most, stage.game.match().roster.hunters(0));
        }
        assertTrue(most >= 1 && most <= 2, "hunters at most: " + most);
    }

    @Test
    void theHuntersAreCountedRight() {
        Stage stage = new Stage(ArenaSettings.dogfight(4, 12, 3));
        stage.game.join(0, "Ada");
        for (int i = 0; i < MINUTE; i++) {
            if (i == 700) {
                stage.game.leave(0);
            }
            stage.tick();
            int[] counted = new int[stage.arena.pilots.length];
            stage.game.match().roster.countTargets(counted);
            for (int pilot = 0; pilot < counted.length; pilot++) {
                assertEquals(counted[pilot], stage.game.match().roster.hunters(pilot), "hunters of " + pilot);
            }
        }
    }
}
