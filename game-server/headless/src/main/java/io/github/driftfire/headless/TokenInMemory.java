package io.github.driftfire.headless;

import io.github.driftfire.netcode.session.ResumeToken;
import org.jspecify.annotations.Nullable;

/** The token of a client's seat, as long as the client is there. */
final class TokenInMemory implements ResumeToken {
    private @Nullable String token;

    @Override
    public @Nullable String value() {
        return token;
    }

    @Override
    public void keep(String newToken) {
        token = newToken;
    }

    @Override
    public void clear() {
        token = null;
    }
}
