package io.github.driftfire.client.input;

import io.github.driftfire.client.page.PointerInput;
import io.github.driftfire.client.page.Ui;
import io.github.driftfire.model.arena.Ship;

/** Listens to the mouse: left fires, right thrusts, middle fires the lance. */
public final class Pointer {
    private final Stick stick;
    private boolean flying;

    public Pointer(Stick stick) {
        this.stick = stick;
        Ui.onWindow("pointermove", this::move);
        // A second button on top of a held one raises no pointerdown.
        Ui.onWindow("mousedown", this::down);
        Ui.onWindow("mouseup", this::up);
        Ui.onWindow("contextmenu", event -> {
            if (flying) {
                event.preventDefault();
            }
        });
    }

    /** Whether buttons steer a ship at present, or belong to the page. */
    public void flying(boolean on) {
        flying = on;
    }

    private void move(PointerInput event) {
        if (!Ui.anyDialog()) {
            stick.point(event.getClientX(), event.getClientY());
        }
    }

    private void down(PointerInput event) {
        if (flying && Ui.inSpace(event)) {
            event.preventDefault();
            stick.point(event.getClientX(), event.getClientY());
            stick.button(control(event.getButton()), true);
        }
    }

    private void up(PointerInput event) {
        stick.button(control(event.getButton()), false);
    }

    private static int control(int button) {
        return switch (button) {
            case 0 -> Ship.FIRE;
            case 1 -> Ship.LANCE;
            case 2 -> Ship.THRUST;
            default -> 0;
        };
    }
}
