package io.github.driftfire.engine.moderation;

import io.github.driftfire.engine.moderation.Ban.Scope;
import io.github.driftfire.model.protocol.CloseCode;

/** A ban that is to be made. Immutable. */
public final class BanRequest {
    final CloseCode code;
    final ClientIdentity who;
    final Scope scope;
    final String room;
    final String reason;
    final String by;
    final int seconds;

    /** @param room empty for the whole server */
    public BanRequest(
            CloseCode code, ClientIdentity who, Scope scope, String room, String reason, String by, int seconds) {
        this.code = code;
        this.who = who;
        this.scope = scope;
        this.room = room;
        this.reason = reason;
        this.by = by;
        this.seconds = seconds;
    }
}
