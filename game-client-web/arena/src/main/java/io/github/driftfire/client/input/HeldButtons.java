package io.github.driftfire.client.input;

import io.github.driftfire.model.arena.Ship;

/** Which mouse buttons are held. A release outside the window may never arrive: each later event tells which buttons are down. */
final class HeldButtons {
    private static final int BUTTONS = 3;

    private final Stick stick;
    private int held;

    HeldButtons(Stick stick) {
        this.stick = stick;
    }

    /** @param button as an event numbers it: 0 left, 1 middle, 2 right */
    void press(int button) {
        if (button >= 0 && button < BUTTONS) {
            held |= 1 << button;
            stick.button(control(button), true);
        }
    }

    void release(int button) {
        if (button >= 0 && button < BUTTONS && (held & 1 << button) != 0) {
            held &= ~(1 << button);
            stick.button(control(button), false);
        }
    }

    /** @param down as an event's {@code buttons}: 1 left, 2 right, 4 middle */
    void reconcile(int down) {
        for (int button = 0; button < BUTTONS; button++) {
            if ((down & mask(button)) == 0) {
                release(button);
            }
        }
    }

    void releaseAll() {
        reconcile(0);
    }

    private static int mask(int button) {
        return button == 0 ? 1 : button == 1 ? 4 : 2;
    }

    private static int control(int button) {
        return button == 0 ? Ship.FIRE : button == 1 ? Ship.LANCE : Ship.THRUST;
    }
}
