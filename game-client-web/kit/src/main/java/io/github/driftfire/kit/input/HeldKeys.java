package io.github.driftfire.kit.input;

import java.util.ArrayList;
import java.util.List;

/**
 * Which of the game's keys are held, by their places. Not every release arrives: macOS keeps those back that happen while Command is held, and
 * Windows reports one of two Shift keys. So each event's modifiers correct what is held.
 */
public final class HeldKeys {
    private final Controls controls;
    private final List<String> held = new ArrayList<>();

    public HeldKeys(Controls controls) {
        this.controls = controls;
    }

    /** A repeated key counts as held too: it may have been let go of in between, with the window's focus for instance. */
    void press(String code) {
        int control = controls.control(code);
        if (control != 0 && indexOf(code) < 0) {
            held.add(code);
            controls.key(control, true);
        }
    }

    void release(String code) {
        int control = controls.control(code);
        int index = indexOf(code);
        if (index >= 0) {
            held.remove(index);
            if (!isHeld(control)) {
                controls.key(control, false);
            }
        }
    }

    /** Corrects what is held by the modifiers of an event. */
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
        controls.releaseKeys();
    }

    /** The list's own search would take the script every class's {@code equals}: about 2 kB. */
    private int indexOf(String code) {
        for (int i = 0; i < held.size(); i++) {
            if (held.get(i).equals(code)) {
                return i;
            }
        }
        return -1;
    }

    private boolean isHeld(int control) {
        for (int i = 0; i < held.size(); i++) {
            if (controls.control(held.get(i)) == control) {
                return true;
            }
        }
        return false;
    }
}
