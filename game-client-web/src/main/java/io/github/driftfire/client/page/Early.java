package io.github.driftfire.client.page;

import org.teavm.jso.JSBody;

/** What was pressed before the client had loaded, as {@code early.js} has kept it. */
public final class Early {
    private Early() {}

    /** From here on the client hears presses itself. */
    @JSBody(script = "if (window.driftfireEarly) window.driftfireEarly.take();")
    public static native void take();

    /** Whether somebody wants to fly. */
    @JSBody(script = "return !!window.driftfireEarly && window.driftfireEarly.join;")
    public static native boolean joins();

    /** Whether somebody wants to see the settings. */
    @JSBody(script = "return !!window.driftfireEarly && window.driftfireEarly.settings;")
    public static native boolean opensSettings();

    /** Whether somebody has typed a name. */
    @JSBody(script = "return !!window.driftfireEarly && window.driftfireEarly.typed;")
    public static native boolean hasTyped();
}
