package io.github.driftfire.client.input;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.driftfire.model.arena.ArenaModel;
import io.github.driftfire.model.arena.Levels;
import io.github.driftfire.model.arena.Loadout;
import io.github.driftfire.model.arena.Ship;
import io.github.driftfire.model.arena.ShipClass;
import io.github.driftfire.model.arena.ShipSteering;
import io.github.driftfire.model.arena.Tuning;
import io.github.driftfire.model.arena.Upgrade;
import io.github.driftfire.netcode.InputSource;
import io.github.driftfire.netcode.Prediction;
import org.junit.jupiter.api.Test;

final class ChoicesTest {
    private static final int HELD = ShipSteering.input(Ship.THRUST, 77);

    private final Tuning tuning = Tuning.of(Tuning.DEFAULTS);
    private final Prediction own = new Prediction(ArenaModel.of(Tuning.DEFAULTS), new ShipSteering(tuning));
    private final int[] ship = new int[Ship.FIELDS.size()];
    private final Choices choices = new Choices(new InputSource() {
        @Override
        public int input() {
            return HELD;
        }

        @Override
        public void taken() {}
    });

    private void inputs(int count) {
        for (int i = 0; i < count; i++) {
            choices.observe(own);
            int input = choices.input();
            assertEquals(HELD, ShipSteering.withChoice(input, 0), "what is held");
            own.push(input);
            choices.taken();
        }
    }

    private void launch(int experience) {
        ship[Ship.X] = tuning.widthSub / 2;
        ship[Ship.Y] = tuning.heightSub / 2;
        ship[Ship.UNLOCKED] = 15;
        ship[Ship.CLASS_TIME] = tuning.classTicks;
        ship[Ship.EXPERIENCE] = experience;
        own.begin(0);
        own.onFrame(0, 0, 0);
        own.reconcile(ship, 0);
    }

    private int level() {
        return Upgrade.total(own.row()[Ship.UPGRADES]);
    }

    @Test
    void aPressTakesOneUpgradeAndTwoPressesTwo() {
        launch(Levels.experience(5));
        choices.upgrade(1);
        inputs(10);
        assertEquals(1, level(), "after a press");
        choices.upgrade(0);
        choices.upgrade(0);
        inputs(10);
        assertEquals(3, level(), "after two more");
    }

    @Test
    void theWantedClassIsAskedForOnce() {
        launch(0);
        choices.wantClass(ShipClass.MINER);
        inputs(4);
        assertEquals(ShipClass.MINER, Loadout.shipClass(own.row()[Ship.LOADOUT]), "class");
        inputs(1);
        assertEquals(0, ShipSteering.choice(choices.input()), "nothing more to choose");
    }

    @Test
    void whatWasPressedForALostShipIsForgotten() {
        launch(Levels.experience(5));
        choices.upgrade(2);
        own.absent();
        choices.observe(own);
        launch(Levels.experience(5));
        inputs(5);
        assertEquals(0, level(), "level of the next ship");
    }
}
