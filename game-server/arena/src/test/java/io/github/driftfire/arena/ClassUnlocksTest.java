package io.github.driftfire.arena;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.driftfire.engine.kit.Goal;
import io.github.driftfire.model.arena.ArenaFeed;
import io.github.driftfire.model.arena.ClassUnlock;
import io.github.driftfire.model.arena.FeedTranscript;
import io.github.driftfire.model.arena.Loadout;
import io.github.driftfire.model.arena.Ship;
import io.github.driftfire.model.arena.ShipClass;
import io.github.driftfire.model.arena.ShipSteering;
import io.github.driftfire.model.wire.WireReader;
import io.github.driftfire.model.wire.WireWriter;
import org.junit.jupiter.api.Test;

final class ClassUnlocksTest {
    private static final int FREE = 1 << ShipClass.INTERCEPTOR | 1 << ShipClass.BRAWLER;
    private static final int LANCER = 1 << ShipClass.LANCER;
    private static final int MINER = 1 << ShipClass.MINER;

    private final Stage stage = Stage.empty();

    private int unlocked(int player) {
        return stage.arena.ships.get(stage.game.avatar(player), Ship.UNLOCKED);
    }

    /** What one player alone was told in this tick. */
    private String told(int player) {
        WireWriter feed = stage.personal[player];
        return FeedTranscript.of(new WireReader(feed.bytes(), 0, feed.size()));
    }

    private void kill(int killer, int victim) {
        int ship = stage.game.avatar(victim);
        stage.arena.ships.set(ship, Ship.GUARD, 0);
        stage.game.match().damage.hurt(ship, 1_000, killer, ArenaFeed.BY_PULSE);
    }

    @Test
    void twoClassesAreFreeAndTheOthersAreToldOnceTheyAreReached() {
        stage.ship(0, 400, 400);
        stage.ship(1, 1400, 400);
        assertEquals(FREE, unlocked(0), "at first");
        for (int i = 0; i < 3; i++) {
            kill(0, 1);
            stage.tick();
            assertEquals(i == 2, told(0).contains("unlocked class 2"), "told after kill " + i + ": " + told(0));
            stage.arena.pilots[1].waited = Integer.MAX_VALUE / 2;
            stage.tick();
            assertEquals("", told(0).contains("unlocked") ? told(0) : "", "told again");
        }
        assertEquals(FREE | LANCER, unlocked(0), "after three kills");
        assertEquals(FREE, unlocked(1), "of the other");
        stage.arena.score(stage.arena.pilots[0], 100);
        stage.tick();
        assertTrue(told(0).contains("unlocked class 3"), told(0));
        assertEquals(ClassUnlock.ALL, unlocked(0), "with a score");
    }

    @Test
    void whatWasUnlockedStaysForTheNextShip() {
        stage.ship(0, 400, 400);
        stage.ship(1, 1400, 400);
        stage.arena.score(stage.arena.pilots[0], 100);
        stage.tick();
        kill(1, 0);
        stage.arena.pilots[0].waited = Integer.MAX_VALUE / 2;
        stage.tick();
        assertEquals(FREE | MINER, unlocked(0), "of the next ship");
    }

    @Test
    void aLockedClassIsNotTakenWhateverAnInputSays() {
        int ship = stage.ship(0, 400, 400);
        for (int choice : new int[] {ShipClass.LANCER, ShipClass.MINER, ShipClass.LANCER}) {
            stage.choices[0] = ShipSteering.CLASS_CHOICE + choice;
            stage.tick();
            assertEquals(
                    ShipClass.INTERCEPTOR, Loadout.shipClass(stage.arena.ships.get(ship, Ship.LOADOUT)), "of class");
            stage.choices[0] = 0;
            stage.tick();
        }
        stage.choices[0] = ShipSteering.CLASS_CHOICE + ShipClass.BRAWLER;
        stage.tick();
        assertEquals(ShipClass.BRAWLER, Loadout.shipClass(stage.arena.ships.get(ship, Ship.LOADOUT)), "a free one");
    }

    @Test
    void whoComesOnTheSameNumberHasNothingOfTheOneBefore() {
        stage.ship(0, 400, 400);
        stage.arena.score(stage.arena.pilots[0], 100);
        stage.tick();
        stage.game.leave(0);
        stage.tick();
        stage.lives.forget(0);
        stage.ship(0, 400, 400);
        assertEquals(FREE, unlocked(0), "of the next one");
    }

    @Test
    void whatTheStoreHasIsOpenWithoutAWord() {
        stage.lives.reached(0, LifeResults.KILLS, 3);
        stage.ship(0, 400, 400);
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < stage.settings.tickRateHz(); i++) {
            stage.tick();
            all.append(told(0));
        }
        assertEquals(FREE | LANCER, unlocked(0), "by what was reached before");
        assertTrue(!all.toString().contains("unlocked"), "told: " + all);
    }

    @Test
    void theResultOfALifeThatEndedInTheSameTickCounts() {
        stage.lives.devices = true;
        stage.ship(0, 400, 400);
        stage.ship(1, 1400, 400);
        stage.ticks(stage.settings.tickRateHz());
        stage.arena.pilots[0].lifeKills = 2;
        kill(0, 1);
        kill(1, 0);
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < stage.settings.tickRateHz(); i++) {
            stage.tick();
            all.append(told(0));
        }
        assertTrue(all.toString().contains("unlocked class 2"), "told: " + all);
    }

    @Test
    void killsBeforeARoundCountForNothing() {
        Stage round = new Stage(ArenaSettings.dogfight(4, 0, 1).with(ArenaMode.rounds(ArenaMode.Kind.ROUND, 60, 5, 5)));
        round.ship(0, 400, 400);
        round.arena.pilots[0].kills = 9;
        round.arena.pilots[0].lifeKills = 9;
        round.tick();
        assertEquals(FREE, round.arena.pilots[0].unlocked, "before the round");
        round.ship(1, 1400, 400);
        while (!round.arena.pilots[0].contends) {
            round.tick();
        }
        round.arena.pilots[0].kills = 3;
        round.tick();
        assertEquals(FREE | LANCER, round.arena.pilots[0].unlocked, "in the round");
    }

    @Test
    void goalsAndConditionsAreTheSame() {
        for (int shipClass = 0; shipClass < ShipClass.COUNT; shipClass++) {
            Goal goal = LifeResults.unlocking(shipClass);
            if (ClassUnlock.kind(shipClass) == ClassUnlock.FREE) {
                assertNull(goal, "goal of class " + shipClass);
            } else if (goal == null) {
                throw new AssertionError("no goal of class " + shipClass);
            } else {
                assertEquals(ClassUnlock.least(shipClass), goal.target(), goal.name());
                assertTrue(goal.text().contains(" " + goal.target()), goal.text());
                assertTrue(LifeResults.GOALS.contains(goal), goal.name());
            }
        }
    }
}
