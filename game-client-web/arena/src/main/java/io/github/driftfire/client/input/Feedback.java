package io.github.driftfire.client.input;

import io.github.driftfire.client.play.Spectator;
import io.github.driftfire.kit.input.Haptics;
import io.github.driftfire.netcode.Player;

/** What the hand feels of a flight. */
public final class Feedback implements Spectator {
    private static final int HIT_MILLIS = 90;
    private static final int DEATH_MILLIS = 420;
    private static final int PICKUP_MILLIS = 25;
    private static final int LANCE_MILLIS = 120;

    private final Haptics haptics;

    public Feedback(Haptics haptics) {
        this.haptics = haptics;
    }

    @Override
    public void ownHit(int fromBrads, int points, boolean onShield) {
        haptics.pulse(HIT_MILLIS, Math.min(1, (onShield ? 0.3 : 0.5) + points / 60.0));
    }

    @Override
    public void shipDestroyed(double x, double y, double vx, double vy, Player pilot, boolean own) {
        if (own) {
            haptics.pulse(DEATH_MILLIS, 1);
        }
    }

    @Override
    public void scored(int points, double x, double y, boolean byKill) {
        haptics.pulse(PICKUP_MILLIS, 0.5);
    }

    @Override
    public void lanceFired(double x, double y, double endX, double endY, Player pilot, boolean own) {
        if (own) {
            haptics.pulse(LANCE_MILLIS, 0.7);
        }
    }
}
