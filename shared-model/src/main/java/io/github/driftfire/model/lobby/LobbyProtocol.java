package io.github.driftfire.model.lobby;

/** The constants of the lobby. A change of any of them is a new sub-protocol. */
public final class LobbyProtocol {
    /** The WebSocket sub-protocol, mandatory. */
    public static final String SUBPROTOCOL = "driftfire.lobby.v1";

    /** Where visitors connect, below the context root. */
    public static final String PATH = "/lobby";

    /** Largest text to the server, in characters. */
    public static final int MAX_TEXT_CHARS = 2048;

    /** How long a connection may stay without an {@link EnterLobby}. */
    public static final int ENTER_DEADLINE_MILLIS = 5_000;

    /** How long a visitor may say nothing. */
    public static final int IDLE_MILLIS = 100_000;

    /** Messages a second that a visitor may send for long. */
    public static final int MESSAGES_PER_SECOND = 10;

    /** Messages that may arrive in one go. */
    public static final int MESSAGES_BURST = 20;

    /** Wrong codes a minute, of one connection and of one address, after which right ones are refused as well. */
    public static final int WRONG_CODES_PER_MINUTE = 5;

    /** How long a private room keeps its role of host for who has gone. */
    public static final int HOST_MILLIS = 30_000;

    /** Wrong operator's tokens a minute, of one connection and of one address, after which the right one is refused as well. */
    public static final int WRONG_TOKENS_PER_MINUTE = 5;

    /** The role of who knows the operator's token. */
    public static final String OPERATOR = "operator";

    /** For how long a room refuses a player who was kicked. */
    public static final int KICK_SECONDS = 300;

    /** Most characters of the reason of a kick or a ban. */
    public static final int MAX_REASON_CHARS = 80;

    /** The shortest ban. */
    public static final int MIN_BAN_SECONDS = 60;

    /** The longest ban and the longest mute: ten years of 365 days. */
    public static final int MAX_BAN_SECONDS = 10 * 365 * 86_400;

    /** Bans that are listed at most. */
    public static final int MAX_LISTED_BANS = 200;

    /** Most members of a party. */
    public static final int MAX_PARTY = 8;

    /** Rooms of a mode that are listed at most. */
    public static final int MAX_LISTED_ROOMS = 20;

    /** Next best action: {@link QuickPlay}. */
    public static final String NEXT_PLAY = "play";

    /** Next best action: {@link WatchRoom}. */
    public static final String NEXT_WATCH = "watch";

    /** Next best action: none. */
    public static final String NEXT_NONE = "none";

    /** Of which codes are made: neither 0 nor 1, I nor O. */
    public static final String CODE_ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    /** Characters of a private room's code. */
    public static final int CODE_CHARS = 6;

    private static final int LEAST_PARTY_CHARS = 10;
    private static final int MOST_PARTY_CHARS = 16;

    private LobbyProtocol() {}

    /** Whether a text can be a party's code: 10 to 16 characters of {@link #CODE_ALPHABET}, which a client draws at random. */
    public static boolean isPartyCode(String text) {
        if (text.length() < LEAST_PARTY_CHARS || text.length() > MOST_PARTY_CHARS) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (CODE_ALPHABET.indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }
}
