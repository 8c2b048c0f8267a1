package io.github.driftfire.client.input;

import io.github.driftfire.kit.input.Controls;
import io.github.driftfire.model.arena.Ship;
import io.github.driftfire.model.arena.ShipSteering;
import io.github.driftfire.model.math.Brads;
import io.github.driftfire.netcode.InputSource;

/** Keeps what is held, and turns it into controls. */
public final class Stick implements InputSource, Controls {
    /** Pixels that the pointer must move to take the steering from the keys: a bumped table does not. */
    private static final double TAKE_OVER = 6;

    private static final double AIM_SCALE = 64;

    /** After so long without a key, a button or a movement of the pointer, the aim rests: see {@link #shipAt}. */
    private static final double REST_MILLIS = 20_000;

    private int keys;
    private int buttons;
    private int tapped;
    private boolean pointing;
    private double pointerX;
    private double pointerY;
    private double restX;
    private double restY;
    private double shipX;
    private double shipY;
    private int aimBrads;
    private boolean touched;
    private double touchedMillis;

    @Override
    public int control(String code) {
        return switch (code) {
            case "KeyW", "ArrowUp" -> Ship.THRUST;
            case "KeyA", "ArrowLeft" -> Ship.LEFT;
            case "KeyD", "ArrowRight" -> Ship.RIGHT;
            case "Space" -> Ship.FIRE;
            case "KeyE" -> Ship.LANCE;
            // Q as well, because Shift with the right button opens a menu in Firefox that no page can prevent.
            case "ShiftLeft", "ShiftRight", "KeyQ" -> Ship.BOOST;
            default -> 0;
        };
    }

    /** @param control one of the ship's control bits */
    @Override
    public void key(int control, boolean down) {
        touched = true;
        keys = down ? keys | control : keys & ~control;
        tap(control, down);
        if (down && (control & (Ship.LEFT | Ship.RIGHT)) != 0) {
            pointing = false;
            restX = pointerX;
            restY = pointerY;
        }
    }

    /** Left fires, right thrusts, middle fires the lance. */
    @Override
    public void button(int button, boolean down) {
        int control = button == 0 ? Ship.FIRE : button == 1 ? Ship.LANCE : Ship.THRUST;
        touched = true;
        buttons = down ? buttons | control : buttons & ~control;
        tap(control, down);
    }

    @Override
    public void point(double x, double y) {
        if (x == pointerX && y == pointerY) {
            // Browsers also send such events when the page changes under a pointer that rests.
            return;
        }
        touched = true;
        pointerX = x;
        pointerY = y;
        if (!pointing && Math.abs(x - restX) + Math.abs(y - restY) > TAKE_OVER) {
            pointing = true;
        }
        aim();
    }

    /**
     * The own ship is drawn at this pixel of the window. Near the arena's edge and when the picture shakes, the ship moves under a pointer
     * that rests. The server counts a new aim as a change of input, so without the player's hands the aim stays.
     */
    public void shipAt(double x, double y, double nowMillis) {
        shipX = x;
        shipY = y;
        if (touched) {
            touched = false;
            touchedMillis = nowMillis;
        }
        if (nowMillis - touchedMillis < REST_MILLIS) {
            aim();
        }
    }

    @Override
    public void releaseKeys() {
        keys = 0;
        tapped &= buttons;
    }

    @Override
    public void release() {
        keys = 0;
        buttons = 0;
        tapped = 0;
    }

    /** Whether the pointer steers. */
    public boolean pointing() {
        return pointing;
    }

    @Override
    public int input() {
        return ShipSteering.input(controls(), aimBrads);
    }

    public int controls() {
        int held = keys | buttons | tapped;
        return pointing ? held & ~(Ship.LEFT | Ship.RIGHT) | Ship.AIMED : held;
    }

    public int aimBrads() {
        return aimBrads;
    }

    @Override
    public void taken() {
        tapped = 0;
    }

    /** What is pressed and released between two inputs shall count all the same. */
    private void tap(int control, boolean down) {
        if (down) {
            tapped |= control;
        }
    }

    private void aim() {
        int dx = (int) ((pointerX - shipX) * AIM_SCALE);
        int dy = (int) ((pointerY - shipY) * AIM_SCALE);
        if (dx != 0 || dy != 0) {
            aimBrads = Brads.atan2(dy, dx);
        }
    }
}
