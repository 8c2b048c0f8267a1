package io.github.driftfire.client.input;

import io.github.driftfire.kit.input.FloatingStick;
import io.github.driftfire.kit.input.StickAim;
import io.github.driftfire.kit.input.TouchButtons;
import io.github.driftfire.model.arena.Ship;

/** Two thumbs: a stick appears where the one lands on its half, the other has the buttons. Plain Java; in CSS pixels of the window. */
public final class TouchControls {
    private static final int[] BUTTONS = {Ship.FIRE, Ship.BOOST, Ship.LANCE, Ship.SPECIAL, Ship.BRAKE};

    private static final int FIRE = 0;
    private static final double REACH = 56;
    private static final double DEAD = 0.16;

    private final FloatingStick stick = new FloatingStick(REACH);
    private final TouchButtons buttons = new TouchButtons(BUTTONS);
    private final StickAim aim = new StickAim(DEAD, Ship.AIM_BRADS);
    private double middle = Double.POSITIVE_INFINITY;
    private boolean swapped;

    /** How many buttons there are. */
    public static int buttons() {
        return BUTTONS.length;
    }

    /** The control of a button. */
    public static int control(int button) {
        return BUTTONS[button];
    }

    /** The window's middle divides the halves. */
    public void width(double pixels) {
        middle = pixels / 2;
    }

    /** @param size of stick and buttons, 1 as usual */
    public void size(double size) {
        stick.size(size);
    }

    /** Whether the stick is on the right. */
    public void swap(boolean on) {
        swapped = on;
    }

    /** @param radius 0 for a button that is not shown */
    public void place(int button, double x, double y, double radius) {
        buttons.place(button, x, y, radius);
    }

    void down(int id, double x, double y) {
        if (buttons.down(id, x, y)) {
            return;
        }
        if (x < middle != swapped) {
            stick.down(id, x, y);
        } else {
            // Beside the buttons a thumb means the largest.
            buttons.press(id, FIRE);
        }
    }

    void move(int id, double x, double y) {
        buttons.move(id, x, y);
        stick.move(id, x, y);
        if (stick.held()) {
            aim.update(stick.x(), stick.y());
        }
    }

    void up(int id) {
        buttons.up(id);
        stick.up(id);
        if (!stick.held()) {
            aim.release();
        }
    }

    void release() {
        buttons.release();
        stick.release();
        aim.release();
    }

    /** The buttons that are pressed, and the thrust of the stick. */
    public int held() {
        return buttons.held() | (aim.thrusts() ? Ship.THRUST : 0);
    }

    StickAim aim() {
        return aim;
    }

    public FloatingStick stick() {
        return stick;
    }
}
