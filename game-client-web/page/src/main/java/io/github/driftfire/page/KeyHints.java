package io.github.driftfire.page;

import io.github.driftfire.kit.input.Ascii;
import io.github.driftfire.kit.input.KeyLabels;
import io.github.driftfire.kit.input.KeyLayout;
import io.github.driftfire.kit.page.Browser;
import io.github.driftfire.kit.page.KeyInput;
import io.github.driftfire.kit.page.Ui;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/** Writes the page's hints as the player's keyboard has them. */
final class KeyHints {
    private final KeyLabels labels = new KeyLabels(Browser::upper);

    KeyHints() {
        KeyLayout.read(this::learn);
        Ui.<KeyInput>onWindow("keydown", event -> {
            if (!event.isCtrlKey() && !event.isAltKey() && !event.isMetaKey()) {
                learn(event.getCode(), event.getKey());
            }
        });
    }

    private void learn(String code, String key) {
        if (labels.learn(code, key)) {
            rewrite("kbd[data-code]:not([data-letter])", labels::label);
            rewrite("kbd[data-letter]", place -> labels.command(Ascii.lower(place.charAt(place.length() - 1))));
        }
    }

    /** Answers a new text by a key's place. */
    @JSFunctor
    @FunctionalInterface
    interface Text extends JSObject {
        String of(String code);
    }

    @JSBody(
            params = {"selector", "text"},
            script = "document.querySelectorAll(selector).forEach(function(element) {"
                    + " element.textContent = text(element.getAttribute('data-code') || ''); });")
    private static native void rewrite(String selector, Text text);
}
