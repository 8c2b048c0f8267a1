package io.github.driftfire.client.hud;

/** What the player fires with, and so what the page names. */
final class FireDevice {
    private final ControlHints hints;

    FireDevice(ControlHints hints) {
        this.hints = hints;
    }

    /** The key, button or gesture. */
    String key() {
        return hints.fire();
    }

    /** What stands before it. */
    String before() {
        String key = key();
        return key.equals("Tap") || key.endsWith("click") ? "" : "Press ";
    }
}
