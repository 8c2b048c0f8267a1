package io.github.driftfire.engine.rooms;

/** A room could not be opened: its game failed, its name is taken, there are too many rooms, or the server ends. The message says which. */
public final class RoomUnavailableException extends Exception {
    private static final long serialVersionUID = 1;

    RoomUnavailableException(String message) {
        super(message);
    }

    RoomUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
