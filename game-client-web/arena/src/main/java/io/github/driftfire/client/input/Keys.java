package io.github.driftfire.client.input;

import io.github.driftfire.kit.input.KeyStroke;

/** What keys do: places steer, letters command. Plain Java. */
final class Keys {
    private final HeldKeys held;
    private final Keyboard.Commands commands;
    private boolean flying;

    Keys(HeldKeys held, Keyboard.Commands commands) {
        this.held = held;
        this.commands = commands;
    }

    void flying(boolean on) {
        flying = on;
        if (!on) {
            held.releaseAll();
        }
    }

    /** Answers whether the key is used up: the browser must not act on it. */
    boolean down(KeyStroke stroke) {
        held.reconcile(stroke);
        if (stroke.code().equals("F3")) {
            if (!stroke.repeat()) {
                commands.toggleNetworkPanel();
            }
            return true;
        }
        if (stroke.target() == KeyStroke.Target.TEXT || stroke.ctrl() || stroke.meta() || stroke.alt()) {
            return false;
        }
        boolean steers = flying && HeldKeys.control(stroke.code()) != 0;
        if (steers && stroke.target() == KeyStroke.Target.PAGE) {
            held.press(stroke.code());
            return true;
        }
        if (!steers && stroke.letter() == 'm' && !stroke.repeat()) {
            commands.toggleSound();
        }
        return false;
    }

    void up(KeyStroke stroke) {
        held.reconcile(stroke);
        held.release(stroke.code());
    }

    void releaseAll() {
        held.releaseAll();
    }
}
