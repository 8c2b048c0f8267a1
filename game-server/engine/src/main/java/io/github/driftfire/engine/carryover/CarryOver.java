package io.github.driftfire.engine.carryover;

/** The record of one player: bytes that only the game understands. The room's thread writes it, any thread reads it. */
public final class CarryOver {
    /** Most bytes of a record. */
    public static final int MAX_BYTES = 256;

    private final String tokenHash;
    private final String game;
    private final String mode;
    private final byte[] bytes = new byte[MAX_BYTES];
    private int size;

    /** Until when it can be taken, in milliseconds since 1970; 0 while its room has the player. */
    private long untilMillis;

    CarryOver(String tokenHash, String game, String mode) {
        this.tokenHash = tokenHash;
        this.game = game;
        this.mode = mode;
    }

    /** Replaces what is written. Allocates nothing. A length of 0 takes everything back. */
    public synchronized void write(byte[] source, int length) {
        System.arraycopy(source, 0, bytes, 0, length);
        size = length;
    }

    String tokenHash() {
        return tokenHash;
    }

    boolean isOf(String itsGame, String itsMode) {
        return game.equals(itsGame) && mode.equals(itsMode);
    }

    synchronized void release(long newUntilMillis) {
        untilMillis = newUntilMillis;
    }

    synchronized boolean isReleased() {
        return untilMillis > 0;
    }

    synchronized boolean isOver(long nowMillis) {
        return isReleased() && untilMillis <= nowMillis;
    }

    synchronized StoredCarryOver stored() {
        byte[] copy = new byte[size];
        System.arraycopy(bytes, 0, copy, 0, size);
        return new StoredCarryOver(tokenHash, game, mode, copy, untilMillis);
    }
}
