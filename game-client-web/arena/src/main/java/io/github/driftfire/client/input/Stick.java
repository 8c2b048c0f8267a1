package io.github.driftfire.client.input;

import io.github.driftfire.kit.input.Bindings;
import io.github.driftfire.kit.input.Controls;
import io.github.driftfire.kit.input.Pad;
import io.github.driftfire.kit.input.StickAim;
import io.github.driftfire.model.arena.Ship;
import io.github.driftfire.model.arena.ShipSteering;
import io.github.driftfire.model.math.Brads;
import io.github.driftfire.netcode.InputSource;

/** Keeps what is held on any device, and turns it into controls. */
public final class Stick implements InputSource, Controls {
    /** Pixels that the pointer must move to take the steering from other devices: a bumped table does not. */
    private static final double TAKE_OVER = 6;

    private static final double AIM_SCALE = 64;

    /** After so long without a key, a button or a movement of the pointer, the aim rests: see {@link #shipAt}. */
    private static final double REST_MILLIS = 20_000;

    /** The part of an input that is the ship's: without the choices. */
    private static final int SHIP = Actions.FIRST_CHOICE - 1;

    private static final int TURNS = Ship.LEFT | Ship.RIGHT;

    private final Bindings bindings;
    private final TouchControls touch = new TouchControls();
    private final StickAim padAim = new StickAim(0, Ship.AIM_BRADS);
    private int keys;
    private int buttons;
    private int padHeld;
    private int auto;
    private int tapped;
    private int chosen;

    /** Which device steers: the one that was moved last. */
    private Steering steering = Steering.KEYS;

    private boolean without;
    private double pointerX;
    private double pointerY;
    private double restX;
    private double restY;
    private double shipX;
    private double shipY;
    private int aimBrads;
    private boolean touched;
    private double touchedMillis;

    private enum Steering {
        KEYS,
        POINTER,
        /** On the screen or of a gamepad. */
        STICK
    }

    /** As usual keys and buttons are. */
    public Stick() {
        this(new Bindings(new Actions(false).all()));
    }

    public Stick(Bindings bindings) {
        this.bindings = bindings;
    }

    @Override
    public int control(String code) {
        return bindings.bit(code);
    }

    /** @param control one of the bits of {@link Actions} */
    @Override
    public void key(int control, boolean down) {
        touched = true;
        keys = down ? keys | control : keys & ~control;
        tap(control, down);
        if (down && (control & TURNS) != 0) {
            steerBy(Steering.KEYS);
        }
    }

    /** Usually left fires, right thrusts, middle fires the lance. */
    @Override
    public void button(int button, boolean down) {
        int control = bindings.bit(Bindings.mouse(button));
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
        if (steering != Steering.POINTER && Math.abs(x - restX) + Math.abs(y - restY) > TAKE_OVER) {
            steering = Steering.POINTER;
        }
        aim();
    }

    @Override
    public boolean finger(int id, double x, double y) {
        touched = true;
        if (without) {
            tapped |= Ship.FIRE;
            return true;
        }
        touch.down(id, x, y);
        tapped |= touch.held();
        return true;
    }

    @Override
    public void fingerMoved(int id, double x, double y) {
        touched = true;
        touch.move(id, x, y);
        tapped |= touch.held() & ~Ship.THRUST;
        steerBy(touch.aim());
    }

    @Override
    public void fingerLifted(int id) {
        touched = true;
        touch.up(id);
    }

    /** Takes what a gamepad holds now. */
    public void pad(Pad pad) {
        int now = bindings.padBits(pad.buttons());
        tap(bindings.padBits(pad.pressed()));
        padAim.update(pad.x(), pad.y());
        now |= padAim.thrusts() ? Ship.THRUST : 0;
        touched |= now != padHeld || padAim.active();
        padHeld = now;
        if ((now & TURNS) != 0) {
            steerBy(Steering.KEYS);
        }
        steerBy(padAim);
    }

    /** There is no gamepad any more, or it is the menu's. */
    public void padGone() {
        padHeld = 0;
        padAim.release();
    }

    /** Whether there is no ship at present: then a finger anywhere asks for one. */
    public void without(boolean ship) {
        without = ship;
        touch.release();
    }

    /** Whether the gun fires by itself. */
    public void auto(boolean on) {
        auto = on ? Ship.FIRE : 0;
    }

    /** Answers the upgrade that was chosen since the last call, from 1; 0 for none. */
    public int takeChoice() {
        int choice = chosen;
        chosen = 0;
        return choice;
    }

    public TouchControls touch() {
        return touch;
    }

    private void steerBy(StickAim stick) {
        if (stick.active()) {
            steerBy(Steering.STICK);
            aimBrads = stick.headingBrads();
        }
    }

    private void steerBy(Steering by) {
        if (steering != by) {
            steering = by;
            restX = pointerX;
            restY = pointerY;
        }
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
        tapped &= buttons | padHeld | touch.held();
    }

    @Override
    public void release() {
        keys = 0;
        buttons = 0;
        padGone();
        touch.release();
        auto = 0;
        tapped = 0;
        chosen = 0;
    }

    @Override
    public int input() {
        return ShipSteering.input(controls(), aimBrads);
    }

    public int controls() {
        int held = held() & SHIP;
        return steering == Steering.KEYS ? held : held & ~TURNS | Ship.AIMED;
    }

    private int held() {
        return keys | buttons | padHeld | touch.held() | auto | tapped;
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
            tap(control);
        }
    }

    private void tap(int control) {
        tapped |= control;
        int choice = Actions.choice(control);
        chosen = choice == 0 ? chosen : choice;
    }

    private void aim() {
        if (steering == Steering.STICK) {
            return;
        }
        int dx = (int) ((pointerX - shipX) * AIM_SCALE);
        int dy = (int) ((pointerY - shipY) * AIM_SCALE);
        if (dx != 0 || dy != 0) {
            aimBrads = Brads.atan2(dy, dx);
        }
    }
}
