package io.github.driftfire.engine.players;

/** The accounts cannot be read or written now, maybe later. */
public final class AccountsUnavailableException extends Exception {
    private static final long serialVersionUID = 1;

    /** @param message one line for the log */
    public AccountsUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
