package io.github.driftfire.engine.chat;

import io.github.driftfire.model.protocol.Welcome;
import java.util.List;
import java.util.Locale;

/** What a room passes on of what players and spectators say. */
public enum ChatMode {
    /** Texts and emotes. */
    ON(Welcome.CHAT_ON),
    /** Emotes only. */
    EMOTES(Welcome.CHAT_EMOTES),
    /** Neither. */
    OFF(Welcome.CHAT_OFF);

    /** In the order of the modes. */
    public static final List<String> WORDS = List.of(ON.word, EMOTES.word, OFF.word);

    private final String word;

    ChatMode(String word) {
        this.word = word;
    }

    /** As clients and operators write it. */
    public String word() {
        return word;
    }

    /** @param word one of {@link #WORDS}, in letters of any case */
    public static ChatMode of(String word) {
        return values()[WORDS.indexOf(word.toLowerCase(Locale.ROOT))];
    }
}
