package io.github.driftfire.kit.page;

import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;

/**
 * What a game calls things on its page: {@code <meta name="word-...">} of the page's head, in English. Texts have them in brackets, as in
 * {@code Latest [lives]}; the key of the tables is the text with the words in it, so that a game has its own translation of it.
 */
public final class Words {
    private Words() {}

    /** The page's own word, {@code usual} if it has none. */
    public static String of(String name, String usual) {
        String word = meta("word-" + name);
        return word == null ? usual : word;
    }

    /** As {@link Texts#of}, of a text with words in it. */
    public static String text(String english, String... values) {
        return Texts.of(filled(english), values);
    }

    /** As {@link Texts#count}, of texts with words in them. */
    public static String count(int number, String one, String other, String... values) {
        return Texts.count(number, filled(one), filled(other), values);
    }

    private static String filled(String english) {
        int at = english.indexOf('[');
        if (at < 0) {
            return english;
        }
        int end = english.indexOf(']', at);
        String name = english.substring(at + 1, end);
        String usual = name.equals("present") || name.equals("count") ? "playing" : name;
        return filled(english.substring(0, at) + of(name, usual) + english.substring(end + 1));
    }

    /** A number of bots. */
    public static String bots(int count) {
        return Texts.count(count, "{0} bot", "{0} bots");
    }

    /** Who is in a room or a mode, as in {@code 2 players playing, 1 bot}. */
    public static String present(int players, int bots) {
        String people = players == 0
                ? text("Nobody [present]")
                : count(players, "{0} [player] [present]", "{0} [players] [present]");
        return bots == 0 ? people : Texts.of("{0}, {1}", people, bots(bots));
    }

    /** How many people play. */
    public static String playing(int players) {
        return count(players, "{0} [count]", "{0} [count]");
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
