package io.github.driftfire.model.arena;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.driftfire.model.math.Brads;
import io.github.driftfire.model.state.Model;
import org.junit.jupiter.api.Test;

final class UpgradeChoiceTest {
    private static final int SEED = 17;

    private final Tuning tuning = Tuning.of(Tuning.DEFAULTS);
    private final ShipMotion motion = new ShipMotion(tuning);
    private final ShipSteering steering = new ShipSteering(tuning);
    private final int[] ship = new int[Ship.FIELDS.size()];

    UpgradeChoiceTest() {
        ship[Ship.X] = 2000 * Model.SUB;
        ship[Ship.Y] = 2000 * Model.SUB;
        ship[Ship.OFFER_SEED] = SEED;
        ship[Ship.UNLOCKED] = 15;
        ship[Ship.CLASS_TIME] = tuning.classTicks;
    }

    private void tick(int choice) {
        steering.steer(ship, 0, ShipSteering.withChoice(ShipSteering.input(0, 0), choice));
        motion.step(ship, 0);
    }

    private int level() {
        return Loadout.level(ship[Ship.LOADOUT]);
    }

    @Test
    void withoutALevelThereIsNothingToChoose() {
        ship[Ship.EXPERIENCE] = Levels.experience(1) - 1;
        tick(1);
        assertEquals(0, level(), "level");
        assertEquals(0, Upgrade.total(ship[Ship.UPGRADES]), "steps");
    }

    @Test
    void aChoiceTakesWhatItsSlotOffers() {
        for (int slot = 0; slot < Levels.OFFERS; slot++) {
            ship[Ship.UPGRADES] = 0;
            ship[Ship.EXPERIENCE] = Levels.experience(1);
            int offer = Levels.offer(SEED, 0, slot);
            tick(slot + 1);
            assertEquals(1, Upgrade.steps(ship[Ship.UPGRADES], offer), "steps of upgrade " + offer);
            assertEquals(1, level(), "level");
        }
    }

    @Test
    void aChoiceThatIsHeldCountsOnce() {
        ship[Ship.EXPERIENCE] = Levels.experience(3);
        for (int i = 0; i < 5; i++) {
            tick(2);
        }
        assertEquals(1, level(), "level after one long press");
        tick(0);
        tick(2);
        assertEquals(2, level(), "level after another");
    }

    @Test
    void noMoreThanTheLevelsAreSpent() {
        ship[Ship.EXPERIENCE] = Ship.MAX_EXPERIENCE;
        for (int i = 0; i < 40; i++) {
            tick(1 + i % 3);
            tick(0);
        }
        assertEquals(Levels.MOST, level(), "level");
        assertEquals(Levels.MOST, Upgrade.total(ship[Ship.UPGRADES]), "steps");
    }

    @Test
    void anotherClassFliesOtherwiseFromTheSameTickOn() {
        tick(ShipSteering.CLASS_CHOICE + ShipClass.BRAWLER);
        assertEquals(ShipClass.BRAWLER, Loadout.shipClass(ship[Ship.LOADOUT]), "class");
        ship[Ship.HEADING] = 0;
        steering.steer(ship, 0, ShipSteering.input(Ship.AIMED, Brads.QUARTER));
        motion.step(ship, 0);
        assertTrue(ship[Ship.HEADING] < tuning.turn, "turned by " + ship[Ship.HEADING] + " of " + tuning.turn);
    }

    @Test
    void aClassIsChosenInTheFirstSecondsAndBeforeTheFirstUpgrade() {
        ship[Ship.CLASS_TIME] = 1;
        tick(0);
        tick(ShipSteering.CLASS_CHOICE + ShipClass.MINER);
        assertEquals(ShipClass.INTERCEPTOR, Loadout.shipClass(ship[Ship.LOADOUT]), "too late");

        ship[Ship.CLASS_TIME] = 10;
        ship[Ship.EXPERIENCE] = Levels.experience(1);
        tick(0);
        tick(1);
        tick(0);
        tick(ShipSteering.CLASS_CHOICE + ShipClass.MINER);
        assertEquals(ShipClass.INTERCEPTOR, Loadout.shipClass(ship[Ship.LOADOUT]), "after an upgrade");
    }

    @Test
    void aClassThatIsLockedIsNotTaken() {
        ship[Ship.UNLOCKED] = 1;
        tick(ShipSteering.CLASS_CHOICE + ShipClass.LANCER);
        assertEquals(ShipClass.INTERCEPTOR, Loadout.shipClass(ship[Ship.LOADOUT]), "class");
    }

    @Test
    void upgradesMakeTheShipWhatTheySay() {
        int plain = Loadout.of(0, 0);
        int all = 0;
        for (int upgrade = 0; upgrade < Upgrade.COUNT; upgrade++) {
            for (int step = Upgrade.most(upgrade); step > 0; step--) {
                all = Upgrade.withStep(all, upgrade);
            }
        }
        int full = Loadout.of(0, all);
        ShipStats stats = tuning.stats;
        assertTrue(stats.thrust(full) > stats.thrust(plain), "engine");
        assertTrue(stats.turn(full) > stats.turn(plain), "turn");
        assertTrue(stats.pulseSpeed(full) > stats.pulseSpeed(plain), "shot speed");
        assertTrue(stats.shieldMax(full) > stats.shieldMax(plain), "shield");
        assertTrue(stats.hullMax(full) > stats.hullMax(plain), "hull");
        assertTrue(stats.energyRegen(all) > stats.energyRegen(0), "energy");
        assertTrue(stats.collectUnits(0, all) > stats.collectUnits(0, 0), "magnet");
        assertTrue(stats.ramGivenPercent(all) > 100 && stats.ramTakenPercent(all) < 100, "ram");
        ship[Ship.UPGRADES] = all;
        assertEquals(1 + Upgrade.most(Upgrade.SPREAD), stats.pulses(ship, 0), "spread");
        ship[Ship.SPREAD_TIME] = 1;
        assertEquals(stats.mostPulses(), stats.pulses(ship, 0), "and what was found");
        assertTrue(stats.reloadTicks(ship, 0) < tuning.reloadTicks, "fire rate");
    }

    @Test
    void theStrongestShipFitsItsFields() {
        int strongest = (1 << Loadout.BITS) - 1;
        for (int shipClass = 0; shipClass < ShipClass.COUNT; shipClass++) {
            int loadout = strongest & ~3 | shipClass;
            assertTrue(Ship.FIELDS.field(Ship.HULL).fits(tuning.stats.hullMax(loadout)), "hull of " + shipClass);
            assertTrue(Ship.FIELDS.field(Ship.SHIELD).fits(tuning.stats.shieldMax(loadout)), "shield of " + shipClass);
            assertTrue(
                    Beam.FIELDS.field(Beam.LENGTH).fits(ShipClass.lanceRangeUnits(shipClass)), "lance of " + shipClass);
        }
        assertTrue(Ship.FIELDS.field(Ship.CLASS_TIME).fits(tuning.classTicks), "class time");
        assertTrue(Ship.FIELDS.field(Ship.EXPERIENCE).fits(Levels.experience(Levels.MOST)), "experience");
    }

    @Test
    void theReferenceLoadKnowsNoneOfIt() {
        Tuning plain = Tuning.of(ArenaGameModel.WORKLOAD);
        int[] row = new int[Ship.fields(plain).size()];
        row[Ship.ENERGY] = Tuning.ENERGY_MAX;
        new ShipSteering(plain).steer(row, 0, ShipSteering.withChoice(0, 1));
        assertEquals(Ship.LOADOUT, row.length, "fields");
        assertEquals(plain.pulseSpeed, plain.stats.pulseSpeed(0), "pulse");
        assertEquals(plain.reloadTicks, plain.stats.reloadTicks(row, 0), "reload");
    }
}
