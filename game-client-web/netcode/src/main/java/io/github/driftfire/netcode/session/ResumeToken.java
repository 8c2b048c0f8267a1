package io.github.driftfire.netcode.session;

import org.jspecify.annotations.Nullable;

/** Where the token of the present seat is kept. It outlives a reload of the page, and not its tab. */
public interface ResumeToken {
    @Nullable
    String value();

    void keep(String token);

    void clear();
}
