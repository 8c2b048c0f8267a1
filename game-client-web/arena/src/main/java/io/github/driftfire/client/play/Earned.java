package io.github.driftfire.client.play;

import io.github.driftfire.model.arena.Ship;
import io.github.driftfire.netcode.GameClient;
import io.github.driftfire.netcode.InterpolatedEntities;
import io.github.driftfire.netcode.InterpolatedEntity;
import io.github.driftfire.netcode.Player;
import io.github.driftfire.netcode.Prediction;

/** Finds the place at which the own score was earned in a frame: at the victim of a kill, otherwise at the own ship. */
final class Earned {
    private final GameClient client;
    private double x;
    private double y;
    private boolean byKill;

    Earned(GameClient client) {
        this.client = client;
    }

    /** A kill that this frame tells of. */
    void killed(Player killer, Player victim) {
        int own = client.roster().own();
        if (own < 0 || killer.number() != own || victim.number() == own) {
            return;
        }
        InterpolatedEntities ships = client.entities(Ship.KIND);
        for (int i = 0; i < ships.size(); i++) {
            InterpolatedEntity ship = ships.track(i);
            if (ship.get(Ship.PILOT) == victim.number()) {
                x = ship.x();
                y = ship.y();
                byKill = true;
            }
        }
    }

    void scored(int points, Prediction ship, Spectator spectator) {
        spectator.scored(points, byKill ? x : ship.x(), byKill ? y : ship.y(), byKill);
    }

    /** The frame is over. */
    void clear() {
        byKill = false;
    }
}
