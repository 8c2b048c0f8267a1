package io.github.driftfire.client.hud;

import io.github.driftfire.kit.input.Bindings;
import io.github.driftfire.kit.input.BoundAction;
import io.github.driftfire.kit.input.CodeLabels;
import io.github.driftfire.kit.page.KeyInput;
import io.github.driftfire.kit.page.PointerInput;
import io.github.driftfire.kit.page.Texts;
import io.github.driftfire.kit.page.Ui;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.dom.events.Event;
import org.teavm.jso.dom.html.HTMLElement;

/**
 * A list in the settings: what keys or buttons do, each a button that is pressed to change it. A key that does something else already is named, and
 * taken by a second press of it.
 */
final class BindingRows {
    private final HTMLElement list;
    private final HTMLElement note;
    private final Bindings bindings;
    private final CodeLabels labels;
    private final boolean pad;
    private final Runnable changed;
    private @Nullable HTMLElement listening;
    private @Nullable BoundAction action;
    private @Nullable String instead;

    /** The key that waits for a second press. */
    private String conflict = "";

    /**
     * @param id of the list's element; its note has the same with {@code -note}
     * @param pad whether it has the buttons of gamepads, or the keys and the mouse
     * @param changed run after each change
     */
    BindingRows(String id, Bindings bindings, CodeLabels labels, boolean pad, Runnable changed) {
        list = Ui.element(id);
        note = Ui.element(id + "-note");
        this.bindings = bindings;
        this.labels = labels;
        this.pad = pad;
        this.changed = changed;
        show();
    }

    /** Shows all anew. */
    void show() {
        listening = null;
        Ui.text(list, "");
        for (BoundAction each : bindings.actions()) {
            row(each);
        }
    }

    /** A button of a gamepad was pressed. Answers whether it was waited for. */
    boolean pressed(int button) {
        if (!pad || listening == null) {
            return false;
        }
        take(Bindings.pad(button));
        return true;
    }

    private void row(BoundAction of) {
        HTMLElement row = Ui.child(list, "div", "bind");
        Ui.text(Ui.child(row, "span", ""), of.label());
        HTMLElement chips = Ui.child(row, "span", "chips");
        int shown = 0;
        for (String code : bindings.codes(of)) {
            if (Bindings.isPad(code) == pad) {
                shown++;
                chip(chips, of, code, labels.of(code), Texts.of("{0}: {1}. Change", of.label(), labels.of(code)));
            }
        }
        chip(chips, of, null, shown == 0 ? Texts.of("not set") : "+", Texts.of("{0}: add", of.label()));
    }

    private void chip(HTMLElement chips, BoundAction of, @Nullable String code, String text, String label) {
        HTMLElement chip = Ui.child(chips, "button", code == null ? "quiet chip add" : "quiet chip");
        chip.setAttribute("type", "button");
        chip.setAttribute("aria-label", label);
        chip.setAttribute("data-bind", of.id() + (code == null ? "" : ":" + code));
        Ui.text(chip, text);
        Ui.on(chip, "click", event -> listen(chip, of, code));
        Ui.on(chip, "blur", event -> {
            if (listening == chip) {
                stop();
            }
        });
        Ui.on(chip, "keydown", event -> key((KeyInput) event, chip));
        Ui.on(chip, "pointerdown", event -> mouse(event, chip));
        Ui.on(chip, "contextmenu", Event::preventDefault);
    }

    private void listen(HTMLElement chip, BoundAction of, @Nullable String code) {
        if (listening != chip) {
            Ui.focus(chip);
            listening = chip;
            action = of;
            instead = code;
            conflict = "";
            Ui.toggle(chip, "listens", true);
            Ui.text(chip, "\u2026");
            say(
                    pad
                            ? Texts.of("Press a button of the gamepad.")
                            : Texts.of("Press a key, or this with a button of the mouse. Delete removes, Esc keeps."));
        }
    }

    private void key(KeyInput event, HTMLElement chip) {
        if (listening != chip) {
            return;
        }
        event.preventDefault();
        Ui.stop(event);
        String code = event.getCode();
        if (code.equals("Escape")) {
            stop();
        } else if (code.equals("Delete") || code.equals("Backspace")) {
            BoundAction of = action;
            String old = instead;
            if (of != null && old != null) {
                bindings.unbind(of, old);
            }
            done("");
        } else if (!pad) {
            take(code);
        }
    }

    private void mouse(Event event, HTMLElement chip) {
        if (listening == chip && !pad && Ui.pointerType(event).equals("mouse")) {
            event.preventDefault();
            take(Bindings.mouse(((PointerInput) event).getButton()));
        }
    }

    private void take(String code) {
        BoundAction of = action;
        if (of == null) {
            return;
        }
        if (!Bindings.isFree(code)) {
            say(Texts.of("{0} belongs to the page. Press another.", labels.of(code)));
            return;
        }
        BoundAction before = bindings.action(code);
        if (before != null && before != of && !code.equals(conflict)) {
            conflict = code;
            say(Texts.of(
                    "{0} is \u201c{1}\u201d. Press it again to take it, or another.", labels.of(code), before.label()));
            Ui.toggle(note, "conflict", true);
            return;
        }
        bindings.bind(of, code, instead);
        done(
                before == null || before == of
                        ? ""
                        : Texts.of("\u201c{0}\u201d has lost {1}.", before.label(), labels.of(code)));
    }

    private void done(String text) {
        BoundAction of = action;
        show();
        changed.run();
        say(text);
        for (int i = 0; i < bindings.actions().size(); i++) {
            if (bindings.actions().get(i) == of) {
                focusRow(i);
            }
        }
    }

    private void stop() {
        show();
        say("");
    }

    private void say(String text) {
        Ui.toggle(note, "conflict", false);
        Ui.text(note, text);
    }

    private void focusRow(int index) {
        Ui.focus((HTMLElement) list.getChildNodes().get(index).getLastChild().getFirstChild());
    }
}
