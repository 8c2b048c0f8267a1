package io.github.driftfire.model.arena;

/**
 * What an input's choice does to a ship's row: an upgrade if there is a level for it, another class in a ship's first seconds.
 *
 * <p>A choice counts when the input before had none, so one that is held or repeated counts once.
 */
final class UpgradeChoice {
    private UpgradeChoice() {}

    /** @param choice as in {@link ShipSteering#choice} */
    static void apply(int[] rows, int at, int choice) {
        int upgrades = rows[at + Ship.UPGRADES];
        boolean pressed = choice != 0 && !Upgrade.isHeld(upgrades);
        upgrades = Upgrade.withHeld(upgrades, choice != 0);
        int shipClass = Loadout.shipClass(rows[at + Ship.LOADOUT]);
        if (pressed && choice >= ShipSteering.CLASS_CHOICE) {
            int wanted = choice - ShipSteering.CLASS_CHOICE;
            shipClass = mayBecome(rows, at, wanted, upgrades) ? wanted : shipClass;
        } else if (pressed && Levels.points(rows[at + Ship.EXPERIENCE], upgrades) > 0) {
            upgrades = Upgrade.withStep(upgrades, Levels.offer(rows[at + Ship.OFFER_SEED], upgrades, choice - 1));
        }
        if (pressed) {
            rows[at + Ship.LOADOUT] = Loadout.of(shipClass, upgrades);
        }
        rows[at + Ship.UPGRADES] = upgrades;
    }

    private static boolean mayBecome(int[] rows, int at, int shipClass, int upgrades) {
        return rows[at + Ship.CLASS_TIME] > 0
                && Upgrade.total(upgrades) == 0
                && (rows[at + Ship.UNLOCKED] & 1 << shipClass) != 0;
    }
}
