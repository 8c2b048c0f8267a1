package io.github.driftfire.engine.results;

/** A store did not do what it was asked for. */
public final class StoreException extends Exception {
    private static final long serialVersionUID = 1;

    private final boolean temporary;

    private StoreException(String message, Throwable cause, boolean temporary) {
        super(message, cause);
        this.temporary = temporary;
    }

    /** It may work later: the database is away, or busy. */
    public static StoreException temporary(String message, Throwable cause) {
        return new StoreException(message, cause, true);
    }

    /** It will never work: something is wrong with what was to be stored. */
    public static StoreException lasting(String message, Throwable cause) {
        return new StoreException(message, cause, false);
    }

    public boolean isTemporary() {
        return temporary;
    }
}
