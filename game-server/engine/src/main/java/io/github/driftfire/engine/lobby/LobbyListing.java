package io.github.driftfire.engine.lobby;

import io.github.driftfire.engine.telemetry.RoomStatus;
import io.github.driftfire.model.lobby.LobbyList;
import io.github.driftfire.model.lobby.LobbyProtocol;
import io.github.driftfire.model.lobby.ModeEntry;
import io.github.driftfire.model.lobby.RoomEntry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Makes the list of modes and rooms. Owned by the lobby's thread. */
final class LobbyListing {
    private static final Comparator<RoomEntry> FULLEST_FIRST =
            Comparator.comparingInt((RoomEntry room) -> room.maxPlayers() - room.players());

    private final LobbyRooms rooms;
    private final Matchmaking matchmaking;
    private LobbyList latest = LobbyList.of(List.of());

    LobbyListing(LobbyRooms rooms, Matchmaking matchmaking) {
        this.rooms = rooms;
        this.matchmaking = matchmaking;
    }

    /** As of the last call of {@link #update}. */
    LobbyList latest() {
        return latest;
    }

    /** Lists the rooms as they are now. Answers whether anything has changed. */
    boolean update() {
        Map<String, RoomStatus> states = matchmaking.states();
        List<ModeEntry> modes = new ArrayList<>();
        for (ModeRooms mode : matchmaking.modes()) {
            modes.add(entry(mode, states));
        }
        boolean changed = !sameModes(modes, latest.modes());
        if (changed) {
            latest = LobbyList.of(modes);
        }
        return changed;
    }

    private ModeEntry entry(ModeRooms mode, Map<String, RoomStatus> states) {
        List<RoomEntry> entries = new ArrayList<>();
        int players = 0;
        int bots = 0;
        int spectators = 0;
        for (String name : mode.names()) {
            RoomStatus room = states.get(name);
            if (room != null) {
                players += room.players();
                bots += room.bots();
                spectators += room.spectators();
                entries.add(new RoomEntry(
                        name, room.players(), room.bots(), room.spectators(), room.maxPlayers(), rooms.leader(name)));
            }
        }
        entries.sort(FULLEST_FIRST);
        int end = Math.min(entries.size(), LobbyProtocol.MAX_LISTED_ROOMS);
        return new ModeEntry(
                mode.name(),
                mode.game(),
                mode.title(),
                mode.description(),
                mode.maxPlayers(),
                players,
                bots,
                spectators,
                List.copyOf(entries.subList(0, end)));
    }

    /** By hand: what records generate keeps an undeployed application's class loader on JDK 17. */
    private static boolean sameModes(List<ModeEntry> some, List<ModeEntry> others) {
        boolean same = some.size() == others.size();
        for (int i = 0; same && i < some.size(); i++) {
            ModeEntry a = some.get(i);
            ModeEntry b = others.get(i);
            same = a.players() == b.players()
                    && a.bots() == b.bots()
                    && a.spectators() == b.spectators()
                    && sameRooms(a.rooms(), b.rooms());
        }
        return same;
    }

    private static boolean sameRooms(List<RoomEntry> some, List<RoomEntry> others) {
        boolean same = some.size() == others.size();
        for (int i = 0; same && i < some.size(); i++) {
            RoomEntry a = some.get(i);
            RoomEntry b = others.get(i);
            same = a.room().equals(b.room())
                    && a.players() == b.players()
                    && a.bots() == b.bots()
                    && a.spectators() == b.spectators()
                    && Objects.equals(a.leader(), b.leader());
        }
        return same;
    }
}
