package io.github.driftfire.client.input;

import org.teavm.jso.JSBody;

/** Writes the other key of the boost into the page's hints where Shift is of little use: Firefox opens a menu at Shift with the right button. */
public final class BoostHint {
    private BoostHint() {}

    @JSBody(
            script =
                    "if (navigator.userAgent.indexOf('Firefox/') >= 0)"
                            + " document.querySelectorAll('[data-action=boost]').forEach(function(key) { key.textContent = 'Q'; });")
    public static native void write();
}
