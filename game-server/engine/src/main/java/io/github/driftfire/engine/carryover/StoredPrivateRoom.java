package io.github.driftfire.engine.carryover;

/**
 * A private room that its code opens again after a restart.
 *
 * @param code in capital letters
 * @param mode the mode's name, as the lobby lists it
 * @param untilMillis until when it can be opened again, in milliseconds since 1970; 0 while it is open
 */
public record StoredPrivateRoom(String code, String mode, int maxPlayers, int bots, long untilMillis) {
    StoredPrivateRoom until(long newUntilMillis) {
        return new StoredPrivateRoom(code, mode, maxPlayers, bots, newUntilMillis);
    }

    /** Whether it is closed, and can be opened again. */
    boolean isReleased(long nowMillis) {
        return untilMillis > nowMillis;
    }

    boolean isOver(long nowMillis) {
        return untilMillis > 0 && untilMillis <= nowMillis;
    }
}
