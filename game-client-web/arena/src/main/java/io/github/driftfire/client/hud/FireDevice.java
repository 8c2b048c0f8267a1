package io.github.driftfire.client.hud;

import io.github.driftfire.kit.page.Texts;

/** What the player fires with, and so what the page names. */
final class FireDevice {
    /** Stands for the key in a line. */
    static final char KEY = '\n';

    private final ControlHints hints;

    FireDevice(ControlHints hints) {
        this.hints = hints;
    }

    /** The key, button or gesture. */
    String key() {
        return hints.fire();
    }

    /** What to do for a new ship, with {@link #KEY} in place of the key. */
    String toLaunch() {
        String mark = String.valueOf(KEY);
        return hints.firesByKey() ? Texts.of("Press {0} to launch", mark) : Texts.of("{0} to launch", mark);
    }
}
