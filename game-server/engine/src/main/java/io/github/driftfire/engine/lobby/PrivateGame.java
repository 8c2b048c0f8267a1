package io.github.driftfire.engine.lobby;

import io.github.driftfire.engine.kit.Mode;
import io.github.driftfire.engine.lobby.LobbyOutbox.Slot;
import io.github.driftfire.model.lobby.LobbyProtocol;
import io.github.driftfire.model.lobby.PrivateRoom;
import io.github.driftfire.model.lobby.RoomClosed;
import io.github.driftfire.model.lobby.RoomMember;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A private room: its code, its members, its host and its spectators. Owned by the lobby's thread.
 *
 * <p>The first host is the visitor that created the room. The role passes on by the host's request, when the host leaves, and when the host has
 * been gone for {@value LobbyProtocol#HOST_MILLIS} ms: to the member that joined first of those with a connection to the lobby. Without such a
 * member the role is vacant until the next one joins.
 */
final class PrivateGame {
    private static final long HOST_NANOS = LobbyProtocol.HOST_MILLIS * 1_000_000L;

    private final String code;
    private final String room;
    private final Mode mode;
    private final String address;
    private final Supplier<String> keys;
    private final List<PrivateMember> members = new ArrayList<>();
    private final List<PrivateSpectator> spectators = new ArrayList<>();

    /** Whether the members have not been sent yet who watches. */
    private boolean spectatorsChanged;

    private @Nullable PrivateMember host;
    private boolean hostGone;
    private long hostGoneNanos;
    private boolean locked;
    private int numbers;

    /**
     * @param code by which others join
     * @param room the room's name
     * @param address what counts as one address, of who has it opened
     * @param keys makes keys, which cannot be guessed
     */
    PrivateGame(String code, String room, Mode mode, String address, Supplier<String> keys) {
        this.code = code;
        this.room = room;
        this.mode = mode;
        this.address = address;
        this.keys = keys;
    }

    String code() {
        return code;
    }

    String room() {
        return room;
    }

    Mode mode() {
        return mode;
    }

    String address() {
        return address;
    }

    boolean isLocked() {
        return locked;
    }

    boolean isHost(PrivateMember member) {
        return member == host;
    }

    /** The member of a number; {@code null} if there is none any more. */
    @Nullable
    PrivateMember member(int number) {
        for (PrivateMember member : members) {
            if (member.number() == number) {
                return member;
            }
        }
        return null;
    }

    /** The member that a key belongs to. */
    @Nullable
    PrivateMember find(String key) {
        for (PrivateMember member : members) {
            if (member.isKey(key)) {
                return member;
            }
        }
        return null;
    }

    /** A visitor becomes a member, and the host if there is none. */
    PrivateMember join(LobbyVisitor visitor) {
        PrivateMember member = new PrivateMember(this, ++numbers, code + keys.get(), visitor);
        members.add(member);
        visitor.member(member);
        if (host == null) {
            appoint(member);
        }
        return member;
    }

    /** A visitor watches from its latest place. Members are sent that within a second: anybody with the code may come and go. */
    void watch(LobbyVisitor visitor, LobbyTickets tickets) {
        Place place = visitor.place();
        PrivateMember member = visitor.member();
        if (place == null) {
            return;
        }
        if (member != null && member.room() == this) {
            member.place(place);
            return;
        }
        spectators.removeIf(spectator -> !tickets.holds(spectator.place()));
        spectators.add(new PrivateSpectator(++numbers, visitor.name(), place));
        spectatorsChanged = true;
    }

    /** The place of the spectator of a number; {@code null} if there is none any more. */
    @Nullable
    Place watchedFrom(int number) {
        for (PrivateSpectator spectator : spectators) {
            if (spectator.number() == number) {
                return spectator.place();
            }
        }
        return null;
    }

    /** A member is back by another connection. */
    void returns(PrivateMember member, LobbyVisitor visitor) {
        LobbyVisitor before = member.visitor();
        if (before != null) {
            before.member(null);
            before.clear(Slot.PRIVATE);
        }
        member.visitor(visitor);
        visitor.member(member);
        if (member == host) {
            hostGone = false;
        }
    }

    void lock(boolean now) {
        locked = now;
    }

    /** Passes the role on. {@code false} if there is no member of that number whom the lobby has a connection to. */
    boolean pass(int number) {
        for (PrivateMember member : members) {
            if (member.number() == number && member.visitor() != null) {
                appoint(member);
                return true;
            }
        }
        return false;
    }

    private void appoint(@Nullable PrivateMember member) {
        host = member;
        hostGone = false;
    }

    /** A member leaves for good. */
    void leave(PrivateMember member) {
        members.remove(member);
        LobbyVisitor visitor = member.visitor();
        if (visitor != null) {
            visitor.member(null);
            visitor.clear(Slot.PRIVATE);
            member.visitor(null);
        }
        if (member == host) {
            appoint(firstConnected());
        }
    }

    private @Nullable PrivateMember firstConnected() {
        for (PrivateMember member : members) {
            if (member.visitor() != null) {
                return member;
            }
        }
        return null;
    }

    /**
     * Looks who has gone: members without connection and place leave, a host after a while, spectators without a place.
     *
     * @return whether anything has changed
     */
    boolean sweep(LobbyTickets tickets, long nowNanos) {
        boolean changed = spectators.removeIf(spectator -> !tickets.holds(spectator.place())) || spectatorsChanged;
        for (PrivateMember member : List.copyOf(members)) {
            boolean gone = member.visitor() == null && !tickets.holds(member.place());
            if (member == host) {
                if (gone && !hostGone) {
                    hostGoneNanos = nowNanos;
                }
                hostGone = gone;
                gone = gone && nowNanos - hostGoneNanos >= HOST_NANOS;
            }
            if (gone) {
                leave(member);
                changed = true;
            }
        }
        if (host == null && firstConnected() != null) {
            appoint(firstConnected());
            changed = true;
        }
        return changed;
    }

    /** Sends the room's state to the members. */
    void show() {
        spectatorsChanged = false;
        List<RoomMember> all = new ArrayList<>();
        for (PrivateMember member : members) {
            all.add(new RoomMember(member.number(), member.name(), member == host, false));
        }
        for (PrivateSpectator spectator : spectators) {
            all.add(new RoomMember(spectator.number(), spectator.name(), false, true));
        }
        for (PrivateMember member : members) {
            LobbyVisitor visitor = member.visitor();
            if (visitor != null) {
                visitor.show(
                        Slot.PRIVATE,
                        PrivateRoom.of(code, room, mode.name(), member == host, member.key(), locked, all));
            }
        }
    }

    /** The room is closed: nobody is a member any more. */
    void end() {
        for (PrivateMember member : List.copyOf(members)) {
            LobbyVisitor visitor = member.visitor();
            if (visitor != null) {
                visitor.member(null);
                visitor.clear(Slot.PRIVATE);
                visitor.answer(RoomClosed.of(code));
            }
        }
        members.clear();
        spectators.clear();
    }
}
