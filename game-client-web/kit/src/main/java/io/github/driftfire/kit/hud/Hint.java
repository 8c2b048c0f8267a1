package io.github.driftfire.kit.hud;

import io.github.driftfire.kit.page.Ui;
import org.teavm.jso.dom.html.HTMLElement;

/** How the game is played, shown for a moment when one begins. */
public final class Hint {
    private static final double SHOWN_MILLIS = 9000;

    private final HTMLElement hint = Ui.element("hint");
    private double untilMillis;
    private boolean shown = true;

    /** Shows it from here on. */
    public void begin(double nowMillis) {
        untilMillis = nowMillis + SHOWN_MILLIS;
    }

    public void update(double nowMillis) {
        boolean now = nowMillis < untilMillis;
        if (now != shown) {
            shown = now;
            Ui.toggle(hint, "gone", !now);
        }
    }
}
