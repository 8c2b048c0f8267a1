package io.github.driftfire.engine.results;

import io.github.driftfire.engine.players.Account;
import org.jspecify.annotations.Nullable;

/** What a deletion has removed. Immutable. */
public final class Forgotten {
    private final boolean any;
    private final @Nullable Account account;

    /**
     * @param any whether there was anything
     * @param account that there was; {@code null} of a guest
     */
    public Forgotten(boolean any, @Nullable Account account) {
        this.any = any;
        this.account = account;
    }

    public boolean any() {
        return any;
    }

    public @Nullable Account account() {
        return account;
    }
}
