package io.github.driftfire.kit.hud;

import io.github.driftfire.kit.page.Ui;
import org.teavm.jso.dom.html.HTMLElement;

/** A choice in the settings: a box, a slider or a list. See {@link Options}. */
public final class Option {
    private final HTMLElement element;
    private final boolean box;

    Option(HTMLElement element, boolean box) {
        this.element = element;
        this.box = box;
    }

    /** Whether a box is ticked. */
    public boolean on() {
        return Ui.checked(element);
    }

    /** Ticks a box, or not. Nobody is told. */
    void on(boolean now) {
        Ui.checked(element, now);
    }

    /** Of a slider or a list. */
    public String value() {
        return Ui.value(element);
    }

    /** Of a slider, held between two ends. */
    public double number(double least, double most) {
        return Math.max(least, Math.min(most, Ui.number(element, most)));
    }

    HTMLElement element() {
        return element;
    }

    String kept() {
        return box ? on() ? "1" : "0" : value();
    }
}
