package io.github.driftfire.engine.players;

/** An account cannot have a name. */
public final class NameRefusedException extends Exception {
    private static final long serialVersionUID = 1;

    private final boolean taken;

    NameRefusedException(boolean taken) {
        super(taken ? "Another player has that name, or one that looks like it" : "No player can have that name");
        this.taken = taken;
    }

    /** Whether another account has it, or one that can be taken for it; else no account can have it. */
    public boolean isTaken() {
        return taken;
    }

    /** For people. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
