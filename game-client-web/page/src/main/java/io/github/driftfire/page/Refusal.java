package io.github.driftfire.page;

import io.github.driftfire.kit.page.Ui;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.dom.html.HTMLElement;

/** Says why something was refused, with a button for what helps. */
final class Refusal {
    private final HTMLElement note;
    private final HTMLElement text;
    private final HTMLElement button;
    private @Nullable Runnable action;

    /** @param id of the element, with the text and the button in it */
    Refusal(String id) {
        note = Ui.element(id);
        text = Ui.element(id + "-text");
        button = Ui.element(id + "-button");
        Ui.on(button, "click", event -> {
            Runnable helps = action;
            if (helps != null) {
                helps.run();
            }
        });
    }

    /** @param helps what the button does; {@code null} for none */
    void say(String reason, String label, @Nullable Runnable helps) {
        action = helps;
        note.setHidden(false);
        Ui.text(text, reason);
        Ui.text(button, label);
        button.setHidden(helps == null);
    }

    void say(String reason) {
        say(reason, "", null);
    }

    void clear() {
        say("");
        note.setHidden(true);
    }
}
