package io.github.driftfire.kit.page;

import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;

/** What a game calls things on its page: {@code <meta name="word-...">} of the page's head. */
public final class Words {
    private Words() {}

    /** The page's own word, {@code usual} if it has none. */
    public static String of(String name, String usual) {
        String word = meta("word-" + name);
        return word == null ? usual : word;
    }

    /** The version of the page's files. */
    public static String version() {
        String version = meta("version");
        return version == null ? "" : version;
    }

    @JSBody(
            params = "name",
            script = "var found = document.querySelector('meta[name=' + name + ']'); return found && found.content;")
    private static native @Nullable String meta(String name);
}
