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

    /** A number of bots. */
    public static String bots(int count) {
        return count == 1 ? "1 bot" : count + " bots";
    }

    /** Who is in a room or a mode, as in {@code 2 players playing, 1 bot}. */
    public static String present(int players, int bots) {
        String people = players == 0
                ? "Nobody"
                : players == 1 ? "1 " + of("player", "player") : players + " " + of("players", "players");
        return people + " " + of("present", "playing") + (bots == 0 ? "" : ", " + bots(bots));
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
