package io.github.driftfire.client.play;

import io.github.driftfire.model.arena.Pulse;
import io.github.driftfire.model.arena.Tuning;
import io.github.driftfire.model.state.Model;

/** One pulse: a straight line through time. Pooled by {@link Shots}. */
public final class Shot {
    static final int NONE = -1;

    int slot;
    int pilot;
    boolean own;
    boolean confirmed;
    boolean refused;
    boolean shown;
    boolean fresh;
    double bornTick;
    double endTick;
    int cause;
    boolean onOwnShip;
    int ship;
    private double startX;
    private double startY;
    private double stepX;
    private double stepY;
    double ageTicks;
    private double x;
    private double y;

    void begin(int atSlot, int byPilot, boolean byOwn, double tick) {
        slot = atSlot;
        pilot = byPilot;
        own = byOwn;
        confirmed = atSlot != NONE;
        refused = false;
        onOwnShip = false;
        ship = NONE;
        shown = false;
        fresh = false;
        bornTick = tick;
        endTick = Double.POSITIVE_INFINITY;
        ageTicks = -1;
    }

    /** Takes its line from a row; answers how many ticks ago it was fired. */
    int line(int[] rows, int at, Tuning tuning) {
        int flown = Math.max(0, tuning.pulseTicks - rows[at + Pulse.TIME]);
        stepX = (double) rows[at + Pulse.VX] / Model.SUB;
        stepY = (double) rows[at + Pulse.VY] / Model.SUB;
        startX = (double) rows[at + Pulse.X] / Model.SUB - stepX * flown;
        startY = (double) rows[at + Pulse.Y] / Model.SUB - stepY * flown;
        return flown;
    }

    void place(double age) {
        ageTicks = age;
        x = startX + stepX * age;
        y = startY + stepY * age;
    }

    public boolean visible() {
        return shown;
    }

    public boolean own() {
        return own;
    }

    public int pilot() {
        return pilot;
    }

    /** In units. */
    public double x() {
        return x;
    }

    public double y() {
        return y;
    }

    /** In units per tick. */
    public double stepX() {
        return stepX;
    }

    public double stepY() {
        return stepY;
    }

    /** How long it has been drawn, in ticks of its flight. */
    public double ageTicks() {
        return ageTicks;
    }

    /** Whether it was predicted and the server knows nothing of it. */
    public boolean refused() {
        return refused;
    }
}
