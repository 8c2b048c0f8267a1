package io.github.driftfire.client.hud;

import io.github.driftfire.client.input.TouchControls;
import io.github.driftfire.client.view.Overlays;
import io.github.driftfire.kit.input.Device;
import io.github.driftfire.kit.input.DeviceInUse;
import io.github.driftfire.kit.page.Browser;
import io.github.driftfire.kit.page.Ui;
import io.github.driftfire.model.arena.Ship;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.typedarrays.Float64Array;

/** Shows the stick and the buttons of {@link TouchControls}, and reports where the style sheet has put them. */
public final class TouchPanel {
    /** How often the buttons' places are asked for, which makes the browser lay the page out. */
    private static final double LAYOUT_MILLIS = 500;

    private final TouchControls touch;
    private final DeviceInUse device;
    private final HTMLElement panel = Ui.element("touch");
    private final HTMLElement base = Ui.element("thumb");
    private final HTMLElement knob = Ui.element("thumb-knob");
    private final Overlays overlays;
    private final int stickOverlay;
    private final int[] overlay = new int[TouchControls.buttons()];
    private final HTMLElement[] buttons = new HTMLElement[TouchControls.buttons()];
    private double nextLayoutMillis;
    private int shownHeld;
    private boolean laidOut;
    private boolean shownStick;
    private double shownX = Double.NaN;
    private double shownY;
    private int shownLances = -1;
    private int shownMines = -1;

    /** @param overlays which get the places of stick and buttons */
    public TouchPanel(TouchControls touch, DeviceInUse device, Overlays overlays) {
        this.touch = touch;
        this.device = device;
        this.overlays = overlays;
        stickOverlay = overlays.add();
        for (int i = 0; i < buttons.length; i++) {
            buttons[i] = Ui.element("touch-" + i);
            overlay[i] = overlays.add();
        }
    }

    /** Takes the player's choices. */
    public void choose(boolean swapped, double size) {
        touch.swap(swapped);
        touch.size(size);
        Ui.toggle(panel, "swap", swapped);
        Ui.style(panel, "--k", Browser.text(size));
        nextLayoutMillis = 0;
    }

    /**
     * @param lances charges that the own ship has
     * @param mines that it carries
     */
    public void update(double nowMillis, int lances, int mines) {
        if (device.device() != Device.TOUCH) {
            clearOverlays();
            return;
        }
        if (nowMillis >= nextLayoutMillis) {
            nextLayoutMillis = nowMillis + LAYOUT_MILLIS;
            layOut();
        }
        if (lances != shownLances) {
            shownLances = lances;
            Ui.toggle(panel, "no-lance", lances == 0);
        }
        if (mines != shownMines) {
            shownMines = mines;
            Ui.toggle(panel, "no-special", mines == 0);
        }
        int held = touch.held();
        if (held != shownHeld) {
            shownHeld = held;
            for (int i = 0; i < buttons.length; i++) {
                Ui.toggle(buttons[i], "on", (held & TouchControls.control(i)) != 0);
            }
        }
        stick();
    }

    private void layOut() {
        laidOut = true;
        touch.width(Browser.width());
        for (int i = 0; i < buttons.length; i++) {
            Float64Array box = Ui.box(buttons[i]);
            double left = box.get(0);
            double right = box.get(2);
            touch.place(i, (left + right) / 2, (box.get(1) + box.get(3)) / 2, (right - left) / 2);
            overlays.place(overlay[i], left, box.get(1), right, box.get(3));
        }
        Float64Array middle = Ui.box(base);
        double reach = touch.stick().reach();
        overlays.place(
                stickOverlay,
                middle.get(0) - reach,
                middle.get(1) - reach,
                middle.get(0) + reach,
                middle.get(1) + reach);
    }

    private void clearOverlays() {
        if (!laidOut) {
            return;
        }
        laidOut = false;
        nextLayoutMillis = 0;
        overlays.place(stickOverlay, 0, 0, 0, 0);
        for (int i = 0; i < overlay.length; i++) {
            overlays.place(overlay[i], 0, 0, 0, 0);
        }
    }

    private void stick() {
        boolean held = touch.stick().held();
        if (held != shownStick) {
            shownStick = held;
            nextLayoutMillis = 0;
            shownX = Double.NaN;
            Ui.toggle(base, "held", held);
            if (!held) {
                Ui.style(base, "transform", "");
                Ui.style(knob, "transform", "");
            }
        }
        double x = touch.stick().x();
        double y = touch.stick().y();
        if (held && (x != shownX || y != shownY)) {
            shownX = x;
            shownY = y;
            double reach = touch.stick().reach();
            Ui.style(
                    base,
                    "transform",
                    "translate(" + (int) touch.stick().baseX() + "px,"
                            + (int) touch.stick().baseY() + "px)");
            Ui.style(knob, "transform", "translate(" + (int) (x * reach) + "px," + (int) (y * reach) + "px)");
            Ui.toggle(base, "thrusts", (touch.held() & Ship.THRUST) != 0);
        }
    }
}
