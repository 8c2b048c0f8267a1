package io.github.driftfire.client.golden;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/** Runs in the browser; leaves {@link GoldenTexts}' functions in {@code window.golden}, where tests call them. */
final class GoldenMain {
    /** A question to the compiled client. */
    @JSFunctor
    interface Answer extends JSObject {
        String to(String question);
    }

    private GoldenMain() {}

    public static void main(String[] args) {
        publish(GoldenTexts::text, GoldenTexts::feeds, GoldenTexts::replay);
    }

    @JSBody(
            params = {"text", "feeds", "replay"},
            script = "window.golden = {text: text, feeds: feeds, replay: replay};")
    private static native void publish(Answer text, Answer feeds, Answer replay);
}
