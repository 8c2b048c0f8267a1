package io.github.driftfire.model.game;

import java.util.Set;

/** The rule for a game's name: it is a part of addresses, so it must not be one of the server's own paths. */
public final class GameName {
    public static final int MAX_CHARS = 32;

    /** First path segments that belong to the server. */
    public static final Set<String> RESERVED =
            Set.of("play", "lobby", "kit", "api", "admin", "auth", "healthz", "livez", "readyz", "metrics");

    private GameName() {}

    /** Whether a name has 1..{@link #MAX_CHARS} characters of a-z, 0-9 and '-', begins with a letter, and is not reserved. */
    public static boolean isValid(String name) {
        if (name.isEmpty() || name.length() > MAX_CHARS || RESERVED.contains(name)) {
            return false;
        }
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean letter = c >= 'a' && c <= 'z';
            boolean later = c >= '0' && c <= '9' || c == '-';
            if (!letter && !(later && i > 0)) {
                return false;
            }
        }
        return true;
    }
}
