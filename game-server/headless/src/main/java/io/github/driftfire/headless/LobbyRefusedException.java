package io.github.driftfire.headless;

import java.io.IOException;

/** The lobby cannot do what it was asked for. The message is for people. */
public final class LobbyRefusedException extends IOException {
    private static final long serialVersionUID = 1L;

    private final String next;

    LobbyRefusedException(String reason, String next) {
        super(reason);
        this.next = next;
    }

    /** The next best action: one of {@link io.github.driftfire.model.lobby.LobbyProtocol}'s. */
    public String next() {
        return next;
    }
}
