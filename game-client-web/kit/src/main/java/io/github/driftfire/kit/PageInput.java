package io.github.driftfire.kit;

import io.github.driftfire.kit.input.Controls;
import io.github.driftfire.kit.input.Keyboard;
import io.github.driftfire.kit.input.PointerEvents;

/** Keys, mouse and fingers of a page: the game's while it is played and no dialog is open, the page's otherwise. */
public final class PageInput {
    private final Controls controls;
    private final Keyboard keyboard;
    private final PointerEvents pointer;

    /**
     * @param controls get what is the game's
     * @param commands get the keys that are the page's at any time
     */
    public PageInput(Controls controls, Keyboard.Commands commands) {
        this.controls = controls;
        keyboard = new Keyboard(controls, commands);
        pointer = new PointerEvents(controls);
    }

    /** Whether keys and buttons are the game's at present. */
    void playing(boolean on) {
        keyboard.playing(on);
        pointer.playing(on);
    }

    /** Releases all keys and buttons: from here on their own releases may not arrive. */
    public void release() {
        keyboard.release();
        pointer.release();
        controls.release();
    }
}
