package io.github.driftfire.engine.moderation;

import io.github.driftfire.engine.moderation.Ban.Scope;
import java.util.UUID;

/** A ban from the server as a store keeps it: without device and address. Immutable. */
public final class StoredBan implements ModerationChange {
    private final UUID id;
    private final int number;
    private final Scope scope;
    private final BanMarks marks;
    private final String name;
    private final String reason;
    private final String by;
    private final long untilMillis;

    /**
     * @param scope what it goes by
     * @param device keyed hash, as {@link BanKeys} makes it; empty if it does not go by the device
     * @param network keyed hash; empty if it does not go by the network
     * @param namedAddress keyed hash of address and name; empty if there was a device
     * @param name of the player when it was made
     */
    public StoredBan(
            UUID id,
            int number,
            Scope scope,
            String device,
            String network,
            String namedAddress,
            String name,
            String reason,
            String by,
            long untilMillis) {
        this(id, number, scope, new BanMarks(device, network, namedAddress), name, reason, by, untilMillis);
    }

    private StoredBan(
            UUID id, int number, Scope scope, BanMarks marks, String name, String reason, String by, long untilMillis) {
        this.id = id;
        this.number = number;
        this.scope = scope;
        this.marks = marks;
        this.name = name;
        this.reason = reason;
        this.by = by;
        this.untilMillis = untilMillis;
    }

    static StoredBan of(Ban ban) {
        return new StoredBan(
                ban.id(),
                ban.number(),
                ban.scope(),
                ban.marks(),
                ban.who().name(),
                ban.reason(),
                ban.by(),
                ban.untilMillis());
    }

    BanMarks marks() {
        return marks;
    }

    public UUID id() {
        return id;
    }

    public int number() {
        return number;
    }

    public Scope scope() {
        return scope;
    }

    public String device() {
        return marks.device;
    }

    public String network() {
        return marks.network;
    }

    public String namedAddress() {
        return marks.name;
    }

    public String name() {
        return name;
    }

    public String reason() {
        return reason;
    }

    public String by() {
        return by;
    }

    /** Since 1970, UTC. */
    public long untilMillis() {
        return untilMillis;
    }
}
