package io.github.driftfire.client.input;

import io.github.driftfire.client.page.KeyInput;
import io.github.driftfire.client.page.Ui;
import io.github.driftfire.model.arena.Ship;

/** Listens to the keyboard. */
public final class Keyboard {
    /** Hears the keys that do not fly. */
    public interface Commands {
        void toggleSound();

        void toggleNetworkPanel();
    }

    private final Stick stick;
    private final Commands commands;
    private boolean flying;

    public Keyboard(Stick stick, Commands commands) {
        this.stick = stick;
        this.commands = commands;
        Ui.onWindow("keydown", this::down);
        Ui.onWindow("keyup", this::up);
        Ui.onWindow("blur", event -> stick.release());
    }

    /** Whether keys steer a ship at present, or belong to the page. */
    public void flying(boolean on) {
        flying = on;
        if (!on) {
            stick.release();
        }
    }

    private void down(KeyInput event) {
        String code = event.getCode();
        if (code.equals("F3")) {
            event.preventDefault();
            if (!event.isRepeat()) {
                commands.toggleNetworkPanel();
            }
            return;
        }
        if (Ui.typed(event) || event.isCtrlKey() || event.isMetaKey() || event.isAltKey()) {
            return;
        }
        if (code.equals("KeyM") && !event.isRepeat()) {
            commands.toggleSound();
        }
        int control = control(code);
        if (flying && control != 0) {
            event.preventDefault();
            if (!event.isRepeat()) {
                stick.key(control, true);
            }
        }
    }

    private void up(KeyInput event) {
        int control = control(event.getCode());
        if (control != 0) {
            stick.key(control, false);
        }
    }

    private static int control(String code) {
        return switch (code) {
            case "KeyW", "ArrowUp" -> Ship.THRUST;
            case "KeyA", "ArrowLeft" -> Ship.LEFT;
            case "KeyD", "ArrowRight" -> Ship.RIGHT;
            case "Space" -> Ship.FIRE;
            case "KeyE", "KeyQ" -> Ship.LANCE;
            case "ShiftLeft", "ShiftRight" -> Ship.BOOST;
            default -> 0;
        };
    }
}
