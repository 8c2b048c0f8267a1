package io.github.driftfire.model.game;

/** What the server has to say to one player about chat, votes, reports and its own end; the client has the words for it. */
public final class NoticeKind {
    /** A moderator has muted the player, for so many seconds more. */
    public static final int MUTED = 0;

    /** Too many texts: what is said in so many seconds from now on is not passed on. */
    public static final int TOO_FAST = 1;

    /** The same text again within half a minute. */
    public static final int REPEATED = 2;

    /** Words of the operator's list were replaced. */
    public static final int FILTERED = 3;

    /** The room has emotes only, or neither. */
    public static final int CHAT_OFF = 4;

    /** The player is in no team. */
    public static final int NO_TEAM = 5;

    /** Too much is said in the room. */
    public static final int BUSY = 6;

    /** The game has not passed the text on. */
    public static final int REFUSED = 7;

    public static final int REPORT_RECEIVED = 8;

    public static final int VOTE_REFUSED = 9;

    /** The server stops in so many seconds. */
    public static final int RESTART = 10;

    /** The same, and what players have is kept. */
    public static final int RESTART_KEEPS = 11;

    private NoticeKind() {}
}
