package io.github.driftfire.client.hud;

import io.github.driftfire.client.play.Spectator;
import io.github.driftfire.netcode.Player;
import java.util.function.DoubleSupplier;

/** What the player's present life has come to: counted from the launch of the ship, kept after its end. */
public final class LifeFigures implements Spectator {
    private static final int PERCENT = 100;

    private final DoubleSupplier nowMillis;
    private int own = -1;
    private double launchedMillis;
    private double endedMillis;
    private int shots;
    private int hits;
    private int kills;
    private int bestStreak;
    private int earned;

    LifeFigures(DoubleSupplier nowMillis) {
        this.nowMillis = nowMillis;
    }

    /** @param player own number, -1 before it is known */
    void own(int player) {
        own = player;
    }

    /** Of an earlier visit. */
    void bestStreak(int kept) {
        bestStreak = Math.max(bestStreak, kept);
    }

    @Override
    public void shipArrived(double x, double y, Player pilot, boolean isOwn) {
        if (isOwn) {
            launchedMillis = nowMillis.getAsDouble();
            endedMillis = 0;
            shots = 0;
            hits = 0;
            kills = 0;
            earned = 0;
        }
    }

    @Override
    public void ownDied(double respawnMillis, double launchMillis, int lost) {
        endedMillis = nowMillis.getAsDouble();
    }

    @Override
    public void shotFired(double x, double y, double headingBrads, Player pilot, boolean isOwn) {
        shots += isOwn ? 1 : 0;
    }

    @Override
    public void lanceFired(double x, double y, double endX, double endY, Player pilot, boolean isOwn) {
        shots += isOwn ? 1 : 0;
    }

    @Override
    public void ownShotHit(double x, double y) {
        hits++;
    }

    @Override
    public void scored(int points, double x, double y, boolean byKill) {
        earned += points;
    }

    @Override
    public void streak(Player pilot, int lifeKills) {
        if (pilot.number() == own) {
            kills = lifeKills;
            bestStreak = Math.max(bestStreak, lifeKills);
        }
    }

    int seconds() {
        double end = endedMillis > 0 ? endedMillis : nowMillis.getAsDouble();
        return (int) ((end - launchedMillis) / 1000);
    }

    /** As minutes and seconds. */
    String time() {
        int seconds = seconds() % 60;
        return seconds() / 60 + ":" + (seconds < 10 ? "0" : "") + seconds;
    }

    int kills() {
        return kills;
    }

    /** Most kills in one life so far. */
    int bestStreak() {
        return bestStreak;
    }

    /** Points of the score that this life has added. */
    int earned() {
        return earned;
    }

    /** Hits on ships among shots in percent, -1 without a shot. */
    int accuracy() {
        return shots == 0 ? -1 : Math.min(PERCENT, hits * PERCENT / shots);
    }
}
