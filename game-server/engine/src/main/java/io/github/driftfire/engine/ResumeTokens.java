package io.github.driftfire.engine;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Makes the tokens that bring a seat back, and finds a token's seat. 128 random bits each: whoever has a token was given it, or has
 * stolen it from the player's browser.
 *
 * <p>Owned by the room's thread.
 */
final class ResumeTokens {
    private static final int TOKEN_BYTES = 16;

    private final SecureRandom random = new SecureRandom();

    String next() {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** The seat of a token, or {@code null} if it was used, has expired or never was. */
    @Nullable
    Seat find(@Nullable Seat[] seats, String token) {
        byte[] wanted = token.getBytes(StandardCharsets.UTF_8);
        for (Seat seat : seats) {
            // In constant time, so that a guess learns nothing from how long it took.
            if (seat != null && MessageDigest.isEqual(seat.token().getBytes(StandardCharsets.UTF_8), wanted)) {
                return seat;
            }
        }
        return null;
    }
}
