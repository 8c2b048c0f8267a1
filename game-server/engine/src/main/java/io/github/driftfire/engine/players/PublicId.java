package io.github.driftfire.engine.players;

import java.security.SecureRandom;
import java.util.HexFormat;

/** How a player is called outside of the server: 64 random bits, as {@value #CHARS} lower-case hexadecimal digits. */
public final class PublicId {
    public static final int CHARS = 16;

    private static final SecureRandom RANDOM = new SecureRandom();

    private PublicId() {}

    public static String draw() {
        return HexFormat.of().toHexDigits(RANDOM.nextLong());
    }

    /** Whether a text can be an id. */
    public static boolean isValid(String text) {
        return text.length() == CHARS && text.chars().allMatch(c -> c >= '0' && c <= '9' || c >= 'a' && c <= 'f');
    }
}
