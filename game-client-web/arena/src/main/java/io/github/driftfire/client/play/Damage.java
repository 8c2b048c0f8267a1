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
    private final Impacts impacts;
    private final int[] landedX = new int[MOST];
    private final int[] landedY = new int[MOST];
    private final int[] landedFrom = new int[MOST];
    private final boolean[] landedOwn = new boolean[MOST];
    private final boolean[] absorbed = new boolean[MOST];
    private int landed;

    /** @param impacts takes what shields took */
    Damage(Spectator spectator, Impacts impacts) {
        this.spectator = spectator;
        this.impacts = impacts;
    }

    /** Notes a pulse that hit something in this frame; one that was absorbed did no harm. */
    void shotLanded(EntityTable pulses, int slot, boolean wasAbsorbed) {
        if (landed < MOST) {
            absorbed[landed] = wasAbsorbed;
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
            absorbed[landed] = false;
            int length = beams.get(slot, Beam.LENGTH);
            landedX[landed] = beams.get(slot, Beam.X) + Brads.x(heading, length) * Model.SUB;
            landedY[landed] = beams.get(slot, Beam.Y) + Brads.y(heading, length) * Model.SUB;
            landedOwn[landed] = beams.get(slot, Beam.PILOT) == ownPilot;
            landedFrom[landed++] = Brads.wrap(heading + Brads.HALF);
        }
    }

    /** The ship at which a pulse ends, the own one before others; {@link Shot#NONE} for none. */
    int shipAt(Replica replica, int pulseSlot, int ownSlot) {
        EntityTable ships = replica.table(Ship.KIND);
        EntityTable pulses = replica.table(Pulse.KIND);
        int found = Shot.NONE;
        for (int ship = 0; ship < ships.end() && found != ownSlot; ship++) {
            if ((found == Shot.NONE || ship == ownSlot) && isOnShip(ships, ship, pulses, pulseSlot)) {
                found = ship;
            }
        }
        return found;
    }

    private static boolean isOnShip(EntityTable ships, int shipSlot, EntityTable pulses, int pulseSlot) {
        return ships.alive(shipSlot)
                && ships.get(shipSlot, Ship.PILOT) != pulses.get(pulseSlot, Pulse.PILOT)
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
            boolean onShield = hull <= 0;
            boolean hurt = !onShield || shield > 0;
            if (onShield && (hurt || table.get(track.slot(), Ship.GUARD) > 0)) {
                findImpacts(replica, track.slot(), hurt, shownMillis);
            }
            if (!hurt) {
                continue;
            }
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

    /** Notes each side on which a shield took something: shots and beams, or what touches the ship. */
    private void findImpacts(Replica replica, int slot, boolean hurt, double shownMillis) {
        EntityTable ships = replica.table(Ship.KIND);
        boolean found = false;
        for (int i = 0; i < landed; i++) {
            int dx = landedX[i] - ships.get(slot, Ship.X);
            int dy = landedY[i] - ships.get(slot, Ship.Y);
            if (absorbed[i] != hurt && IntMath.within(dx, dy, NEAR_SUB)) {
                impacts.add(slot, replica.tick(), Impacts.side(dx, dy, landedFrom[i]), shownMillis);
                found = true;
            }
        }
        if (hurt && !found) {
            int ship = fromContact(ships, slot);
            int side = ship >= 0 ? ship : fromRock(ships, slot, replica.table(Rock.KIND));
            if (side >= 0) {
                impacts.add(slot, replica.tick(), side, shownMillis);
            }
        }
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

    /** Where the rock is that touches a ship, -1 for none. */
    private static int fromRock(EntityTable ships, int slot, EntityTable rocks) {
        for (int rock = 0; rock < rocks.end(); rock++) {
            if (rocks.alive(rock)) {
                int dx = rocks.get(rock, Rock.X) - ships.get(slot, Ship.X);
                int dy = rocks.get(rock, Rock.Y) - ships.get(slot, Ship.Y);
                int reach = Rock.radiusUnits(rocks.get(rock, Rock.SIZE)) * Model.SUB + TOUCH_SUB / 2;
                if (IntMath.within(dx, dy, reach)) {
                    return Brads.atan2(dy, dx);
                }
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
