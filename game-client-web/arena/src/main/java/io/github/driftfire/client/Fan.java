package io.github.driftfire.client;

import io.github.driftfire.client.play.Spectator;
import io.github.driftfire.netcode.Player;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/** Passes events on to several spectators; to some only while the page is seen. */
final class Fan implements Spectator {
    private final BooleanSupplier unseen;
    private final List<? extends Spectator> always;
    private final List<Spectator> all = new ArrayList<>();

    /**
     * @param always what decides the state of the page
     * @param shown spectators of what lasts a moment, pictures and sounds: they are left out while the page is hidden, and nothing of it follows later
     */
    Fan(BooleanSupplier unseen, List<? extends Spectator> always, List<? extends Spectator> shown) {
        this.unseen = unseen;
        this.always = always;
        for (int i = 0; i < shown.size(); i++) {
            all.add(shown.get(i));
        }
        for (int i = 0; i < always.size(); i++) {
            all.add(always.get(i));
        }
    }

    private List<? extends Spectator> spectators() {
        return unseen.getAsBoolean() ? always : all;
    }

    @Override
    public void shotFired(double x, double y, double headingBrads, Player pilot, boolean own) {
        for (Spectator spectator : spectators()) {
            spectator.shotFired(x, y, headingBrads, pilot, own);
        }
    }

    @Override
    public void shotLanded(double x, double y, double vx, double vy, Player pilot, boolean absorbed) {
        for (Spectator spectator : spectators()) {
            spectator.shotLanded(x, y, vx, vy, pilot, absorbed);
        }
    }

    @Override
    public void lanceFired(double x, double y, double endX, double endY, Player pilot, boolean own) {
        for (Spectator spectator : spectators()) {
            spectator.lanceFired(x, y, endX, endY, pilot, own);
        }
    }

    @Override
    public void chargeTaken(double x, double y) {
        for (Spectator spectator : spectators()) {
            spectator.chargeTaken(x, y);
        }
    }

    @Override
    public void shipHit(double x, double y, boolean onShield) {
        for (Spectator spectator : spectators()) {
            spectator.shipHit(x, y, onShield);
        }
    }

    @Override
    public void ownHit(int fromBrads, int points, boolean onShield) {
        for (Spectator spectator : spectators()) {
            spectator.ownHit(fromBrads, points, onShield);
        }
    }

    @Override
    public void shipDestroyed(double x, double y, double vx, double vy, Player pilot, boolean own) {
        for (Spectator spectator : spectators()) {
            spectator.shipDestroyed(x, y, vx, vy, pilot, own);
        }
    }

    @Override
    public void shipArrived(double x, double y, Player pilot, boolean own) {
        for (Spectator spectator : spectators()) {
            spectator.shipArrived(x, y, pilot, own);
        }
    }

    @Override
    public void rockBroken(double x, double y, double vx, double vy, int size) {
        for (Spectator spectator : spectators()) {
            spectator.rockBroken(x, y, vx, vy, size);
        }
    }

    @Override
    public void shardTaken(double x, double y) {
        for (Spectator spectator : spectators()) {
            spectator.shardTaken(x, y);
        }
    }

    @Override
    public void ownShotHit(double x, double y) {
        for (Spectator spectator : spectators()) {
            spectator.ownShotHit(x, y);
        }
    }

    @Override
    public void scored(int points, double x, double y, boolean byKill) {
        for (Spectator spectator : spectators()) {
            spectator.scored(points, x, y, byKill);
        }
    }

    @Override
    public void ownDied(double respawnMillis, double launchMillis, int lost) {
        for (Spectator spectator : spectators()) {
            spectator.ownDied(respawnMillis, launchMillis, lost);
        }
    }

    @Override
    public void rewarded(int kind, Player about, int points) {
        for (Spectator spectator : spectators()) {
            spectator.rewarded(kind, about, points);
        }
    }

    @Override
    public void unlocked(int shipClass) {
        for (Spectator spectator : spectators()) {
            spectator.unlocked(shipClass);
        }
    }

    @Override
    public void streak(Player pilot, int kills) {
        for (Spectator spectator : spectators()) {
            spectator.streak(pilot, kills);
        }
    }

    @Override
    public void killed(Player killer, Player victim, int means) {
        for (Spectator spectator : spectators()) {
            spectator.killed(killer, victim, means);
        }
    }
}
