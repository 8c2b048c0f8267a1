package io.github.driftfire.engine.carryover;

/**
 * A record that is released, as a store keeps it.
 *
 * @param tokenHash SHA-256 of the resume token, 64 hexadecimal digits
 * @param game the game's name
 * @param mode the mode's name; of a permanent room the room's
 * @param bytes of the game, at most {@link CarryOver#MAX_BYTES}
 * @param untilMillis until when it can be taken, in milliseconds since 1970
 */
public record StoredCarryOver(String tokenHash, String game, String mode, byte[] bytes, long untilMillis) {}
