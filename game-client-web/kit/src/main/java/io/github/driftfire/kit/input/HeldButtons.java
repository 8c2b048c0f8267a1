package io.github.driftfire.kit.input;

/** Which mouse buttons are held. A release outside the window may never arrive: each later event says which buttons are down. */
public final class HeldButtons {
    private static final int BUTTONS = 3;

    private final Controls controls;
    private int held;

    public HeldButtons(Controls controls) {
        this.controls = controls;
    }

    /** @param button as an event numbers it: 0 left, 1 middle, 2 right */
    public void press(int button) {
        if (button >= 0 && button < BUTTONS) {
            held |= 1 << button;
            controls.button(button, true);
        }
    }

    public void release(int button) {
        if (button >= 0 && button < BUTTONS && (held & 1 << button) != 0) {
            held &= ~(1 << button);
            controls.button(button, false);
        }
    }

    /** @param down as an event's {@code buttons}: 1 left, 2 right, 4 middle */
    public void reconcile(int down) {
        for (int button = 0; button < BUTTONS; button++) {
            if ((down & mask(button)) == 0) {
                release(button);
            }
        }
    }

    public void releaseAll() {
        reconcile(0);
    }

    private static int mask(int button) {
        return button == 0 ? 1 : button == 1 ? 4 : 2;
    }
}
