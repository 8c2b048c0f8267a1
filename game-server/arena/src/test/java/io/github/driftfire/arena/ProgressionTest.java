package io.github.driftfire.arena;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.driftfire.model.arena.Beam;
import io.github.driftfire.model.arena.ClassUnlock;
import io.github.driftfire.model.arena.Levels;
import io.github.driftfire.model.arena.Loadout;
import io.github.driftfire.model.arena.Pulse;
import io.github.driftfire.model.arena.Ship;
import io.github.driftfire.model.arena.ShipClass;
import io.github.driftfire.model.arena.ShipSteering;
import io.github.driftfire.model.arena.Upgrade;
import org.junit.jupiter.api.Test;

final class ProgressionTest {
    private final Stage stage = Stage.empty();
    private final int ship = stage.ship(0, 2000, 2000);
    private final Pilot pilot = stage.arena.pilots[0];

    ProgressionTest() {
        pilot.unlocked = ClassUnlock.ALL;
        stage.arena.ships.set(ship, Ship.UNLOCKED, ClassUnlock.ALL);
    }

    private int field(int field) {
        return stage.arena.ships.get(ship, field);
    }

    private void choose(int choice) {
        stage.choices[0] = choice;
        stage.tick();
        stage.choices[0] = 0;
        stage.tick();
    }

    private void become(int shipClass) {
        choose(ShipSteering.CLASS_CHOICE + shipClass);
    }

    @Test
    void shardsBringExperienceAndALevelAChoice() {
        for (int i = 0; i < Levels.experience(1); i++) {
            stage.shard(1, 2000, 2000);
        }
        stage.tick();
        assertEquals(Levels.experience(1), field(Ship.EXPERIENCE), "experience");
        choose(1);
        assertEquals(1, Loadout.level(field(Ship.LOADOUT)), "level");
    }

    @Test
    void aRichFindIsNotAllExperience() {
        stage.shard(60, 2000, 2000);
        stage.tick();
        assertEquals(60, pilot.score, "score");
        assertEquals(Rules.SHARD_EXPERIENCE_MOST, field(Ship.EXPERIENCE), "experience");
    }

    @Test
    void aHullUpgradeMendsAsMuchAsItAdds() {
        int hull = field(Ship.HULL);
        int before = stage.arena.progression.hullMax(ship);
        stage.arena.ships.set(ship, Ship.UPGRADES, 1);
        stage.arena.ships.set(ship, Ship.LOADOUT, Loadout.of(0, 1));
        stage.tick();
        int more = stage.arena.progression.hullMax(ship) - before;
        assertTrue(more > 0, "more hull: " + more);
        assertEquals(hull + more, field(Ship.HULL), "hull");
    }

    @Test
    void deathKeepsHalfOfTheLevelsToChooseAgain() {
        pilot.experience = Levels.experience(7) + 3;
        stage.arena.ships.set(ship, Ship.EXPERIENCE, pilot.experience);
        choose(1);
        stage.game.match().damage.hurt(ship, 1_000, Pilot.NONE, 1);
        stage.controls[0] = Ship.FIRE;
        stage.ticks(stage.arena.tuning.respawnTicks + 2);
        int next = stage.game.avatar(0);
        assertTrue(next >= 0, "a new ship");
        assertEquals(Levels.experience(3), stage.arena.ships.get(next, Ship.EXPERIENCE), "experience");
        assertEquals(0, Upgrade.total(stage.arena.ships.get(next, Ship.UPGRADES)), "upgrades");
        assertEquals(3, Levels.points(Levels.experience(3), 0), "choices");
    }

    @Test
    void theClassStaysForTheNextShip() {
        become(ShipClass.BRAWLER);
        assertEquals(stage.arena.progression.hullMax(ship), field(Ship.HULL), "hull");
        assertTrue(field(Ship.HULL) > 100, "a brawler's hull: " + field(Ship.HULL));
        stage.game.match().damage.hurt(ship, 1_000, Pilot.NONE, 1);
        stage.controls[0] = Ship.FIRE;
        stage.ticks(stage.arena.tuning.respawnTicks + 2);
        int next = stage.game.avatar(0);
        assertEquals(ShipClass.BRAWLER, Loadout.shipClass(stage.arena.ships.get(next, Ship.LOADOUT)), "class");
    }

    @Test
    void classesTakenInTurnBringNeitherHullNorShieldNorCharges() {
        become(ShipClass.LANCER);
        stage.game.match().damage.hurt(ship, 80, Pilot.NONE, 1);
        int hull = field(Ship.HULL);
        stage.arena.ships.set(ship, Ship.LANCES, 0);
        for (int i = 0; i < 6; i++) {
            become(i % 2 == 0 ? ShipClass.BRAWLER : ShipClass.LANCER);
        }
        assertTrue(field(Ship.HULL) <= hull, "hull " + field(Ship.HULL) + ", before " + hull);
        assertEquals(0, field(Ship.SHIELD), "shield");
        assertEquals(0, field(Ship.LANCES), "charges");
    }

    @Test
    void aShipThatIsHurtIsNotMendedByAnotherClass() {
        stage.arena.ships.set(ship, Ship.HULL, 40);
        become(ShipClass.BRAWLER);
        assertTrue(field(Ship.HULL) < stage.arena.progression.hullMax(ship), "hull " + field(Ship.HULL));
    }

    @Test
    void aLancerHasAChargeAndMakesMoreAndReachesFarther() {
        become(ShipClass.LANCER);
        assertEquals(1, field(Ship.LANCES), "charges at first");
        stage.ticks(stage.arena.tuning.ticks(Rules.LANCER_CHARGE_MILLIS));
        assertEquals(2, field(Ship.LANCES), "charges later");
        stage.controls[0] = Ship.LANCE;
        stage.tick();
        assertEquals(
                ShipClass.lanceRangeUnits(ShipClass.LANCER), stage.arena.beams.get(0, Beam.LENGTH), "units of beam");
    }

    @Test
    void aSpreadShotHasMorePulsesOfLessDamage() {
        stage.arena.ships.set(ship, Ship.UPGRADES, 2 << 2 * Upgrade.SPREAD);
        stage.controls[0] = Ship.FIRE;
        stage.tick();
        assertEquals(3, stage.arena.pulses.count(), "pulses");
        int sum = 0;
        for (int pulse = 0; pulse < 3; pulse++) {
            sum += stage.arena.pulses.get(pulse, Pulse.VY);
        }
        assertTrue(Math.abs(sum) < 64, "turned aside evenly: " + sum);
        assertTrue(
                stage.arena.progression.pulseDamage(ship) < stage.arena.tuning.pulseDamage,
                "damage of each: " + stage.arena.progression.pulseDamage(ship));
    }

    @Test
    void aRamUpgradeHurtsTheOtherMore() {
        int other = stage.ship(1, 3000, 3000);
        stage.arena.ships.set(ship, Ship.UPGRADES, 3 << 2 * Upgrade.RAM);
        assertEquals(5, stage.arena.progression.ramDamage(20, ship, other), "own");
        assertEquals(50, stage.arena.progression.ramDamage(20, other, ship), "other's");
    }

    @Test
    void aMagnetCollectsFromFarther() {
        int reach = stage.arena.progression.collectReach(ship);
        stage.arena.ships.set(ship, Ship.UPGRADES, 3 << 2 * Upgrade.MAGNET);
        assertTrue(stage.arena.progression.collectReach(ship) > reach * 2, "reach");
    }

    @Test
    void botsChooseUpgradesAndFlyEveryClass() {
        Stage crowd = new Stage(ArenaSettings.dogfight(1, 12, 4));
        int[] classes = new int[ShipClass.COUNT];
        int most = 0;
        for (int tick = 0; tick < 3_000; tick++) {
            crowd.tick();
            for (Pilot bot : crowd.arena.pilots) {
                if (bot.ship >= 0) {
                    int loadout = crowd.arena.ships.get(bot.ship, Ship.LOADOUT);
                    classes[Loadout.shipClass(loadout)]++;
                    most = Math.max(most, Loadout.level(loadout));
                }
            }
        }
        for (int shipClass = 0; shipClass < ShipClass.COUNT; shipClass++) {
            assertTrue(classes[shipClass] > 0, "nobody flies class " + shipClass);
        }
        assertTrue(most >= 3, "the highest level of a bot: " + most);
    }
}
