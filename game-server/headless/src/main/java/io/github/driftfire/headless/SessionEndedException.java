package io.github.driftfire.headless;

import io.github.driftfire.model.protocol.CloseCode;
import java.io.IOException;

/** The session has ended, or did not begin, and the client makes no more attempts. */
public final class SessionEndedException extends IOException {
    private static final long serialVersionUID = 1L;

    private final CloseCode code;

    SessionEndedException(CloseCode code, String reason) {
        super(reason + " (" + code + ")");
        this.code = code;
    }

    /** {@link CloseCode#GOING_AWAY} if no connection could be opened. */
    public CloseCode code() {
        return code;
    }
}
