package io.github.driftfire.model.arena;

import io.github.driftfire.model.math.Rng;
import io.github.driftfire.model.protocol.WorldSettings;
import io.github.driftfire.model.state.Birth;
import io.github.driftfire.model.state.EntityKind;
import io.github.driftfire.model.state.Model;

/**
 * Flights steered by a seeded hand, as text that both ends must write alike, bit for bit.
 *
 * <pre>
 *  12 shots 3 hash 1a2b3c4d 511900 …       tick, shots so far, hash of all rows so far, the ship's row
 * </pre>
 */
public final class FlightTrace {
    private static final int TICKS = 600;
    private static final int EVERY = 60;

    private FlightTrace() {}

    public static String of(WorldSettings settings) {
        Model model = ArenaModel.of(settings);
        Tuning tuning = Tuning.of(settings);
        ShipMotion motion = new ShipMotion(tuning);
        int buttons = tuning.wraps ? 7 : 9;
        EntityKind pulses = model.kind(Pulse.KIND);
        Birth shot = pulses.birthFrom(Ship.KIND);
        Birth lance = model.kind(Beam.KIND).birthFrom(Ship.KIND);
        ShipSteering steering = new ShipSteering(tuning);
        int[] ship = new int[Ship.fields(tuning).size()];
        int[] pulse = new int[Pulse.FIELDS.size()];
        int[] beam = new int[Beam.FIELDS.size()];
        ship[Ship.X] = model.widthSub() / 2;
        ship[Ship.Y] = model.heightSub() / 2;
        ship[Ship.ENERGY] = Tuning.ENERGY_MAX;
        ship[Ship.GUARD] = 30;
        ship[Ship.LANCES] = Tuning.LANCES_MAX;
        if (tuning.progression) {
            ship[Ship.CLASS_TIME] = tuning.classTicks;
            ship[Ship.EXPERIENCE] = Levels.experience(Levels.MOST);
            ship[Ship.OFFER_SEED] = 99;
            ship[Ship.CLOAK] = tuning.cloakTicks;
            ship[Ship.SPREAD_TIME] = tuning.spreadTicks;
            ship[Ship.MINES] = 2;
            ship[Ship.UNLOCKED] = (1 << ShipClass.COUNT) - 1;
        }
        Rng hand = new Rng(7);
        StringBuilder text = new StringBuilder();
        int controls = 0;
        int aim = 0;
        int shots = 0;
        int hash = 0;
        for (int tick = 1; tick <= TICKS; tick++) {
            controls ^= hand.oneIn(8) ? 1 << hand.below(buttons) : 0;
            aim = hand.oneIn(15) ? hand.below(0x10000) : aim;
            int choice = tuning.progression && hand.oneIn(12) ? hand.below(8) : 0;
            int fired = steering.steer(ship, 0, ShipSteering.withChoice(ShipSteering.input(controls, aim), choice));
            motion.step(ship, 0);
            hash = hash(hash, ship);
            if ((fired & Ship.FIRE) != 0 && shot != null) {
                shots++;
                shot.derive(ship, 0, pulse, 0);
                while (pulses.motion().step(pulse, 0)) {
                    hash = hash(hash, pulse);
                }
            }
            if ((fired & Ship.LANCE) != 0 && lance != null) {
                lance.derive(ship, 0, beam, 0);
                hash = hash(hash, beam);
            }
            if (tick % EVERY == 0) {
                text.append(tick).append(" shots ").append(shots);
                text.append(" hash ").append(Integer.toHexString(hash));
                for (int value : ship) {
                    text.append(' ').append(value);
                }
                text.append('\n');
            }
        }
        return text.toString();
    }

    private static int hash(int before, int[] row) {
        int hash = before;
        for (int value : row) {
            hash = hash * 31 + value;
        }
        return hash;
    }
}
