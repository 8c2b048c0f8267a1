package io.github.driftfire.endpoint;

/** A text that is no control message; its message is for people and fits a close frame. */
final class BadTextException extends Exception {
    private static final long serialVersionUID = 1;

    BadTextException(String reason) {
        super(reason);
    }
}
