package io.github.driftfire.engine.moderation;

import io.github.driftfire.model.protocol.CloseCode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;

/** A ban from the server or from one room, or the while for which a room refuses a player who was kicked. Immutable. */
public final class Ban {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    /** What a ban goes by. */
    public enum Scope {
        /** The device alone; without one, address and name together. */
        DEVICE,
        /** The network of the address alone. */
        NETWORK,
        /** Either. */
        BOTH
    }

    private final UUID id;
    private final int number;
    private final CloseCode code;
    private final ClientIdentity who;
    private final Scope scope;
    private final BanMarks marks;
    private final String room;
    private final String reason;
    private final String by;
    private final long untilMillis;

    /**
     * @param code {@link CloseCode#KICKED} or {@link CloseCode#BANNED}
     * @param marks of whom it is for; those that the scope leaves out do not count
     * @param room empty for the whole server
     * @param reason a sentence; may be empty
     * @param by operator, host or vote
     * @param untilMillis since 1970, UTC
     */
    Ban(
            UUID id,
            int number,
            CloseCode code,
            ClientIdentity who,
            Scope scope,
            BanMarks marks,
            String room,
            String reason,
            String by,
            long untilMillis) {
        this.id = id;
        this.number = number;
        this.code = code;
        this.who = who;
        this.scope = scope;
        this.marks = marks.within(scope);
        this.room = room;
        this.reason = reason;
        this.by = by;
        this.untilMillis = untilMillis;
    }

    /** A time as people read it: {@code 2026-12-01 10:00 UTC}. */
    public static String time(long millis) {
        return TIME.format(Instant.ofEpochMilli(millis));
    }

    /** Unique for ever; a number is unique on one server. */
    UUID id() {
        return id;
    }

    public int number() {
        return number;
    }

    /** With which a session of the banned player is closed. */
    public CloseCode code() {
        return code;
    }

    public ClientIdentity who() {
        return who;
    }

    Scope scope() {
        return scope;
    }

    BanMarks marks() {
        return marks;
    }

    /** The hash of the device key that is banned; empty if none is, or if the ban comes out of a store. */
    public String device() {
        return scope == Scope.NETWORK ? "" : who.device();
    }

    /** The network that is banned; empty if none is, or if the ban comes out of a store. */
    public String network() {
        return scope == Scope.DEVICE ? "" : who.network();
    }

    /** The device as people see it, of a ban out of a store by its keyed hash; empty if none is banned. */
    public String shownDevice() {
        return ClientIdentity.shown(device().isEmpty() ? marks.device : device());
    }

    /** The network as people see it, of a ban out of a store by its keyed hash; empty if none is banned. */
    public String shownNetwork() {
        return network().isEmpty() ? ClientIdentity.shown(marks.network) : network();
    }

    /** Empty for the whole server. */
    public String room() {
        return room;
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

    /** What the banned player reads: {@code Banned until 2026-12-01 10:00 UTC: aiming aid}. */
    public String message() {
        String what = code == CloseCode.KICKED ? "Removed until " : "Banned until ";
        return what + time(untilMillis) + (reason.isEmpty() ? "" : ": " + reason);
    }

    boolean isOver(long nowMillis) {
        return nowMillis >= untilMillis;
    }
}
