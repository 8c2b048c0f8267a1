package io.github.driftfire.endpoint.signin;

import org.jspecify.annotations.Nullable;

/** Whom an issuer vouches for. Immutable. */
final class Identity {
    private final String subject;
    private final @Nullable String name;

    /** @param name what the issuer calls the player; {@code null} if it does not say */
    Identity(String subject, @Nullable String name) {
        this.subject = subject;
        this.name = name;
    }

    String subject() {
        return subject;
    }

    @Nullable
    String name() {
        return name;
    }
}
