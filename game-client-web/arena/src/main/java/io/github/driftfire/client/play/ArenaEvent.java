package io.github.driftfire.client.play;

/** What is worth crossing the arena for at present, as the feed told of it last. */
public final class ArenaEvent {
    private int kind;
    private double x;
    private double y;
    private double startMillis;
    private double endMillis;

    /** Seconds both 0: it is over. */
    void told(int what, double atX, double atY, int startsSeconds, int lastsSeconds, double nowMillis) {
        kind = what;
        x = atX;
        y = atY;
        startMillis = nowMillis + startsSeconds * 1000.0;
        endMillis = startMillis + lastsSeconds * 1000.0;
    }

    /** Whether it is announced or there. */
    public boolean isOn(double nowMillis) {
        return nowMillis < endMillis;
    }

    /** Whether the page shows it: not with the result of a round, after which the world is another. */
    public boolean isShown(boolean podium, double nowMillis) {
        return !podium && isOn(nowMillis);
    }

    /** Whether it is there; false while it is announced. */
    public boolean hasBegun(double nowMillis) {
        return nowMillis >= startMillis;
    }

    /** Until it begins; once it has, until it is over. */
    public int seconds(double nowMillis) {
        double until = hasBegun(nowMillis) ? endMillis : startMillis;
        return (int) Math.ceil(Math.max(0, until - nowMillis) / 1000);
    }

    /** As in {@link io.github.driftfire.model.arena.EventFeed}. */
    public int kind() {
        return kind;
    }

    /** In units. */
    public double x() {
        return x;
    }

    public double y() {
        return y;
    }
}
