package io.github.driftfire.arena;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.driftfire.engine.Game;
import io.github.driftfire.model.arena.ArenaFeed;
import io.github.driftfire.model.arena.Bounty;
import io.github.driftfire.model.arena.Ship;
import io.github.driftfire.model.wire.WireWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

final class RewardsTest {
    private final Stage stage = Stage.empty();
    private final Damage damage = stage.game.match().damage;

    RewardsTest() {
        for (int player = 0; player < 4; player++) {
            stage.ship(player, 500 + 800 * player, 500 + 800 * player);
        }
        stage.broadcast.reset();
    }

    @Test
    void aBountyGrowsWithTheKillsOfALifeAndWithTheScore() {
        assertEquals(0, Bounty.worth(0, 5_000), "without a kill");
        assertEquals(10, Bounty.worth(1, 0), "one kill");
        assertEquals(10 + 3, Bounty.worth(1, 96), "one kill and a score");
        assertEquals(50 + 15, Bounty.worth(5, 96), "five kills");
        assertEquals(Bounty.MOST, Bounty.worth(200, 0xffff), "no more than the most");
    }

    @Test
    void whoEndsARichLifeIsPaidItsBounty() {
        stage.arena.pilots[1].lifeKills = 3;
        stage.arena.score(stage.arena.pilots[1], 320);
        int worth = Bounty.worth(3, 320);
        hurt(1, 0, 200);
        assertEquals(Rules.KILL_BONUS + worth, stage.arena.pilots[0].score, "score");
        assertEquals(List.of("reward 0 for 1: " + worth), told(0).about("reward"), "told");
        assertEquals(List.of("streak 0 1"), stage.heard().about("streak"), "streak");
    }

    @Test
    void revengeIsPaidOnce() {
        hurt(0, 1, 200);
        relaunch(0);
        hurt(1, 0, 200);
        int bounty = Bounty.worth(1, Rules.KILL_BONUS);
        assertEquals(
                List.of("reward 0 for 1: " + bounty, "reward 1 for 1: " + Rules.REVENGE_BONUS),
                told(0).about("reward"),
                "first time");
        relaunch(1);
        hurt(1, 0, 200);
        assertEquals(List.of(), told(0).about("reward"), "second time");
    }

    @Test
    void whoHelpedLatelyGetsAShareByTheDamage() {
        hurt(1, 2, 60);
        hurt(1, 0, 100);
        assertEquals(List.of("reward 2 for 1: " + Rules.KILL_BONUS * 80 / 100 * 60 / 160), told(2).about("reward"));
        assertEquals(Rules.KILL_BONUS, stage.arena.pilots[0].score, "the killer's score");
    }

    @Test
    void whoHelpedLongAgoGetsNothing() {
        hurt(1, 2, 60);
        stage.ticks(stage.arena.tuning.ticks(Rules.ASSIST_MILLIS) + 1);
        hurt(1, 0, 200);
        assertEquals(0, stage.arena.pilots[2].score, "score");
    }

    @Test
    void theDeadAreToldByWhomMostFirst() {
        hurt(1, 2, 30);
        hurt(1, 3, 20);
        damage.hurt(stage.game.avatar(1), 10, Pilot.NONE, ArenaFeed.BY_ROCK);
        hurt(1, 0, 140);
        assertEquals(
                List.of("damage begin", "damage by 0 70 %", "damage by 2 15 %", "damage by 3 10 %"),
                told(1).about("damage"),
                "three of four");
        relaunch(1);
        hurt(1, 0, 200);
        assertEquals(List.of("damage begin", "damage by 0 100 %"), told(1).about("damage"), "in the next life");
    }

    @Test
    void whoTakesASeatInheritsNeitherBountyNorDamage() {
        hurt(1, 0, 200);
        stage.broadcast.reset();
        stage.game.leave(0);
        assertEquals(List.of("streak 0 0"), stage.heard().about("streak"), "at the leave");
        relaunch(1);
        stage.game.join(0, "another");
        hurt(0, 1, 200);
        assertEquals(0, told(1).about("reward").size(), "revenge on a stranger");
    }

    @Test
    void aGreetingTellsTheStreaksOfThoseWhoFly() {
        stage.arena.pilots[2].lifeKills = 4;
        stage.arena.pilots[3].lifeKills = 1;
        WireWriter out = new WireWriter(Game.GREETING_BYTES);
        assertEquals(Game.GREETED, stage.game.greet(0, 0, out), "in one part");
        assertEquals(List.of("streak 2 4", "streak 3 1"), Heard.in(out).about("streak"));
    }

    private Heard told(int player) {
        return Heard.in(stage.personal[player]);
    }

    private void hurt(int victim, int by, int points) {
        if (stage.game.avatar(victim) < 0) {
            relaunch(victim);
        }
        damage.hurt(stage.game.avatar(victim), points, by, ArenaFeed.BY_PULSE);
    }

    private void relaunch(int player) {
        stage.controls[player] = Ship.FIRE;
        stage.ticks(stage.arena.tuning.respawnTicks + 1);
        stage.controls[player] = 0;
        stage.tick();
    }
}
