package io.github.driftfire.engine.sessions;

import java.security.SecureRandom;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes the tokens that bring a seat back, and finds a token's seat. 128 random bits each: whoever has a token was given it, or has
 * stolen it from the player's browser. A seat has one, which changes whenever the seat is taken.
 *
 * <p>A guess is only compared with a token of the same hash, so how long it took tells a guesser nothing of any token.
 *
 * <p>Owned by the room's thread.
 */
final class ResumeTokens {
    private static final int TOKEN_BYTES = 16;

    private final SecureRandom random = new SecureRandom();
    private final Map<String, Seat> seats = new HashMap<>();

    /** A new token for a seat; the one before is void. */
    String renew(Seat seat) {
        forget(seat);
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        String token = HexFormat.of().formatHex(bytes);
        seat.token(token);
        seats.put(token, seat);
        return token;
    }

    void forget(Seat seat) {
        seats.remove(seat.token());
    }

    /** The seat of a token, or {@code null} if it was used, has expired or never was. */
    @Nullable
    Seat find(String token) {
        return seats.get(token);
    }
}
