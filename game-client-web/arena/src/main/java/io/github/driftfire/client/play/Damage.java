package io.github.driftfire.client.play;

import io.github.driftfire.model.arena.Beam;
import io.github.driftfire.model.arena.Pulse;
import io.github.driftfire.model.arena.Rock;
import io.github.driftfire.model.arena.Ship;
import io.github.driftfire.model.arena.Tuning;
import io.github.driftfire.model.math.Brads;
import io.github.driftfire.model.math.IntMath;
import io.github.driftfire.model.replication.Replica;
import io.github.driftfire.model.state.EntityTable;
import io.github.driftfire.model.state.Model;
import io.github.driftfire.netcode.InterpolatedEntities;
import io.github.driftfire.netcode.InterpolatedEntity;

/** Finds out who was hurt in a frame, and from where the own ship was. */
public final class Damage {
    /** Marks of a ship or rock that was hit. */
    public static final int ON_HULL = 0;

    public static final int ON_SHIELD = 1;

    private static final int NEAR_SUB = 96 * 256;
    private static final int TOUCH_SUB = 56 * 256;
    private static final int MOST = 64;

    private final Spectator spectator;
    private final int[] landedX = new int[MOST];
    private final int[] landedY = new int[MOST];
    private final int[] landedFrom = new int[MOST];
    private final boolean[] landedOwn = new boolean[MOST];
    private int landed;

    Damage(Spectator spectator) {
        this.spectator = spectator;
    }

    /** Notes a pulse that did harm in this frame. */
    void shotLanded(EntityTable pulses, int slot) {
        if (landed < MOST) {
            landedX[landed] = pulses.get(slot, Pulse.X);
            landedY[landed] = pulses.get(slot, Pulse.Y);
            landedOwn[landed] = false;
            landedFrom[landed++] = Brads.atan2(-pulses.get(slot, Pulse.VY), -pulses.get(slot, Pulse.VX));
        }
    }

    /** Notes a lance's beam of this frame: where it ends somebody may have been hurt. */
    void lanceLanded(EntityTable beams, int slot, int ownPilot) {
        if (landed < MOST) {
            int heading = beams.get(slot, Beam.HEADING);
            int length = beams.get(slot, Beam.LENGTH);
            landedX[landed] = beams.get(slot, Beam.X) + Brads.x(heading, length) * Model.SUB;
            landedY[landed] = beams.get(slot, Beam.Y) + Brads.y(heading, length) * Model.SUB;
            landedOwn[landed] = beams.get(slot, Beam.PILOT) == ownPilot;
            landedFrom[landed++] = Brads.wrap(heading + Brads.HALF);
        }
    }

    /** Whether a pulse that ends is at another ship than the own one. */
    boolean isOnOther(Replica replica, int pulseSlot, int ownSlot) {
        for (int ship = 0; ship < replica.table(Ship.KIND).end(); ship++) {
            if (ship != ownSlot && isOnShip(replica, pulseSlot, ship)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a pulse that ends is at a ship. */
    boolean isOnShip(Replica replica, int pulseSlot, int shipSlot) {
        EntityTable ships = replica.table(Ship.KIND);
        EntityTable pulses = replica.table(Pulse.KIND);
        return ships.alive(shipSlot)
                && IntMath.within(
                        pulses.get(pulseSlot, Pulse.X) - ships.get(shipSlot, Ship.X),
                        pulses.get(pulseSlot, Pulse.Y) - ships.get(shipSlot, Ship.Y),
                        TOUCH_SUB);
    }

    /** Compares the tracks' rows of the frame before with the replica's. */
    void compare(InterpolatedEntities ships, Replica replica, double shownMillis, int avatar) {
        EntityTable table = replica.table(Ship.KIND);
        for (int i = 0; i < ships.size(); i++) {
            InterpolatedEntity track = ships.track(i);
            if (track.ending() || track.get(Ship.HULL) == 0) {
                continue;
            }
            int hull = track.get(Ship.HULL) - table.get(track.slot(), Ship.HULL);
            int shield = track.get(Ship.SHIELD) - table.get(track.slot(), Ship.SHIELD);
            if (hull <= 0 && shield <= 0) {
                continue;
            }
            boolean onShield = hull <= 0;
            track.mark(shownMillis, onShield ? ON_SHIELD : ON_HULL);
            if (track.slot() == avatar) {
                int points = Math.max(0, hull) + Math.max(0, shield) / Tuning.SHIELD_SCALE;
                spectator.ownHit(from(table, track.slot()), points, onShield);
            } else if (track.visible()) {
                spectator.shipHit(track.x(), track.y(), onShield);
                if (isLanced(table, track.slot())) {
                    spectator.ownShotHit(track.x(), track.y());
                }
            }
        }
        landed = 0;
    }

    /** Notes which rocks lost something. */
    void compareRocks(InterpolatedEntities rocks, Replica replica, double shownMillis) {
        EntityTable table = replica.table(Rock.KIND);
        for (int i = 0; i < rocks.size(); i++) {
            InterpolatedEntity rock = rocks.track(i);
            if (!rock.ending() && rock.get(Rock.HULL) > table.get(rock.slot(), Rock.HULL)) {
                rock.mark(shownMillis, ON_HULL);
            }
        }
    }

    private int from(EntityTable ships, int slot) {
        int best = -1;
        int bestDistance = NEAR_SUB;
        for (int i = 0; i < landed; i++) {
            int dx = Math.abs(landedX[i] - ships.get(slot, Ship.X));
            int dy = Math.abs(landedY[i] - ships.get(slot, Ship.Y));
            if (Math.max(dx, dy) < bestDistance) {
                bestDistance = Math.max(dx, dy);
                best = landedFrom[i];
            }
        }
        return best >= 0 ? best : fromContact(ships, slot);
    }

    /** Nothing was shot: the nearest ship that touches rammed this one. */
    private static int fromContact(EntityTable ships, int slot) {
        for (int other = 0; other < ships.end(); other++) {
            int dx = ships.alive(other) ? ships.get(other, Ship.X) - ships.get(slot, Ship.X) : TOUCH_SUB;
            int dy = ships.alive(other) ? ships.get(other, Ship.Y) - ships.get(slot, Ship.Y) : TOUCH_SUB;
            if (other != slot && IntMath.within(dx, dy, TOUCH_SUB - 1)) {
                return Brads.atan2(dy, dx);
            }
        }
        return -1;
    }

    /** Whether a beam of the own lance ends at a ship. Pulses are marked when they are drawn to land. */
    private boolean isLanced(EntityTable ships, int slot) {
        for (int i = 0; i < landed; i++) {
            int dx = landedX[i] - ships.get(slot, Ship.X);
            int dy = landedY[i] - ships.get(slot, Ship.Y);
            if (landedOwn[i] && IntMath.within(dx, dy, NEAR_SUB)) {
                return true;
            }
        }
        return false;
    }
}
