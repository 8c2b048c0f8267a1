package io.github.driftfire.kit.page;

import org.teavm.jso.JSBody;

/** What was pressed before the client had loaded, as {@code early.js} has kept it. */
public final class EarlyInput {
    private EarlyInput() {}

    /** From here on the client listens to presses itself. */
    @JSBody(script = "if (window.driftfireEarly) window.driftfireEarly.take();")
    public static native void take();

    /** Whether the name form was submitted. */
    @JSBody(script = "return !!window.driftfireEarly && window.driftfireEarly.join;")
    public static native boolean joins();

    /** Whether the settings button was pressed, and not pressed again. */
    @JSBody(script = "return !!window.driftfireEarly && window.driftfireEarly.settings;")
    public static native boolean opensSettings();

    /** Whether the name field was edited. */
    @JSBody(script = "return !!window.driftfireEarly && window.driftfireEarly.typed;")
    public static native boolean hasTyped();
}
