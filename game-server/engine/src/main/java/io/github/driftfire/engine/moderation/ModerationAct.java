package io.github.driftfire.engine.moderation;

import io.github.driftfire.engine.moderation.Ban.Scope;
import org.jspecify.annotations.Nullable;

/** What a host or an operator wants done in a room. Immutable. */
public final class ModerationAct {
    /** Of no player. */
    public static final int NO_PLAYER = -1;

    /** What is to be done. */
    public enum Kind {
        LIST,
        KICK,
        MUTE,
        BAN
    }

    private final Kind kind;
    private final String role;
    private final ClientIdentity actor;
    private final boolean everywhere;
    private int player = NO_PLAYER;
    private long owner;
    private @Nullable String name;
    private int seconds;
    private String reason = "";
    private Scope scope = Scope.DEVICE;

    private ModerationAct(Kind kind, String role, ClientIdentity actor, boolean everywhere) {
        this.kind = kind;
        this.role = role;
        this.actor = actor;
        this.everywhere = everywhere;
    }

    /**
     * An act that has no target yet.
     *
     * @param role of who wants it: operator or host
     * @param everywhere whether a mute or a ban holds on the whole server
     */
    public static ModerationAct of(Kind kind, String role, ClientIdentity actor, boolean everywhere) {
        return new ModerationAct(kind, role, actor, everywhere);
    }

    /** The same to the player or spectator of a number, who must have the name if one is given. */
    public ModerationAct to(int number, @Nullable String expectedName) {
        ModerationAct act = copy();
        act.player = number;
        act.name = expectedName;
        return act;
    }

    /** The same to whoever came with a reservation of that owner. */
    public ModerationAct toOwner(long reservationOwner) {
        ModerationAct act = copy();
        act.owner = reservationOwner;
        return act;
    }

    /** The same for so long, with a reason that may be empty. */
    public ModerationAct lasting(int duration, String why) {
        ModerationAct act = copy();
        act.seconds = duration;
        act.reason = why;
        return act;
    }

    /** The same by device, network or both. */
    public ModerationAct by(Scope what) {
        ModerationAct act = copy();
        act.scope = what;
        return act;
    }

    private ModerationAct copy() {
        ModerationAct act = new ModerationAct(kind, role, actor, everywhere);
        act.player = player;
        act.owner = owner;
        act.name = name;
        act.seconds = seconds;
        act.reason = reason;
        act.scope = scope;
        return act;
    }

    public Kind kind() {
        return kind;
    }

    public String role() {
        return role;
    }

    public ClientIdentity actor() {
        return actor;
    }

    public boolean everywhere() {
        return everywhere;
    }

    public int seconds() {
        return seconds;
    }

    public String reason() {
        return reason;
    }

    public Scope scope() {
        return scope;
    }

    /** Whether it is meant for a player or spectator. */
    public boolean isFor(int number, String shownName, long itsOwner) {
        return owner != 0 ? owner == itsOwner : player == number && (name == null || name.equals(shownName));
    }
}
