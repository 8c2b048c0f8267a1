package io.github.driftfire.endpoint;

import jakarta.json.bind.JsonbException;

/** A member of a message is missing or of another type; the message is for people and fits a close frame. */
final class WrongMemberException extends JsonbException {
    private static final long serialVersionUID = 1;

    private final String reason;

    WrongMemberException(String reason) {
        super(reason);
        this.reason = reason;
    }

    String reason() {
        return reason;
    }
}
