package io.github.driftfire.page;

import io.github.driftfire.model.game.ChatChannel;
import io.github.driftfire.model.game.NoticeKind;

/** What chat calls things. */
final class ChatWords {
    private static final String[] EMOTES = {
        "Hello", "Well done", "Thanks", "Haha", "Sorry", "Angry", "Look out", "What?",
    };

    private ChatWords() {}

    static String emote(int emote) {
        return EMOTES[emote];
    }

    static String channel(int channel) {
        return channel == ChatChannel.TEAM ? "Team" : channel == ChatChannel.SPECTATORS ? "Spectators" : "Room";
    }

    /** A sentence; empty for a notice that has none. */
    static String notice(int kind, int seconds) {
        return switch (kind) {
            case NoticeKind.MUTED -> "You are muted for " + time(seconds) + ".";
            case NoticeKind.TOO_FAST -> "Too many messages. You can write again in " + time(seconds) + ".";
            case NoticeKind.REPEATED -> "You have just said that.";
            case NoticeKind.FILTERED -> "Some words are not shown here.";
            case NoticeKind.CHAT_OFF -> "Chat is off in this room.";
            case NoticeKind.NO_TEAM -> "You are in no team.";
            case NoticeKind.BUSY -> "Too much is said here just now. Try again.";
            case NoticeKind.REFUSED -> "That was not passed on.";
            case NoticeKind.REPORT_RECEIVED -> "Thank you. The report has been received.";
            case NoticeKind.VOTE_REFUSED -> "That vote is not possible now.";
            default -> "";
        };
    }

    private static String time(int seconds) {
        return seconds < 120 ? seconds + " s" : (seconds + 59) / 60 + " min";
    }
}
