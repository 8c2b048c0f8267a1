package io.github.driftfire.kit.input;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/** What the player's keyboard writes on its keys. */
public final class KeyLayout {
    private KeyLayout() {}

    /** Called with a key's place and what is written on it. */
    @JSFunctor
    @FunctionalInterface
    public interface Learner extends JSObject {
        void learn(String code, String key);
    }

    /** Chromium gives the layout to pages of a secure origin; other browsers do not. */
    @JSBody(
            params = "learner",
            script =
                    "if (navigator.keyboard && navigator.keyboard.getLayoutMap) navigator.keyboard.getLayoutMap().then("
                            + "function(map) { map.forEach(function(key, code) { learner(code, key); }); }, function() {});")
    public static native void read(Learner learner);
}
