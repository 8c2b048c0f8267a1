package io.github.driftfire.client.play;

import io.github.driftfire.netcode.Player;
import io.github.driftfire.netcode.Roster;

/** Called with what happens, at the moment at which it is drawn. Places in units, speeds in units per second. */
public interface Spectator {
    default void shotFired(double x, double y, double headingBrads, Player pilot, boolean own) {}

    /** @param absorbed whether a shield took it, or the protection after spawning */
    default void shotLanded(double x, double y, double vx, double vy, Player pilot, boolean absorbed) {}

    /** A lance was fired from here to there. */
    default void lanceFired(double x, double y, double endX, double endY, Player pilot, boolean own) {}

    /** Somebody has taken a charge for the lance. */
    default void chargeTaken(double x, double y) {}

    default void shipHit(double x, double y, boolean onShield) {}

    /**
     * The own ship was hurt.
     *
     * @param fromBrads the direction it came from, or -1 if that is not known
     * @param points of shield and hull lost
     */
    default void ownHit(int fromBrads, int points, boolean onShield) {}

    default void shipDestroyed(double x, double y, double vx, double vy, Player pilot, boolean own) {}

    /** A ship was launched here. */
    default void shipArrived(double x, double y, Player pilot, boolean own) {}

    /** @param size as in the rock's row */
    default void rockBroken(double x, double y, double vx, double vy, int size) {}

    default void shardTaken(double x, double y) {}

    /** A shot of the own ship did harm to another ship here. */
    default void ownShotHit(double x, double y) {}

    /**
     * The own score has grown.
     *
     * @param x and y where it was earned: at the own ship, or where the ship was that it destroyed
     * @param byKill whether a kill was part of it
     */
    default void scored(int points, double x, double y, boolean byKill) {}

    /**
     * The own ship is gone.
     *
     * @param respawnMillis until fire launches a new one
     * @param launchMillis until a new one is launched without it
     * @param lost points of the score
     */
    default void ownDied(double respawnMillis, double launchMillis, int lost) {}

    /** Points beside those of a kill: kind as in the feed, for the end of this pilot. */
    default void rewarded(int kind, Player about, int points) {}

    /** The player may fly a class of ship from now on. */
    default void unlocked(int shipClass) {}

    /** Somebody has so many kills in the present life. */
    default void streak(Player pilot, int kills) {}

    /** Somebody died. The killer is {@link Roster#NOBODY} where nobody is to blame; means as in the feed. */
    default void killed(Player killer, Player victim, int means) {}
}
