package io.github.driftfire.model.protocol;

/**
 * Why a connection ends. The codes from 4000 are ours; a reason that a person understands travels with each.
 *
 * <p>{@link #retry} tells the client whether coming back by itself can help.
 */
public enum CloseCode {
    NORMAL(1000, true, "Goodbye"),
    GOING_AWAY(1001, true, "The server is going away"),
    TOO_BIG(1009, false, "That frame is too large"),
    SERVER_ERROR(1011, true, "The server made a mistake"),
    BAD_FRAME(4000, false, "That frame is malformed"),
    BAD_TEXT(4001, false, "That message is not understood"),
    NO_SUBPROTOCOL(4002, false, "The sub-protocol driftfire.v2 is required"),
    STALE_MODEL(4003, false, "This page is out of date: reload it"),
    ROOM_FULL(4004, true, "The room is full"),
    NO_SUCH_ROOM(4005, false, "There is no such room"),
    HELLO_TIMEOUT(4006, true, "No hello arrived in time"),
    FLOOD(4007, false, "Too many messages"),
    TOO_SLOW(4008, true, "The connection is too slow"),
    REPLACED(4009, false, "This seat is now played from another window"),
    BAD_TOKEN(4010, true, "That resume token is not valid"),
    IDLE(4011, true, "Nothing was heard for too long"),
    SEAT_BUSY(4012, true, "That seat is being played"),
    KICKED(4013, false, "You were removed from the room"),
    BANNED(4014, false, "You are banned from this server"),
    INACTIVE(4015, false, "You did nothing for long, and somebody else waits for a seat"),
    ADDRESS_LIMIT(4016, true, "Too many connections from your address"),
    BAD_TICKET(4018, true, "That ticket is not valid any more");

    private final int code;
    private final boolean retry;
    private final String reason;

    CloseCode(int code, boolean retry, String reason) {
        this.code = code;
        this.retry = retry;
        this.reason = reason;
    }

    public int code() {
        return code;
    }

    /** Whether a client that was closed with this code should try again by itself. */
    public boolean retry() {
        return retry;
    }

    /** A sentence for people; below the 123 bytes that a close frame holds. */
    public String reason() {
        return reason;
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
