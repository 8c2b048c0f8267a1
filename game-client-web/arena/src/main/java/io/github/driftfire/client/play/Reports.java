package io.github.driftfire.client.play;

import io.github.driftfire.model.arena.Mine;
import io.github.driftfire.model.arena.Pickup;
import io.github.driftfire.model.arena.Pulse;
import io.github.driftfire.model.arena.Rock;
import io.github.driftfire.model.arena.Shard;
import io.github.driftfire.model.arena.Ship;
import io.github.driftfire.model.arena.Tuning;
import io.github.driftfire.model.math.Brads;
import io.github.driftfire.model.state.EntityTable;
import io.github.driftfire.model.state.Model;
import io.github.driftfire.netcode.InterpolatedEntity;
import io.github.driftfire.netcode.Player;
import io.github.driftfire.netcode.Prediction;
import io.github.driftfire.netcode.Roster;

/** Calls the spectator for each event of entities and shots, when it becomes visible. */
final class Reports implements Shots.Listener, Rays.Listener {
    /** Between a ship's launch and its first picture pass at most so many milliseconds, if it was in view. */
    private static final int NEW_MILLIS = 500;

    private final Roster roster;
    private final Prediction own;
    private final Impacts impacts;
    private final Spectator spectator;
    private final Tuning tuning;
    private final double perSecond;
    private int ownSlot = -1;
    private int ownEndedSlot = -1;

    Reports(Roster roster, Prediction own, Impacts impacts, Spectator spectator, Tuning tuning) {
        this.roster = roster;
        this.own = own;
        this.impacts = impacts;
        this.tuning = tuning;
        this.spectator = spectator;
        this.perSecond = (double) tuning.hz / Model.SUB;
    }

    /** The own ship is reported at once, by others; its interpolated entity is passed over. */
    void ownSlot(int slot) {
        ownSlot = slot;
    }

    void ownEnded(EntityTable ships, int slot) {
        ownEndedSlot = slot;
        double vx = ships.get(slot, Ship.VX) * perSecond;
        double vy = ships.get(slot, Ship.VY) * perSecond;
        Player pilot = roster.player(ships.get(slot, Ship.PILOT));
        spectator.shipDestroyed(own.x(), own.y(), vx, vy, pilot, true);
    }

    void shown(InterpolatedEntity track) {
        if (track.kind() == Ship.KIND && isNew(tuning, track.get(Ship.GUARD), 0) && track.slot() != ownSlot) {
            spectator.shipArrived(track.x(), track.y(), roster.player(track.get(Ship.PILOT)), false);
        }
    }

    /**
     * Whether a ship was launched in view, and did not come into view later: its protection has hardly begun to run out.
     *
     * @param guardTicks of its row
     * @param sinceShownMillis how long ago it was drawn first
     */
    static boolean isNew(Tuning tuning, int guardTicks, double sinceShownMillis) {
        double passedMillis = (tuning.guardTicks - guardTicks) * 1000.0 / tuning.hz;
        return guardTicks > 0 && passedMillis <= NEW_MILLIS + sinceShownMillis;
    }

    void ended(InterpolatedEntity track) {
        if (track.kind() == Ship.KIND) {
            shipEnded(track);
        } else if (track.kind() == Rock.KIND && track.cause() == Rock.BROKEN) {
            double vx = track.get(Rock.VX) * perSecond;
            double vy = track.get(Rock.VY) * perSecond;
            spectator.rockBroken(track.x(), track.y(), vx, vy, track.get(Rock.SIZE));
        } else if (track.kind() == Shard.KIND && track.cause() == Shard.COLLECTED) {
            spectator.shardTaken(track.x(), track.y());
        } else if (track.kind() == Pickup.KIND && track.cause() == Pickup.COLLECTED) {
            spectator.chargeTaken(track.x(), track.y());
        } else if (track.kind() == Mine.KIND && track.cause() == Mine.EXPLODED) {
            spectator.rockBroken(track.x(), track.y(), 0, 0, Rock.MEDIUM);
        }
    }

    private void shipEnded(InterpolatedEntity track) {
        if (track.slot() == ownEndedSlot && track.get(Ship.PILOT) == roster.own()) {
            ownEndedSlot = -1;
            return;
        }
        if (track.cause() == Ship.DESTROYED) {
            double vx = track.get(Ship.VX) * perSecond;
            double vy = track.get(Ship.VY) * perSecond;
            Player pilot = roster.player(track.get(Ship.PILOT));
            spectator.shipDestroyed(track.x(), track.y(), vx, vy, pilot, false);
        }
    }

    @Override
    public void lanced(Ray ray) {
        double radians = ray.headingBrads() * Brads.RADIANS;
        spectator.lanceFired(
                ray.x(),
                ray.y(),
                ray.x() + Math.cos(radians) * ray.lengthUnits(),
                ray.y() + Math.sin(radians) * ray.lengthUnits(),
                roster.player(ray.pilot()),
                ray.own());
    }

    @Override
    public void fired(Shot shot) {
        if (shot.ageTicks < 3) {
            double heading = Brads.atan2((int) (shot.stepY() * Model.SUB), (int) (shot.stepX() * Model.SUB));
            spectator.shotFired(shot.x(), shot.y(), heading, roster.player(shot.pilot()), shot.own());
        }
    }

    @Override
    public void landed(Shot shot) {
        double vx = shot.stepX() * perSecond * Model.SUB;
        double vy = shot.stepY() * perSecond * Model.SUB;
        boolean harmless = shot.cause == Pulse.ABSORBED;
        double x = shot.x();
        double y = shot.y();
        if (shot.onOwnShip && own.present()) {
            // The own ship is drawn ahead of what hit it.
            double length = Math.sqrt(vx * vx + vy * vy) + 1;
            x = own.x() - vx / length * Tuning.SHIP_RADIUS_UNITS;
            y = own.y() - vy / length * Tuning.SHIP_RADIUS_UNITS;
        }
        if (shot.own() && shot.ship != Shot.NONE && !shot.onOwnShip && !harmless) {
            spectator.ownShotHit(x, y);
        }
        boolean absorbed = harmless || shot.ship != Shot.NONE && impacts.has(shot.ship, (int) shot.endTick);
        spectator.shotLanded(x, y, vx, vy, roster.player(shot.pilot()), absorbed);
    }
}
