package io.github.driftfire.client.input;

import io.github.driftfire.kit.page.PointerInput;
import io.github.driftfire.kit.page.Ui;

/** Listens to the mouse: left fires, right thrusts, middle fires the lance. */
public final class Pointer {
    private final Stick stick;
    private final HeldButtons held;
    private boolean flying;

    public Pointer(Stick stick) {
        this.stick = stick;
        held = new HeldButtons(stick);
        Ui.onWindow("pointermove", this::move);
        // A second button on top of a held one raises no pointerdown.
        Ui.onWindow("mousedown", this::down);
        Ui.onWindow("mouseup", this::up);
        Ui.onWindow("mouseover", this::over);
        Ui.onWindow("pointercancel", event -> held.releaseAll());
        Ui.onWindow("blur", event -> held.releaseAll());
        Ui.onWindow("dragstart", event -> held.releaseAll());
        Ui.onWindow("contextmenu", event -> {
            if (flying) {
                event.preventDefault();
            } else {
                held.releaseAll();
            }
        });
    }

    /** Whether buttons steer a ship at present, or belong to the page. */
    public void flying(boolean on) {
        flying = on;
        if (!on) {
            held.releaseAll();
        }
    }

    /** Lets go of every button: from here on their releases may not arrive. */
    public void release() {
        held.releaseAll();
    }

    private void move(PointerInput event) {
        over(event);
        if (!Ui.anyDialog()) {
            stick.point(event.getClientX(), event.getClientY());
        }
    }

    private void over(PointerInput event) {
        if (Ui.pointerType(event).equals("mouse")) {
            held.reconcile(event.getButtons());
        }
    }

    private void down(PointerInput event) {
        held.reconcile(event.getButtons());
        if (flying && Ui.inSpace(event)) {
            event.preventDefault();
            // Keys steer again, which a slider had before.
            Ui.blur();
            stick.point(event.getClientX(), event.getClientY());
            held.press(event.getButton());
        }
    }

    private void up(PointerInput event) {
        held.release(event.getButton());
        held.reconcile(event.getButtons());
    }
}
