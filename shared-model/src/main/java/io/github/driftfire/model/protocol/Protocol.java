package io.github.driftfire.model.protocol;

/** The constants of the wire. A change of any of them is a new sub-protocol. */
public final class Protocol {
    /** The WebSocket sub-protocol, mandatory. */
    public static final String SUBPROTOCOL = "driftfire.v2";

    /** The sub-protocol of older pages. A connection that has it is closed with {@link CloseCode#STALE_MODEL}, so that the page reloads. */
    public static final String OLD_SUBPROTOCOL = "driftfire.v1";

    /** Where players connect, below the context root: this and a room's name. */
    public static final String PLAY_PATH = "/play/";

    /** First byte of a binary frame to the client. */
    public static final int SNAPSHOT = 1;

    /** First byte of a binary frame to the server. */
    public static final int INPUT = 2;

    /** The only byte of a binary frame that asks the server to start the replica afresh. */
    public static final int RESYNC = 3;

    /** First byte of a binary frame to the server with a message of the game. */
    public static final int MESSAGE = 4;

    /** Bytes before the payload of a message: type, number, sequence. */
    public static final int MESSAGE_HEAD_BYTES = 4;

    /** Longest binary frame to the server. */
    public static final int MAX_CLIENT_FRAME_BYTES = 256;

    /** How long a seat, and what it steers, outlives its connection. */
    public static final int RESUME_MILLIS = 20_000;

    /** The reason of a {@link CloseCode#GOING_AWAY} by a server that stops: what a player has can be taken along with the resume token. */
    public static final String RESTART_REASON = "The server is restarting";

    /** How long a reserved place waits for the hello with its ticket. */
    public static final int TICKET_MILLIS = 15_000;

    /** Bytes at the head of every snapshot. */
    public static final int SNAPSHOT_HEAD_BYTES = 8;

    /** Most missed ticks, those without an input of their own, that the server counts; stands for more too. */
    public static final int MAX_MISSED_TICKS = 31;

    /** Largest text that either end accepts, in characters. */
    public static final int MAX_TEXT_CHARS = 1024;

    /** Longest name of a player, in characters. */
    public static final int MAX_NAME_CHARS = 16;

    /** How long a spectator's client lets pass from one input to the next: they only tell how far it has come. */
    public static final int SPECTATOR_INPUT_MILLIS = 250;

    /** How long a connection may stay without a {@link Hello}. */
    public static final int HELLO_DEADLINE_MILLIS = 5_000;

    private Protocol() {}

    /** Whether sequence number {@code a} comes after {@code b}, both 16 bits that wrap around. */
    public static boolean isAfter(int a, int b) {
        return (short) (a - b) > 0;
    }
}
