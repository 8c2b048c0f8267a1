package io.github.driftfire.client.input;

import io.github.driftfire.kit.input.KeyStroke;
import io.github.driftfire.model.arena.Ship;
import java.util.ArrayList;
import java.util.List;

/**
 * Which steering keys are held, by their places. Not every release arrives: macOS keeps those back that happen while Command is held, and
 * Windows reports one of two Shift keys. So each event's modifiers correct what is held.
 */
final class HeldKeys {
    private final Stick stick;
    private final List<String> held = new ArrayList<>();

    HeldKeys(Stick stick) {
        this.stick = stick;
    }

    /** Steering by the place of a key; 0 for a key that does not steer. */
    static int control(String code) {
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

    /** A repeated key counts as held too: it may have been let go of in between, with the window's focus for instance. */
    void press(String code) {
        int control = control(code);
        if (control != 0 && !held.contains(code)) {
            held.add(code);
            stick.key(control, true);
        }
    }

    void release(String code) {
        int control = control(code);
        if (held.remove(code) && !isHeld(control)) {
            stick.key(control, false);
        }
    }

    /** Takes the modifiers that an event tells of. */
    void reconcile(KeyStroke stroke) {
        if (!stroke.shift()) {
            release("ShiftLeft");
            release("ShiftRight");
        }
        if (stroke.meta() || stroke.isMeta()) {
            releaseAll();
        }
    }

    void releaseAll() {
        held.clear();
        stick.releaseKeys();
    }

    private boolean isHeld(int control) {
        for (int i = 0; i < held.size(); i++) {
            if (control(held.get(i)) == control) {
                return true;
            }
        }
        return false;
    }
}
