package io.github.driftfire.client.hud;

import io.github.driftfire.client.input.Choices;
import io.github.driftfire.client.play.Match;
import io.github.driftfire.kit.page.Browser;
import io.github.driftfire.kit.page.StorageKeys;
import io.github.driftfire.kit.page.Ui;
import io.github.driftfire.model.arena.ClassUnlock;
import io.github.driftfire.model.arena.Ship;
import io.github.driftfire.model.arena.ShipClass;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.dom.html.HTMLElement;

/**
 * The classes to choose from, on the first screen and on the card after a loss; those that are locked with what unlocks them. The choice is kept over
 * visits, and so is what was open: the first screen shows it, the server decides by what it has stored.
 */
public final class ClassPicker {
    /** Places on the page; each has a button for every class. */
    private static final String[] PLACES = {"class", "next-class"};

    private final Choices choices;
    private final String key;
    private final String openKey;
    private int wish;
    private int open;

    public ClassPicker(Choices choices, StorageKeys keys) {
        this.choices = choices;
        key = keys.of("class");
        openKey = keys.of("classes");
        wish = digit(Browser.recall(key), ShipClass.COUNT, ShipClass.INTERCEPTOR);
        for (String place : PLACES) {
            HTMLElement parent = Ui.element(place);
            for (int shipClass = 0; shipClass < ShipClass.COUNT; shipClass++) {
                make(parent, place, shipClass);
            }
        }
        show(hexDigit(Browser.recall(openKey)) | ClassUnlock.free());
    }

    private void make(HTMLElement parent, String place, int shipClass) {
        HTMLElement button = Ui.child(parent, "button", "quiet");
        button.setAttribute("type", "button");
        button.setAttribute("id", place + "-" + shipClass);
        Ui.child(button, "i", "ship-" + shipClass);
        Ui.text(Ui.child(button, "b", ""), UpgradeTexts.shipClass(shipClass));
        Ui.child(button, "span", "");
        Ui.on(button, "mousedown", event -> event.preventDefault());
        Ui.on(button, "click", event -> choose(shipClass));
    }

    private void choose(int shipClass) {
        if (isOpen(shipClass)) {
            wish = shipClass;
            Browser.remember(key, Integer.toString(shipClass));
            mark();
        } else {
            for (String place : PLACES) {
                Ui.replay(Ui.element(place + "-" + shipClass), "denied");
            }
        }
    }

    /** What the own ship's row says is open. */
    void update(Match match) {
        if (match.tuning().progression && match.prediction().present()) {
            keep(match.prediction().row()[Ship.UNLOCKED]);
        }
    }

    /** A class is open from now on. */
    void unlocked(int shipClass) {
        keep(open | 1 << shipClass);
        for (String place : PLACES) {
            Ui.toggle(Ui.element(place + "-" + shipClass), "fresh", true);
        }
    }

    private void keep(int classes) {
        if (classes != open) {
            Browser.remember(openKey, Integer.toHexString(classes));
            show(classes);
        }
    }

    private void show(int classes) {
        open = classes;
        for (String place : PLACES) {
            for (int shipClass = 0; shipClass < ShipClass.COUNT; shipClass++) {
                HTMLElement button = Ui.element(place + "-" + shipClass);
                Ui.toggle(button, "locked", !isOpen(shipClass));
                button.setAttribute("aria-disabled", isOpen(shipClass) ? "false" : "true");
                Ui.text(
                        button.querySelector("span"),
                        isOpen(shipClass) ? UpgradeTexts.classEffect(shipClass) : UpgradeTexts.unlocking(shipClass));
            }
        }
        mark();
    }

    private void mark() {
        int wanted = isOpen(wish) ? wish : ShipClass.INTERCEPTOR;
        choices.wantClass(wanted);
        for (String place : PLACES) {
            for (int other = 0; other < ShipClass.COUNT; other++) {
                HTMLElement button = Ui.element(place + "-" + other);
                button.setAttribute("aria-pressed", other == wanted ? "true" : "false");
                if (other == wanted) {
                    Ui.toggle(button, "fresh", false);
                }
            }
        }
    }

    private boolean isOpen(int shipClass) {
        return (open & 1 << shipClass) != 0;
    }

    private static int hexDigit(@Nullable String text) {
        int value = text == null || text.length() != 1 ? 0 : "0123456789abcdef".indexOf(text);
        return Math.max(0, value);
    }

    private static int digit(@Nullable String text, int end, int other) {
        int value = text == null || text.length() != 1 ? -1 : text.charAt(0) - '0';
        return value >= 0 && value < end ? value : other;
    }
}
