package io.github.driftfire.client.input;

import io.github.driftfire.model.arena.Loadout;
import io.github.driftfire.model.arena.Ship;
import io.github.driftfire.model.arena.ShipSteering;
import io.github.driftfire.model.arena.Upgrade;
import io.github.driftfire.netcode.InputSource;
import io.github.driftfire.netcode.Prediction;

/**
 * Adds to the player's inputs what was chosen: upgrades in the order of the presses, and the wanted class while a new ship may still change.
 *
 * <p>A choice counts where none was before it, so each is sent in two inputs, of which one may be left out, and followed by one without.
 */
public final class Choices implements InputSource {
    private static final int INPUTS = 2;
    private static final int SLOT_BITS = 3;
    private static final int MOST_WAITING = 6;

    private final InputSource hands;
    private int waiting;
    private int waitingCount;
    private int sent;
    private int wantedClass;

    public Choices(InputSource hands) {
        this.hands = hands;
    }

    /** @param slot of the offered upgrade, from 0; one press too many is passed over */
    public void upgrade(int slot) {
        add(slot + 1);
    }

    /** The class that ships are to have from now on. */
    public void wantClass(int shipClass) {
        wantedClass = shipClass;
    }

    public int wantedClass() {
        return wantedClass;
    }

    /** Asks for the wanted class if the own ship is of another one and may become it. Before each input. */
    public void observe(Prediction own) {
        if (!own.present()) {
            waitingCount = 0;
            waiting = 0;
            sent = 0;
            return;
        }
        int[] row = own.row();
        boolean may = row.length > Ship.LOADOUT
                && row[Ship.CLASS_TIME] > 0
                && Upgrade.total(row[Ship.UPGRADES]) == 0
                && (row[Ship.UNLOCKED] & 1 << wantedClass) != 0;
        if (may && waitingCount == 0 && Loadout.shipClass(row[Ship.LOADOUT]) != wantedClass) {
            add(ShipSteering.CLASS_CHOICE + wantedClass);
        }
    }

    private void add(int choice) {
        if (waitingCount < MOST_WAITING) {
            waiting |= choice << SLOT_BITS * waitingCount++;
        }
    }

    @Override
    public int input() {
        boolean now = waitingCount > 0 && sent < INPUTS;
        return ShipSteering.withChoice(hands.input(), now ? waiting & (1 << SLOT_BITS) - 1 : 0);
    }

    @Override
    public void taken() {
        hands.taken();
        if (waitingCount > 0 && ++sent > INPUTS) {
            sent = 0;
            waitingCount--;
            waiting >>>= SLOT_BITS;
        }
    }
}
