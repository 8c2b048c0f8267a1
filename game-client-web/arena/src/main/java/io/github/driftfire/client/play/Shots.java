package io.github.driftfire.client.play;

import io.github.driftfire.model.arena.Pulse;
import io.github.driftfire.model.arena.Ship;
import io.github.driftfire.model.arena.ShipStats;
import io.github.driftfire.model.arena.Tuning;
import io.github.driftfire.model.math.Brads;
import io.github.driftfire.model.replication.Replica;
import io.github.driftfire.model.state.Birth;
import io.github.driftfire.model.state.EntityTable;
import io.github.driftfire.model.state.Model;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All pulses. Own ones are drawn from the moment of firing; when the server's pulse of that tick appears, it becomes the
 * predicted one instead of a second.
 */
public final class Shots {
    /** Ticks by which the server's pulse may be off the predicted one and still be the same. */
    private static final double SAME_TICKS = 2.5;

    /** Ticks after which a predicted pulse that the server did not confirm was refused. */
    private static final int REFUSED_TICKS = 4;

    private static final double REFUSED_FADE_TICKS = 3;

    /** Called when a shot becomes visible, and when its end does. */
    interface Listener {
        void fired(Shot shot);

        void landed(Shot shot);
    }

    private final Tuning tuning;
    private final Birth birth;
    private final List<Shot> shots = new ArrayList<>();
    private final List<Shot> pool = new ArrayList<>();
    private final int[] newborn = new int[Pulse.PILOT + 1];

    Shots(Model model, Tuning tuning) {
        this.tuning = tuning;
        Birth rule = model.kind(Pulse.KIND).birthFrom(Ship.KIND);
        if (rule == null) {
            throw new IllegalArgumentException("pulses do not spring from ships");
        }
        this.birth = rule;
    }

    public int size() {
        return shots.size();
    }

    public Shot shot(int index) {
        return shots.get(index);
    }

    /** The own cannon fires in the tick that has just been predicted. */
    void predict(int[] ship, double tick) {
        int pulses = tuning.stats.pulses(ship, 0);
        for (int i = 0; i < pulses; i++) {
            birth.derive(ship, 0, newborn, 0);
            turnAside(ship, ShipStats.spreadBrads(i, pulses));
            Shot shot = take();
            shot.begin(Shot.NONE, ship[Ship.PILOT], true, tick);
            shot.line(newborn, 0, tuning);
        }
    }

    private void turnAside(int[] ship, int brads) {
        if (brads != 0) {
            int heading = ship[Ship.HEADING] + brads;
            int speed = tuning.stats.pulseSpeed(ship[Ship.LOADOUT]);
            newborn[Pulse.VX] = ship[Ship.VX] + Brads.x(heading, speed);
            newborn[Pulse.VY] = ship[Ship.VY] + Brads.y(heading, speed);
        }
    }

    /** A pulse of the server's, in a frame of this tick. */
    void appeared(int slot, EntityTable table, int tick, int ownPilot) {
        int at = table.at(slot);
        int pilot = table.get(slot, Pulse.PILOT);
        int flown = Math.max(0, tuning.pulseTicks - table.get(slot, Pulse.TIME));
        boolean own = pilot == ownPilot;
        Shot shot = own ? predicted(tick - flown, table.get(slot, Pulse.VX), table.get(slot, Pulse.VY)) : null;
        if (shot == null) {
            shot = take();
            shot.begin(slot, pilot, own, tick - flown);
        }
        shot.slot = slot;
        shot.confirmed = true;
        shot.refused = false;
        shot.bornTick = tick - flown;
        shot.fresh = true;
        shot.line(table.rows(), at, tuning);
    }

    /** Corrects what appeared in a frame of several ticks: its row is now that of the frame's tick. */
    void settle(Replica replica) {
        EntityTable table = replica.table(Pulse.KIND);
        for (int i = 0; i < shots.size(); i++) {
            Shot shot = shots.get(i);
            if (shot.fresh && shot.slot != Shot.NONE) {
                shot.bornTick = replica.tick() - shot.line(table.rows(), table.at(shot.slot), tuning);
            }
            shot.fresh = false;
        }
    }

    /**
     * @param cause 0 if it flies on out of sight
     * @param ship the ship that ended it, {@link Shot#NONE} for none
     * @param onOwnShip whether that is the own one
     */
    void ended(int slot, int tick, int cause, int ship, boolean onOwnShip) {
        for (int i = 0; i < shots.size(); i++) {
            Shot shot = shots.get(i);
            if (shot.slot == slot) {
                shot.slot = Shot.NONE;
                shot.endTick = tick;
                shot.cause = cause;
                shot.onOwnShip = onOwnShip;
                shot.ship = ship;
            }
        }
    }

    /**
     * Brings every pulse to the present.
     *
     * @param renderTick what others are drawn at
     * @param presentTick what the own ship is drawn at
     */
    void advance(double renderTick, double presentTick, int newestTick, Listener listener) {
        double slide = Math.max(0.5 * tuning.hz, 2.5 * (presentTick - renderTick));
        for (int i = shots.size() - 1; i >= 0; i--) {
            Shot shot = shots.get(i);
            double age = renderTick - shot.bornTick;
            if (shot.own) {
                double ahead = presentTick - shot.bornTick;
                age = ahead + (age - ahead) * smooth(ahead / slide);
            }
            double lifeTicks = Math.min(shot.endTick - shot.bornTick, tuning.pulseTicks);
            if (!shot.confirmed && newestTick > shot.bornTick + REFUSED_TICKS) {
                shot.refused = true;
                lifeTicks = Math.min(lifeTicks, REFUSED_TICKS + REFUSED_FADE_TICKS);
            }
            shot.place(Math.max(age, shot.own ? 0 : age));
            if (!shot.shown && age >= 0) {
                shot.shown = true;
                listener.fired(shot);
            }
            if (age >= lifeTicks) {
                drop(i);
                if (shot.cause != 0 && shot.confirmed) {
                    listener.landed(shot);
                }
            }
        }
    }

    private @Nullable Shot predicted(double tick, int vx, int vy) {
        Shot nearest = null;
        double least = 0;
        for (int i = 0; i < shots.size(); i++) {
            Shot shot = shots.get(i);
            if (shot.own && !shot.confirmed && Math.abs(shot.bornTick - tick) <= SAME_TICKS) {
                double apart = Math.abs(shot.stepX() * Model.SUB - vx) + Math.abs(shot.stepY() * Model.SUB - vy);
                if (nearest == null || apart < least) {
                    nearest = shot;
                    least = apart;
                }
            }
        }
        return nearest;
    }

    private Shot take() {
        Shot shot = pool.isEmpty() ? new Shot() : pool.remove(pool.size() - 1);
        shot.cause = 0;
        shots.add(shot);
        return shot;
    }

    private void drop(int index) {
        Shot shot = shots.get(index);
        Shot last = shots.remove(shots.size() - 1);
        if (last != shot) {
            shots.set(index, last);
        }
        pool.add(shot);
    }

    private static double smooth(double part) {
        double p = part < 0 ? 0 : Math.min(part, 1);
        return p * p * (3 - 2 * p);
    }
}
