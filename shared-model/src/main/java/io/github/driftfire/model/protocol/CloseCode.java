package io.github.driftfire.model.protocol;

/**
 * Why a connection ends. The codes from 4000 are ours; a reason that a person understands travels with each.
 *
 * <p>{@link #retry} tells the client whether coming back by itself can help.
 */
public enum CloseCode {
    NORMAL(1000, true),
    GOING_AWAY(1001, true),
    TOO_BIG(1009, false),
    SERVER_ERROR(1011, true),
    BAD_FRAME(4000, false),
    BAD_TEXT(4001, false),
    NO_SUBPROTOCOL(4002, false),
    STALE_MODEL(4003, false),
    ROOM_FULL(4004, true),
    NO_SUCH_ROOM(4005, false),
    HELLO_TIMEOUT(4006, true),
    FLOOD(4007, false),
    TOO_SLOW(4008, true),
    REPLACED(4009, false),
    BAD_TOKEN(4010, true),
    IDLE(4011, true),
    SEAT_BUSY(4012, true),
    KICKED(4013, false),
    BANNED(4014, false),
    INACTIVE(4015, false),
    ADDRESS_LIMIT(4016, true),
    BAD_TICKET(4018, true);

    private final int code;
    private final boolean retry;

    CloseCode(int code, boolean retry) {
        this.code = code;
        this.retry = retry;
    }

    public int code() {
        return code;
    }

    /** Whether a client that was closed with this code should try again by itself. */
    public boolean retry() {
        return retry;
    }

    /** A sentence for people; below the 123 bytes that a close frame holds. Not a field: a browser's script has no use for the texts. */
    public String reason() {
        return switch (this) {
            case NORMAL -> "Goodbye";
            case GOING_AWAY -> "The server is going away";
            case TOO_BIG -> "That frame is too large";
            case SERVER_ERROR -> "The server made a mistake";
            case BAD_FRAME -> "That frame is malformed";
            case BAD_TEXT -> "That message is not understood";
            case NO_SUBPROTOCOL -> "The sub-protocol driftfire.v2 is required";
            case STALE_MODEL -> "This page is out of date: reload it";
            case ROOM_FULL -> "The room is full";
            case NO_SUCH_ROOM -> "There is no such room";
            case HELLO_TIMEOUT -> "No hello arrived in time";
            case FLOOD -> "Too many messages";
            case TOO_SLOW -> "The connection is too slow";
            case REPLACED -> "This seat is now played from another window";
            case BAD_TOKEN -> "That resume token is not valid";
            case IDLE -> "Nothing was heard for too long";
            case SEAT_BUSY -> "That seat is being played";
            case KICKED -> "You were removed from the room";
            case BANNED -> "You are banned from this server";
            case INACTIVE -> "You did nothing for long, and somebody else waits for a seat";
            case ADDRESS_LIMIT -> "Too many connections from your address";
            case BAD_TICKET -> "That ticket is not valid any more";
        };
    }

    /** The constant of a code; a code that is not ours (1006, a broken line) reads as {@link #GOING_AWAY}. */
    public static CloseCode of(int code) {
        for (CloseCode candidate : values()) {
            if (candidate.code == code) {
                return candidate;
            }
        }
        return GOING_AWAY;
    }
}
