package io.github.driftfire.kit.input;

import io.github.driftfire.kit.page.KeyInput;
import io.github.driftfire.kit.page.Ui;

/** Listens to the keyboard. */
public final class Keyboard {
    /** Called for the keys that are the page's. */
    public interface Commands {
        void toggleSound();

        void toggleNetworkPanel();
    }

    private final KeyDispatch keys;

    public Keyboard(Controls controls, Commands commands) {
        keys = new KeyDispatch(controls, new HeldKeys(controls), commands);
        Ui.onWindow("keydown", this::down);
        Ui.onWindow("keyup", (KeyInput event) -> keys.up(stroke(event)));
        Ui.onWindow("blur fullscreenchange", event -> release());
        Ui.onWindow("focusin", event -> {
            if (Ui.focusKind(event) != 0) {
                release();
            }
        });
    }

    /** Whether keys are the game's at present, or the page's. */
    public void playing(boolean on) {
        keys.playing(on);
    }

    /** Releases all keys: from here on their own releases may not arrive. */
    public void release() {
        keys.releaseAll();
    }

    private void down(KeyInput event) {
        // What another script of the page has used up is no key of the game: a number that chooses an emote.
        if (!Ui.isPrevented(event) && keys.down(stroke(event))) {
            event.preventDefault();
        }
    }

    private static KeyStroke stroke(KeyInput event) {
        String code = event.getCode();
        String key = event.getKey();
        int focus = Ui.focusKind(event);
        return new KeyStroke(
                code,
                key,
                event.isRepeat(),
                event.isShiftKey(),
                event.isCtrlKey(),
                event.isAltKey(),
                event.isMetaKey(),
                KeyStroke.Target.values()[focus]);
    }
}
