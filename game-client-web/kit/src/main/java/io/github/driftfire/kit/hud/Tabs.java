package io.github.driftfire.kit.hud;

import io.github.driftfire.kit.page.KeyInput;
import io.github.driftfire.kit.page.Ui;
import org.teavm.jso.dom.events.Event;
import org.teavm.jso.dom.html.HTMLElement;

/** Tabs as a screen reader expects them: one of them is in the order of the Tab key, arrows go to the others. */
public final class Tabs {
    private final HTMLElement[] tabs;
    private final HTMLElement[] panels;

    /** @param names as in the ids {@code tab-<name>} and {@code part-<name>}; the first one is shown */
    public Tabs(String... names) {
        tabs = new HTMLElement[names.length];
        panels = new HTMLElement[names.length];
        for (int i = 0; i < names.length; i++) {
            int index = i;
            tabs[i] = Ui.element("tab-" + names[i]);
            panels[i] = Ui.element("part-" + names[i]);
            Ui.on(tabs[i], "click", event -> show(index));
            Ui.on(tabs[i], "keydown", event -> key(event, index));
        }
        show(0);
    }

    /** Shows a part, by its place. */
    public void show(int index) {
        for (int i = 0; i < tabs.length; i++) {
            tabs[i].setAttribute("aria-selected", Boolean.toString(i == index));
            tabs[i].setAttribute("tabindex", i == index ? "0" : "-1");
            panels[i].setHidden(i != index);
        }
    }

    private void key(Event event, int index) {
        String code = ((KeyInput) event).getCode();
        int step = code.equals("ArrowRight") ? 1 : code.equals("ArrowLeft") ? tabs.length - 1 : 0;
        if (step != 0) {
            int next = (index + step) % tabs.length;
            event.preventDefault();
            show(next);
            Ui.focus(tabs[next]);
        }
    }
}
