package io.github.driftfire.page;

import org.teavm.jso.JSBody;

/** Buttons that are the game's to hear. */
final class PageButtons {
    private PageButtons() {}

    /** As if the element were clicked. */
    @JSBody(params = "id", script = "document.getElementById(id).click();")
    static native void press(String id);

    /** Sets or removes an attribute of the page's body, which style sheets read. */
    @JSBody(
            params = {"attribute", "on"},
            script = "document.body.toggleAttribute(attribute, on);")
    static native void markBody(String attribute, boolean on);
}
