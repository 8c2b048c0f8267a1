package io.github.driftfire.client.play;

import io.github.driftfire.model.arena.Ship;
import io.github.driftfire.model.state.Model;
import io.github.driftfire.netcode.InterpolatedEntities;
import io.github.driftfire.netcode.InterpolatedEntity;
import io.github.driftfire.netcode.Player;

/**
 * What the player is shown the way to: the nearest three ships out of view, the leader, a rich wreck, an event. Found anew in each frame, out of
 * the map and of the ships that are replicated beyond the window.
 */
public final class Pointers {
    /** Kinds, beside ships. */
    public static final int SHIP = 0;

    public static final int LEADER = 1;
    public static final int WRECK = 2;
    public static final int EVENT = 3;

    private static final int SHIPS = 3;
    /** As many at most. */
    public static final int MOST = SHIPS + 3;

    private final int[] kinds = new int[MOST];
    private final int[] pilots = new int[MOST];
    private final double[] xs = new double[MOST];
    private final double[] ys = new double[MOST];
    private final double[] distances = new double[MOST];
    private int count;
    private double placeX;
    private double placeY;

    /** What is out of view; the view's middle and size in units. */
    public void find(Match match, double viewX, double viewY, double viewWidth, double viewHeight, double nowMillis) {
        count = 0;
        double shipX = match.prediction().x();
        double shipY = match.prediction().y();
        ArenaMessages messages = match.messages();
        for (int i = 0; i < messages.mapCount(); i++) {
            Player pilot = messages.mapPilot(i);
            if (pilot.number() == match.roster().own() || pilot.number() < 0) {
                continue;
            }
            locate(match, pilot.number(), nowMillis);
            boolean inView = Math.abs(placeX - viewX) < viewWidth / 2 && Math.abs(placeY - viewY) < viewHeight / 2;
            if (!inView) {
                offer(pilot, Math.hypot(placeX - shipX, placeY - shipY));
            }
        }
        int wreck = messages.wrecks().richest(shipX, shipY, nowMillis);
        if (wreck >= 0) {
            double x = messages.wrecks().x(wreck);
            double y = messages.wrecks().y(wreck);
            boolean inView = Math.abs(x - viewX) < viewWidth / 2 && Math.abs(y - viewY) < viewHeight / 2;
            if (!inView) {
                set(count++, WRECK, -1, x, y, Math.hypot(x - shipX, y - shipY));
            }
        }
        ArenaEvent event = messages.event();
        boolean seen = Math.abs(event.x() - viewX) < viewWidth / 2 && Math.abs(event.y() - viewY) < viewHeight / 2;
        if (event.isOn(nowMillis) && !seen) {
            set(count++, EVENT, -1, event.x(), event.y(), Math.hypot(event.x() - shipX, event.y() - shipY));
        }
    }

    private void locate(Match match, int pilot, double nowMillis) {
        InterpolatedEntities ships = match.ships();
        for (int i = 0; i < ships.size(); i++) {
            InterpolatedEntity ship = ships.track(i);
            if (ship.visible() && !ship.ending() && ship.get(Ship.PILOT) == pilot) {
                placeX = ship.x();
                placeY = ship.y();
                return;
            }
        }
        MapPlaces places = match.messages().places();
        placeX = places.x(pilot, nowMillis) * match.model().widthSub() / Model.SUB;
        placeY = places.y(pilot, nowMillis) * match.model().heightSub() / Model.SUB;
    }

    /** Keeps the nearest ships sorted; the leader has a place of its own. */
    private void offer(Player pilot, double distance) {
        if (pilot.leader()) {
            for (int i = count; i > 0; i--) {
                copy(i - 1, i);
            }
            count++;
            set(0, LEADER, pilot.number(), placeX, placeY, distance);
            return;
        }
        int first = count > 0 && kinds[0] == LEADER ? 1 : 0;
        int at = count;
        while (at > first && distances[at - 1] > distance) {
            at--;
        }
        if (at >= first + SHIPS) {
            return;
        }
        int last = Math.min(count, first + SHIPS - 1);
        for (int i = last; i > at; i--) {
            copy(i - 1, i);
        }
        count = last + 1;
        set(at, SHIP, pilot.number(), placeX, placeY, distance);
    }

    private void copy(int from, int to) {
        set(to, kinds[from], pilots[from], xs[from], ys[from], distances[from]);
    }

    private void set(int at, int kind, int pilot, double x, double y, double distance) {
        kinds[at] = kind;
        pilots[at] = pilot;
        xs[at] = x;
        ys[at] = y;
        distances[at] = distance;
    }

    public int count() {
        return count;
    }

    public int kind(int index) {
        return kinds[index];
    }

    /** A pilot's number, -1 for none. */
    public int pilot(int index) {
        return pilots[index];
    }

    /** In units. */
    public double x(int index) {
        return xs[index];
    }

    public double y(int index) {
        return ys[index];
    }

    public double distance(int index) {
        return distances[index];
    }
}
