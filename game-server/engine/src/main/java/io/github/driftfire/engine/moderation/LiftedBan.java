package io.github.driftfire.engine.moderation;

import java.util.UUID;

/** A ban that is no longer to be kept. Immutable. */
public final class LiftedBan implements ModerationChange {
    private final UUID id;

    LiftedBan(UUID id) {
        this.id = id;
    }

    public UUID id() {
        return id;
    }
}
