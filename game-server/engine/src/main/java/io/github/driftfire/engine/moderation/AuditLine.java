package io.github.driftfire.engine.moderation;

import java.util.UUID;

/** A line of the {@link AuditLog}, and what a store finds it by. Immutable. */
public final class AuditLine implements ModerationChange {
    private final UUID id;
    private final long timeMillis;
    private final String act;
    private final String device;
    private final String actorDevice;
    private final String text;

    AuditLine(UUID id, long timeMillis, AuditEntry entry, String text) {
        this.id = id;
        this.timeMillis = timeMillis;
        this.act = entry.member("act");
        this.device = entry.member("device");
        this.actorDevice = entry.member("actorDevice");
        this.text = text;
    }

    public UUID id() {
        return id;
    }

    /** Since 1970, UTC. */
    public long timeMillis() {
        return timeMillis;
    }

    public String act() {
        return act;
    }

    /** The hash of the device that it was done to; empty without one. */
    public String device() {
        return device;
    }

    /** The hash of the device of who did it; empty without one. */
    public String actorDevice() {
        return actorDevice;
    }

    /** The whole line, a JSON object. */
    public String text() {
        return text;
    }
}
