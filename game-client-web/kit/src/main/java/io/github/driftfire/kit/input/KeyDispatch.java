package io.github.driftfire.kit.input;

/** What keys do: places are the game's controls, letters command the page. Plain Java. */
public final class KeyDispatch {
    private final Controls controls;
    private final HeldKeys held;
    private final Keyboard.Commands commands;
    private boolean playing;

    public KeyDispatch(Controls controls, HeldKeys held, Keyboard.Commands commands) {
        this.controls = controls;
        this.held = held;
        this.commands = commands;
    }

    /** Whether keys are the game's at present, or the page's. */
    public void playing(boolean on) {
        playing = on;
        if (!on) {
            held.releaseAll();
        }
    }

    /** Answers whether the key is used up: the browser must not act on it. */
    public boolean down(KeyStroke stroke) {
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
        boolean plays = playing && controls.control(stroke.code()) != 0;
        if (plays && stroke.target() == KeyStroke.Target.PAGE) {
            held.press(stroke.code());
            return true;
        }
        if (!plays && stroke.letter() == 'm' && !stroke.repeat()) {
            commands.toggleSound();
        }
        return false;
    }

    public void up(KeyStroke stroke) {
        held.reconcile(stroke);
        held.release(stroke.code());
    }

    public void releaseAll() {
        held.releaseAll();
    }
}
