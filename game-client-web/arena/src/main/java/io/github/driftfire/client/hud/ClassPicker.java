package io.github.driftfire.client.hud;

import io.github.driftfire.client.input.Choices;
import io.github.driftfire.kit.page.Browser;
import io.github.driftfire.kit.page.StorageKeys;
import io.github.driftfire.kit.page.Ui;
import io.github.driftfire.model.arena.ShipClass;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.dom.html.HTMLElement;

/** The classes to choose from, on the first screen and on the card after a loss. The choice is kept over visits. */
public final class ClassPicker {
    /** Places on the page; each has a button for every class. */
    private static final String[] PLACES = {"class", "next-class"};

    private final Choices choices;
    private final String key;

    public ClassPicker(Choices choices, StorageKeys keys) {
        this.choices = choices;
        key = keys.of("class");
        for (String place : PLACES) {
            HTMLElement parent = Ui.element(place);
            for (int shipClass = 0; shipClass < ShipClass.COUNT; shipClass++) {
                make(parent, place, shipClass);
            }
        }
        mark(kept(Browser.recall(key)));
    }

    private void make(HTMLElement parent, String place, int shipClass) {
        HTMLElement button = Ui.child(parent, "button", "quiet");
        button.setAttribute("type", "button");
        button.setAttribute("id", place + "-" + shipClass);
        Ui.child(button, "i", "ship-" + shipClass);
        Ui.text(Ui.child(button, "b", ""), UpgradeTexts.shipClass(shipClass));
        Ui.text(Ui.child(button, "span", ""), UpgradeTexts.classEffect(shipClass));
        Ui.on(button, "mousedown", event -> event.preventDefault());
        Ui.on(button, "click", event -> choose(shipClass));
    }

    private void choose(int shipClass) {
        Browser.remember(key, Integer.toString(shipClass));
        mark(shipClass);
    }

    private void mark(int shipClass) {
        choices.wantClass(shipClass);
        for (String place : PLACES) {
            for (int other = 0; other < ShipClass.COUNT; other++) {
                Ui.element(place + "-" + other).setAttribute("aria-pressed", other == shipClass ? "true" : "false");
            }
        }
    }

    private static int kept(@Nullable String text) {
        int shipClass = text == null || text.length() != 1 ? -1 : text.charAt(0) - '0';
        return shipClass >= 0 && shipClass < ShipClass.COUNT ? shipClass : ShipClass.INTERCEPTOR;
    }
}
