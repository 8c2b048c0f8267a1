package io.github.driftfire.engine.sessions;

import io.github.driftfire.engine.sessions.AddressLimits.Kind;
import org.jspecify.annotations.Nullable;

/** Where a client comes from, as far as {@link AddressLimits} count it. Thread-safe. */
public final class ClientAddress {
    /** Of whom nothing is counted. */
    public static final ClientAddress UNLIMITED = new ClientAddress(null, "", false);

    private final @Nullable AddressLimits limits;
    private final String group;
    private final boolean forwards;

    ClientAddress(@Nullable AddressLimits limits, String group, boolean forwards) {
        this.limits = limits;
        this.group = group;
        this.forwards = forwards;
    }

    /** Counts one more TCP connection. Answers {@code false}, and counts nothing, if that is one too many. */
    public boolean connect() {
        return take(Kind.CONNECTION);
    }

    /** A connection that was counted is closed. */
    public void disconnect() {
        release(Kind.CONNECTION);
    }

    /** Counts one more connection to the lobby among the sessions. Answers {@code false}, and counts nothing, if that is one too many. */
    public boolean enterLobby() {
        return take(Kind.SESSION);
    }

    /** A connection to the lobby that was counted is over. */
    public void leaveLobby() {
        release(Kind.SESSION);
    }

    boolean take(Kind kind) {
        return limits == null || limits.take(this, kind);
    }

    void add(Kind kind) {
        if (limits != null) {
            limits.add(this, kind);
        }
    }

    void release(Kind kind) {
        if (limits != null) {
            limits.release(this, kind);
        }
    }

    boolean isSame(ClientAddress other) {
        return limits == other.limits && group.equals(other.group);
    }

    /** What counts as one address; empty where nothing is counted. */
    public String group() {
        return group;
    }

    /** Whether it sends forwarded addresses that are not believed. */
    public boolean forwards() {
        return forwards;
    }
}
