package io.github.driftfire.client.play;

import io.github.driftfire.model.arena.ClosingField;
import org.jspecify.annotations.Nullable;

/** The closing field of this round, if there is one. In units. */
public final class Field {
    private @Nullable ClosingField field;
    private int beginTick;

    Field() {}

    void begin(int x, int y, int fullRadius, int ticks, int nowTick, int passedTicks) {
        field = ticks == 0 ? null : new ClosingField(x, y, fullRadius, ticks);
        beginTick = nowTick - passedTicks;
    }

    /** Whether this round is for the last ship flying. */
    public boolean isThere() {
        return field != null;
    }

    public double x() {
        return field == null ? 0 : field.xUnits();
    }

    public double y() {
        return field == null ? 0 : field.yUnits();
    }

    /** At a tick, between two of which it is in between. */
    public double radius(double tick) {
        if (field == null) {
            return 0;
        }
        int passed = (int) Math.floor(tick) - beginTick;
        double part = tick - Math.floor(tick);
        return field.radiusUnits(passed) * (1 - part) + field.radiusUnits(passed + 1) * part;
    }

    /** Whether it shrinks by now. */
    public boolean shrinks(double tick) {
        return field != null && field.shrinks((int) tick - beginTick);
    }

    /** Whether a place lies outside. */
    public boolean excludes(double placeX, double placeY, double tick) {
        return field != null && Math.hypot(placeX - x(), placeY - y()) > radius(tick);
    }
}
