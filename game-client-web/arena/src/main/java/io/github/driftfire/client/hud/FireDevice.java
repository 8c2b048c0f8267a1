package io.github.driftfire.client.hud;

import io.github.driftfire.kit.page.Browser;
import io.github.driftfire.kit.page.KeyInput;
import io.github.driftfire.kit.page.Ui;

/** What the player fired with last, and so what the page names. */
final class FireDevice {
    private static final String TOUCH = "touch";

    private String key;

    FireDevice() {
        key = Browser.coarsePointer() ? "Tap" : "Click";
        Ui.<KeyInput>onWindow("keydown", event -> {
            if (event.getCode().equals("Space")) {
                key = "Space";
            }
        });
        Ui.onWindow("pointerdown", event -> key = Ui.pointerType(event).equals(TOUCH) ? "Tap" : "Click");
    }

    /** The key or gesture. */
    String key() {
        return key;
    }

    /** What stands before it. */
    String before() {
        return key.equals("Space") ? "Press " : "";
    }
}
