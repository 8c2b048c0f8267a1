package io.github.driftfire.page;

import io.github.driftfire.kit.page.Texts;
import io.github.driftfire.model.game.ChatChannel;
import io.github.driftfire.model.game.NoticeKind;

/** What chat calls things. */
final class ChatWords {
    private static final String[] EMOTES = {
        Texts.of("Hello"),
        Texts.of("Well done"),
        Texts.of("Thanks"),
        Texts.of("Haha"),
        Texts.of("Sorry"),
        Texts.of("Angry"),
        Texts.of("Look out"),
        Texts.of("What?"),
    };

    private ChatWords() {}

    static String emote(int emote) {
        return EMOTES[emote];
    }

    static String channel(int channel) {
        return channel == ChatChannel.TEAM
                ? Texts.of("Team")
                : channel == ChatChannel.SPECTATORS ? Texts.of("Spectators") : Texts.of("Room");
    }

    /** A sentence; empty for a notice that has none. */
    static String notice(int kind, int seconds) {
        return switch (kind) {
            case NoticeKind.MUTED -> Texts.of("You are muted for {0}.", time(seconds));
            case NoticeKind.TOO_FAST -> Texts.of("Too many messages. You can write again in {0}.", time(seconds));
            case NoticeKind.REPEATED -> Texts.of("You have just said that.");
            case NoticeKind.FILTERED -> Texts.of("Some words are not shown here.");
            case NoticeKind.CHAT_OFF -> Texts.of("Chat is off in this room.");
            case NoticeKind.NO_TEAM -> Texts.of("You are in no team.");
            case NoticeKind.BUSY -> Texts.of("Too much is said here just now. Try again.");
            case NoticeKind.REFUSED -> Texts.of("That was not passed on.");
            case NoticeKind.REPORT_RECEIVED -> Texts.of("Thank you. The report has been received.");
            case NoticeKind.VOTE_REFUSED -> Texts.of("That vote is not possible now.");
            default -> "";
        };
    }

    private static String time(int seconds) {
        return seconds < 120
                ? Texts.of("{0} s", Integer.toString(seconds))
                : Texts.of("{0} min", Integer.toString((seconds + 59) / 60));
    }
}
