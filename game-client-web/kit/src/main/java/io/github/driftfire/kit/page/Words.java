package io.github.driftfire.kit.page;

import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;

/** What a game calls things on its page: attributes {@code data-word-...} of the page's body. */
public final class Words {
    private Words() {}

    /** The page's own word, {@code usual} if it has none. */
    public static String of(String name, String usual) {
        String word = attribute("data-word-" + name);
        return word == null ? usual : word;
    }

    @JSBody(params = "name", script = "return document.body.getAttribute(name);")
    private static native @Nullable String attribute(String name);
}
