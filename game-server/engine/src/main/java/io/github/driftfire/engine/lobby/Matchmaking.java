package io.github.driftfire.engine.lobby;

import io.github.driftfire.engine.kit.Mode;
import io.github.driftfire.engine.moderation.Ban;
import io.github.driftfire.engine.moderation.Bans;
import io.github.driftfire.engine.telemetry.RoomStatus;
import io.github.driftfire.model.lobby.LobbyProtocol;
import io.github.driftfire.model.lobby.QuickPlay;
import io.github.driftfire.model.lobby.RefusalCode;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds places in the rooms of modes: in the fullest room that has enough, or in one that opens; otherwise in the order of the queue. Owned by
 * the lobby's thread.
 */
final class Matchmaking {
    private static final Logger LOG = System.getLogger(Matchmaking.class.getName());

    private final LobbyRooms rooms;
    private final LobbyTickets tickets;
    private final Bans bans;
    private final Map<String, ModeRooms> modes = new LinkedHashMap<>();
    private long opened;

    /** The permanent rooms are those that are there now. */
    Matchmaking(LobbyRooms rooms, LobbyTickets tickets, Bans bans, List<Mode> modes) {
        this.rooms = rooms;
        this.tickets = tickets;
        this.bans = bans;
        Map<String, RoomStatus> permanent = new LinkedHashMap<>();
        rooms.listed().forEach(room -> permanent.put(room.name(), room));
        for (Mode mode : modes) {
            RoomStatus first = permanent.get(mode.name());
            if (first == null || first.game().equals(mode.game())) {
                this.modes.put(mode.name(), new ModeRooms(rooms, mode, first != null));
                permanent.remove(mode.name());
            } else {
                LOG.log(
                        Level.WARNING,
                        () -> "mode " + mode.name() + " is left out: the room of that name plays " + first.game());
            }
        }
        permanent.values().forEach(room -> this.modes.put(room.name(), new ModeRooms(rooms, room)));
    }

    Collection<ModeRooms> modes() {
        return modes.values();
    }

    @Nullable
    ModeRooms find(String mode) {
        return modes.get(mode);
    }

    /** The mode that private rooms are opened by: for a permanent room without one, the first of its game. {@code null} where there is none. */
    @Nullable
    Mode forPrivateRooms(ModeRooms wanted) {
        Mode own = wanted.mode();
        if (own != null) {
            return own;
        }
        for (ModeRooms each : modes.values()) {
            Mode other = each.mode();
            if (other != null && other.game().equals(wanted.game())) {
                return other;
            }
        }
        return null;
    }

    /** The mode of a listed room. */
    @Nullable
    ModeRooms modeOf(String room) {
        for (ModeRooms mode : modes.values()) {
            if (mode.has(room)) {
                return mode;
            }
        }
        return null;
    }

    /** Rooms on demand so far. */
    long opened() {
        return opened;
    }

    /** The number of one more room that is opened on demand. */
    int nextNumber() {
        return (int) opened++;
    }

    /** Finds places for visitors now, or has them wait. */
    void play(QuickPlay request, ModeRooms mode, List<LobbyVisitor> visitors) {
        if (visitors.size() > mode.maxPlayers()) {
            visitors.get(0)
                    .refuse(
                            request,
                            RefusalCode.PARTY_TOO_LARGE,
                            "Your party of " + visitors.size() + " is too large: " + mode.title() + " is for "
                                    + mode.maxPlayers(),
                            LobbyProtocol.NEXT_NONE);
            return;
        }
        WaitingGroup group = new WaitingGroup(mode, visitors);
        mode.queue().add(group);
        admit(mode);
        if (mode.queue().contains(group)) {
            group.show(mode.queue().size());
        }
    }

    /** Lets in who waits, in order, as long as there are places. */
    void admit(ModeRooms mode) {
        WaitingGroup first = mode.queue().peek();
        while (first != null && place(mode, first)) {
            first = mode.queue().peek();
        }
    }

    /** Has inactive players of full rooms warned while somebody waits. */
    void wantSeats() {
        for (ModeRooms mode : modes.values()) {
            if (!mode.queue().isEmpty()) {
                mode.names().forEach(rooms::wantSeat);
            }
        }
    }

    /**
     * Whether a group waits no more, and the next one's turn has come. It has not after a room that does not open: one attempt is enough until the
     * lobby looks again.
     */
    private boolean place(ModeRooms mode, WaitingGroup group) {
        List<LobbyVisitor> visitors = List.copyOf(group.visitors());
        if (!tickets.mayHave(visitors)) {
            end(group, RefusalCode.TOO_MANY_PLACES, LobbyTickets.TOO_MANY, LobbyProtocol.NEXT_PLAY);
            return true;
        }
        List<String> names = inOrder(mode, visitors);
        Ban ban = removeRefusing(names, visitors);
        for (String room : names) {
            if (tickets.issue(visitors, room, mode.game(), false, null)) {
                group.end();
                return true;
            }
        }
        if (!mode.mayOpen()) {
            if (ban != null && names.isEmpty()) {
                // Who waits for none must not keep the others waiting.
                end(group, RefusalCode.REMOVED, ban.message(), LobbyProtocol.NEXT_NONE);
                return true;
            }
            return false;
        }
        String room = mode.open(nextNumber());
        if (room != null && tickets.issue(visitors, room, mode.game(), false, null)) {
            group.end();
            return true;
        }
        if (room == null) {
            end(
                    group,
                    RefusalCode.NO_MORE_ROOMS,
                    "No room of " + mode.title() + " can be opened",
                    LobbyProtocol.NEXT_NONE);
        }
        return false;
    }

    private static void end(WaitingGroup group, RefusalCode code, String reason, String next) {
        List<LobbyVisitor> visitors = List.copyOf(group.visitors());
        group.end();
        visitors.forEach(visitor -> visitor.refuse(QuickPlay.of(group.mode().name()), code, reason, next));
    }

    /** Takes out rooms that refuse one of the visitors, after a kick for example. Answers one of the bans, {@code null} for none. */
    private @Nullable Ban removeRefusing(List<String> names, List<LobbyVisitor> visitors) {
        Ban found = null;
        Iterator<String> all = names.iterator();
        while (all.hasNext()) {
            String room = all.next();
            for (LobbyVisitor visitor : visitors) {
                Ban ban = bans.find(visitor.identity(), room);
                if (ban != null) {
                    found = ban;
                    all.remove();
                    break;
                }
            }
        }
        return found;
    }

    /** Rooms in which members of the party play, then the fullest. */
    private static List<String> inOrder(ModeRooms mode, List<LobbyVisitor> visitors) {
        List<String> all = mode.fullestFirst();
        Party party = visitors.get(0).party();
        if (party != null) {
            List<String> theirs = new ArrayList<>();
            for (LobbyVisitor member : party.members()) {
                Place place = member.place();
                if (place != null && !theirs.contains(place.room()) && all.remove(place.room())) {
                    theirs.add(place.room());
                }
            }
            all.addAll(0, theirs);
        }
        return all;
    }

    /** A room is closed. */
    void closed(String room) {
        modes.values().forEach(mode -> mode.closed(room));
    }

    /** The listed rooms' states by name. */
    Map<String, RoomStatus> states() {
        return rooms.listed().stream()
                .collect(Collectors.toMap(RoomStatus::name, room -> room, (a, b) -> a, HashMap::new));
    }
}
