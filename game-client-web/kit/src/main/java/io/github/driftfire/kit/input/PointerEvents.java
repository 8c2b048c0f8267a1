package io.github.driftfire.kit.input;

import io.github.driftfire.kit.page.PointerInput;
import io.github.driftfire.kit.page.Ui;
import java.util.ArrayList;
import java.util.List;
import org.teavm.jso.dom.events.Event;

/** Listens to the mouse and to fingers. */
public final class PointerEvents {
    private final Controls controls;
    private final HeldButtons held;
    private final List<Integer> fingers = new ArrayList<>();
    private int touches;
    private boolean playing;

    public PointerEvents(Controls controls) {
        this.controls = controls;
        held = new HeldButtons(controls);
        Ui.onWindow("pointermove", this::move);
        // A second button on top of a held one raises no pointerdown.
        Ui.onWindow("mousedown", this::down);
        Ui.onWindow("mouseup", this::up);
        Ui.onWindow("mouseover", this::over);
        Ui.onWindow("pointerdown", this::touched);
        Ui.onWindow("pointerup", this::lifted);
        Ui.onWindow("pointercancel", (PointerInput event) -> {
            held.releaseAll();
            lifted(event);
        });
        // Prevented here: magnifier, selection, clicks, and the gestures that the pages' style sheet cannot turn off.
        Ui.onWindow("touchstart touchmove gesturestart", (Event event) -> {
            if (playing && fingers.size() > 0 && Ui.inSpace(event)) {
                event.preventDefault();
            }
        });
        Ui.onWindow("blur dragstart", event -> held.releaseAll());
        Ui.onWindow("contextmenu", event -> {
            if (playing) {
                event.preventDefault();
            } else {
                held.releaseAll();
            }
        });
    }

    /** Whether buttons are the game's at present, or the page's. */
    public void playing(boolean on) {
        playing = on;
        if (!on) {
            release();
        }
    }

    /** Releases all buttons: from here on their own releases may not arrive. */
    public void release() {
        held.releaseAll();
        if (touches > 0) {
            touches = 0;
            controls.touch(0);
        }
        for (int id : fingers) {
            controls.fingerLifted(id);
        }
        fingers.clear();
    }

    private void move(PointerInput event) {
        over(event);
        if (follows(event)) {
            controls.fingerMoved(event.getPointerId(), event.getClientX(), event.getClientY());
        } else if (!Ui.anyDialog() && event.isPrimary()) {
            controls.point(event.getClientX(), event.getClientY());
        }
    }

    private void over(PointerInput event) {
        if (Ui.pointerType(event).equals("mouse")) {
            held.reconcile(event.getButtons());
        }
    }

    private void down(PointerInput event) {
        held.reconcile(event.getButtons());
        if (playing && Ui.inSpace(event)) {
            event.preventDefault();
            // Keys steer again, which a slider had before.
            Ui.blur();
            controls.point(event.getClientX(), event.getClientY());
            held.press(event.getButton());
        }
    }

    private void touched(PointerInput event) {
        if (playing && Ui.pointerType(event).equals("touch") && Ui.inSpace(event)) {
            if (controls.finger(event.getPointerId(), event.getClientX(), event.getClientY())) {
                fingers.add(event.getPointerId());
                Ui.blur();
                event.preventDefault();
                return;
            }
            touches = event.isPrimary() ? 1 : touches + 1;
            if (event.isPrimary()) {
                controls.point(event.getClientX(), event.getClientY());
            }
            if (controls.touch(touches)) {
                event.preventDefault();
            }
        }
    }

    private boolean follows(PointerInput event) {
        return fingers.size() > 0 && Ui.pointerType(event).equals("touch") && index(event.getPointerId()) >= 0;
    }

    /** The list's own search would take the script every class's {@code equals}. */
    private int index(int id) {
        for (int i = 0; i < fingers.size(); i++) {
            if (fingers.get(i) == id) {
                return i;
            }
        }
        return -1;
    }

    private void lifted(PointerInput event) {
        if (follows(event)) {
            fingers.remove(index(event.getPointerId()));
            controls.fingerLifted(event.getPointerId());
            return;
        }
        if (playing && fingers.size() > 0 && Ui.pointerType(event).equals("touch") && !Ui.inSpace(event)) {
            // Browsers make no click of a finger while another one is down, as the one on a stick.
            Ui.click(event);
        }
        if (touches > 0 && Ui.pointerType(event).equals("touch")) {
            touches = event.isPrimary() ? 0 : touches - 1;
            controls.touch(touches);
        }
    }

    private void up(PointerInput event) {
        held.release(event.getButton());
        held.reconcile(event.getButtons());
    }
}
