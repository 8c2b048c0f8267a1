package io.github.driftfire.arena;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.driftfire.model.arena.ArenaFeed;
import io.github.driftfire.model.arena.Shard;
import io.github.driftfire.model.arena.Ship;
import io.github.driftfire.model.arena.Tuning;
import java.util.List;
import org.junit.jupiter.api.Test;

final class DamageTest {
    private final Stage stage = Stage.empty();
    private final Tuning tuning = stage.arena.tuning;
    private final int killer = stage.ship(0, 1000, 1000);
    private final int victim = stage.ship(1, 3000, 3000);

    @Test
    void theShieldComesBackAfterSomeCalm() {
        hurt(20);
        int low = stage.arena.ships.get(victim, Ship.SHIELD);
        stage.ticks(tuning.calmTicks);
        assertEquals(low, stage.arena.ships.get(victim, Ship.SHIELD), "shield while it is not calm");
        stage.tick();
        assertEquals(low + tuning.shieldRegen, stage.arena.ships.get(victim, Ship.SHIELD), "shield");
        stage.ticks(10 * tuning.hz);
        assertEquals(tuning.shieldMax, stage.arena.ships.get(victim, Ship.SHIELD), "shield in the end");
    }

    @Test
    void everyBlowBeginsTheCalmAnew() {
        hurt(20);
        stage.ticks(tuning.calmTicks - 1);
        hurt(1);
        assertEquals(tuning.calmTicks, stage.arena.ships.get(victim, Ship.CALM), "calm");
    }

    @Test
    void aKillScoresAndIsTold() {
        hurt(200);
        assertEquals(Rules.KILL_BONUS, stage.arena.pilots[0].score, "killer's score");
        assertEquals(Rules.KILL_BONUS, stage.arena.ships.get(killer, Ship.SCORE), "score that the ship shows");
        assertEquals(1, stage.arena.pilots[0].kills, "kills");
        assertEquals(1, stage.arena.pilots[1].deaths, "deaths");
        assertEquals(Ship.DESTROYED, stage.cause(Ship.KIND, victim), "end of the ship");
        assertEquals(-1, stage.game.avatar(1), "avatar");
        assertEquals(List.of("kill 0 1 means 0"), stage.heard().about("kill"), "feed");
    }

    @Test
    void untilItsFirstKillAPersonHurtsBotsMore() {
        int shield = stage.arena.ships.get(victim, Ship.SHIELD);
        hurt(8);
        assertEquals(shield - 8 * Tuning.SHIELD_SCALE, stage.arena.ships.get(victim, Ship.SHIELD), "another person");

        stage.arena.pilots[1].bot = true;
        hurt(8);
        int more = 8 * Rules.NEW_PILOT_PERCENT / 100;
        assertEquals(14, more, "of eight points");
        assertEquals(shield - (8 + more) * Tuning.SHIELD_SCALE, stage.arena.ships.get(victim, Ship.SHIELD), "a bot");

        stage.arena.pilots[0].kills = 1;
        hurt(8);
        assertEquals(
                shield - (16 + more) * Tuning.SHIELD_SCALE, stage.arena.ships.get(victim, Ship.SHIELD), "after a kill");
        stage.arena.pilots[1].bot = false;
    }

    @Test
    void theDeadDropHalfOfTheirScoreAsShards() {
        stage.arena.score(stage.arena.pilots[1], 301);
        hurt(200);
        assertEquals(151, stage.arena.pilots[1].score, "what the pilot keeps");
        assertEquals(150, droppedValue(), "what drops");
    }

    @Test
    void onlyARichWreckIsTold() {
        stage.arena.score(stage.arena.pilots[1], 2 * Rules.RICH_WRECK_VALUE - 2);
        hurt(200);
        assertEquals(List.of(), stage.heard().about("wreck"), "a poor one");
        int other = stage.ship(2, 1000, 2000);
        stage.arena.score(stage.arena.pilots[2], 2 * Rules.RICH_WRECK_VALUE);
        stage.game.match().damage.hurt(other, 200, Pilot.NONE, ArenaFeed.BY_ROCK);
        assertEquals(List.of("wreck 64 128 worth 30"), stage.heard().about("wreck"), "a rich one");
    }

    @Test
    void evenANewcomerLeavesSomethingBehind() {
        hurt(200);
        assertEquals(Rules.WRECK_LEAST_SHARDS, stage.arena.shards.count(), "shards");
        assertEquals(Rules.WRECK_LEAST_VALUE, droppedValue(), "what drops");
    }

    @Test
    void noWreckDropsMoreShardsThanItMay() {
        stage.arena.score(stage.arena.pilots[1], 60_000);
        hurt(200);
        assertEquals(Rules.WRECK_MOST_SHARDS, stage.arena.shards.count(), "shards");
        assertEquals(Rules.WRECK_MOST_SHARDS * Rules.SHARD_MOST_VALUE, droppedValue(), "what drops");
    }

    @Test
    void whoeverHitLastIsToBlameForAnEndByARock() {
        hurt(10);
        stage.ticks(tuning.ticks(Rules.BLAME_MILLIS) - 1);
        stage.game.match().damage.hurt(victim, 200, Pilot.NONE, ArenaFeed.BY_ROCK);
        assertEquals(List.of("kill 0 1 means 1"), stage.heard().about("kill"), "feed");
    }

    @Test
    void afterAWhileNobodyIsToBlame() {
        hurt(10);
        stage.ticks(tuning.ticks(Rules.BLAME_MILLIS) + 1);
        stage.game.match().damage.hurt(victim, 200, Pilot.NONE, ArenaFeed.BY_ROCK);
        assertEquals(List.of("kill nobody 1 means 1"), stage.heard().about("kill"), "feed");
        assertEquals(0, stage.arena.pilots[0].score, "score");
    }

    @Test
    void whoeverTakesASeatIsNotToBlameForWhatHappenedBefore() {
        hurt(10);
        stage.game.leave(0);
        stage.game.join(0, "another");
        stage.game.match().damage.hurt(victim, 200, Pilot.NONE, ArenaFeed.BY_ROCK);
        assertEquals(List.of("kill nobody 1 means 1"), stage.heard().about("kill"), "feed");
    }

    @Test
    void scoresStayWithinTheirField() {
        stage.arena.score(stage.arena.pilots[0], 65_530);
        stage.arena.score(stage.arena.pilots[0], 100);
        assertEquals(0xffff, stage.arena.ships.get(killer, Ship.SCORE), "score");
    }

    private void hurt(int points) {
        stage.game.match().damage.hurt(victim, points, 0, ArenaFeed.BY_PULSE);
    }

    private int droppedValue() {
        int sum = 0;
        for (int shard = 0; shard < stage.arena.shards.end(); shard++) {
            sum += stage.arena.shards.get(shard, Shard.VALUE);
        }
        return sum;
    }
}
