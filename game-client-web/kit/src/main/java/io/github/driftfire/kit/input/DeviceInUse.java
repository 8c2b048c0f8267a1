package io.github.driftfire.kit.input;

import io.github.driftfire.kit.page.Browser;
import io.github.driftfire.kit.page.KeyInput;
import io.github.driftfire.kit.page.PointerInput;
import io.github.driftfire.kit.page.Ui;
import org.teavm.jso.browser.Window;
import org.teavm.jso.dom.html.HTMLDocument;

/**
 * The device that was used last: hints name its keys. The body's attribute {@code data-device} tells it to the style sheets, in which
 * {@code data-for="keys mouse"} marks what is for some devices only.
 */
public final class DeviceInUse {
    private static final double MOUSE_PIXELS = 24;
    private static final int CLICK_MILLIS = 400;

    private final Runnable changed;
    private Device device;
    private double fromX = Double.NaN;
    private double fromY;

    /** Counts uses, so that a click that is told late does not undo what was used after it. */
    private int uses;

    /** @param changed run after each change */
    public DeviceInUse(Runnable changed) {
        this.changed = changed;
        device = Browser.coarsePointer() ? Device.TOUCH : Device.MOUSE;
        tell();
        Ui.<KeyInput>onWindow("keydown", event -> {
            // Whoever has the mouse in the other hand goes on with both; arrows turn, so they are the keyboard alone.
            boolean alone = device != Device.MOUSE || event.getCode().startsWith("Arrow");
            if (Ui.focusKind(event) == 0 && alone) {
                used(Device.KEYS);
            }
        });
        Ui.<PointerInput>onWindow("pointerdown", event -> {
            Device pressed = Ui.pointerType(event).equals("touch") ? Device.TOUCH : Device.MOUSE;
            fromX = event.getClientX();
            fromY = event.getClientY();
            if (Ui.inSpace(event)) {
                used(pressed);
            } else {
                // Hints of another length move what is about to be clicked.
                int before = uses;
                Window.setTimeout(
                        () -> {
                            if (uses == before) {
                                used(pressed);
                            }
                        },
                        CLICK_MILLIS);
            }
        });
        Ui.<PointerInput>onWindow("pointermove", event -> {
            if (device != Device.MOUSE && Ui.pointerType(event).equals("mouse")) {
                moved(event.getClientX(), event.getClientY());
            }
        });
    }

    public Device device() {
        return device;
    }

    /** It is used now. */
    public void used(Device now) {
        uses++;
        if (now != device) {
            device = now;
            fromX = Double.NaN;
            tell();
            changed.run();
        }
    }

    /** A bumped table is no use of the mouse. */
    private void moved(double x, double y) {
        if (Double.isNaN(fromX)) {
            fromX = x;
            fromY = y;
        } else if (Math.abs(x - fromX) + Math.abs(y - fromY) > MOUSE_PIXELS) {
            used(Device.MOUSE);
        }
    }

    private void tell() {
        HTMLDocument.current().getBody().setAttribute("data-device", device.word());
    }
}
