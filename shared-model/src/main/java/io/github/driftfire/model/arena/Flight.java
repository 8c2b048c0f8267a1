package io.github.driftfire.model.arena;

/**
 * What a ship's own controls decide of its row, apart from the row: to fly it once more with inputs that came after their ticks.
 *
 * <p>A tick without an input goes on with what is held. When the inputs for it come after all, and nothing has touched the ship
 * since, the server flies it again from where it still knew the hand; the pilot's client, which has flown it so all along, then has nothing
 * to correct. Both ends keep a flight for this and ask the same question of it, {@link #matches}. Hull, shield, score and shots are
 * no part of it: what has happened to a ship stays.
 */
public final class Flight {
    private static final int[] FIELDS = {
        Ship.X, Ship.Y, Ship.VX, Ship.VY, Ship.HEADING, Ship.CONTROLS, Ship.AIM, Ship.ENERGY
    };

    private final int[] row = new int[Ship.ENERGY + 1];

    /** Takes the flight out of a ship's row. */
    public void take(int[] rows, int at) {
        for (int field : FIELDS) {
            row[field] = rows[at + field];
        }
    }

    /** Takes another's. */
    public void take(Flight other) {
        take(other.row, 0);
    }

    /** Puts the flight into a ship's row. */
    public void give(int[] rows, int at) {
        for (int field : FIELDS) {
            rows[at + field] = row[field];
        }
    }

    /** Whether a ship's row has just this flight: nothing but its controls has moved it. */
    public boolean matches(int[] rows, int at) {
        for (int field : FIELDS) {
            if (rows[at + field] != row[field]) {
                return false;
            }
        }
        return true;
    }

    /** Flies one tick. */
    public void fly(ShipMotion motion, int controls, int aimBrads) {
        motion.fly(row, 0, controls, aimBrads);
    }

    /** Sub-units. */
    public int x() {
        return row[Ship.X];
    }

    /** Sub-units. */
    public int y() {
        return row[Ship.Y];
    }
}
