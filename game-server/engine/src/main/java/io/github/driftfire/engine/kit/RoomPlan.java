package io.github.driftfire.engine.kit;

import io.github.driftfire.engine.chat.ChatSettings;
import io.github.driftfire.engine.results.BoardName;
import io.github.driftfire.engine.rooms.RoomSpec;
import io.github.driftfire.engine.rooms.Rooms;
import io.github.driftfire.engine.telemetry.RoomStatus;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The rooms that an operator asks for, whichever way a server is given its options. Immutable. */
public final class RoomPlan {
    private final List<PlannedRoom> planned;
    private final String defaultGame;
    private final LobbySettings lobby;

    /** A room before it is opened. */
    static final class PlannedRoom {
        private final GameProvider game;
        private final RoomSettings settings;
        private final int maxSpectators;
        private final int spectatorDelaySeconds;
        private final ChatSettings chat;

        PlannedRoom(
                GameProvider game,
                RoomSettings settings,
                int maxSpectators,
                int spectatorDelaySeconds,
                ChatSettings chat) {
            this.game = game;
            this.settings = settings;
            this.maxSpectators = maxSpectators;
            this.spectatorDelaySeconds = spectatorDelaySeconds;
            this.chat = chat;
        }

        GameProvider game() {
            return game;
        }
    }

    RoomPlan(List<PlannedRoom> planned, String defaultGame, LobbySettings lobby) {
        this.defaultGame = defaultGame;
        this.planned = List.copyOf(planned);
        this.lobby = lobby;
    }

    /** What the lobby opens rooms by. */
    public LobbySettings lobby() {
        return lobby;
    }

    /** In the order in which they were asked for. */
    public List<RoomSettings> settings() {
        return planned.stream().map(room -> room.settings).toList();
    }

    /** The name of the game whose page is at {@code /}: the operator's choice, or the first room's where that has no room. */
    public String defaultGame() {
        boolean hasRoom =
                planned.stream().anyMatch(room -> room.game.model().name().equals(defaultGame));
        return hasRoom ? defaultGame : planned.get(0).game.model().name();
    }

    /** What the rooms are made from; each opens its game once. */
    public List<RoomSpec> rooms() {
        return planned.stream()
                .map(room -> new RoomSpec(
                                room.settings.room(),
                                room.game.model().name(),
                                room.settings.maxPlayers(),
                                () -> room.game.open(room.settings))
                        .spectators(room.maxSpectators, room.spectatorDelaySeconds)
                        .chat(room.chat))
                .toList();
    }

    /** The leaderboards of rooms and modes, of each the usual one first. */
    public List<BoardName> boards() {
        return Stream.concat(
                        planned.stream()
                                .map(room -> BoardName.of(
                                        room.game.model().name(), room.settings.room(), room.game.facts())),
                        lobby.modes().stream().map(Mode::boards))
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    /** The goals of the games of rooms and modes, by the game's name. */
    public Map<String, List<Goal>> goals() {
        Map<String, List<Goal>> goals = new LinkedHashMap<>();
        planned.forEach(room -> goals.put(room.game.model().name(), List.copyOf(room.game.goals())));
        lobby.modes().forEach(mode -> goals.put(mode.game(), mode.goals()));
        return Collections.unmodifiableMap(goals);
    }

    /** The name of the game that a room plays. */
    public String game(String room) {
        return planned.stream()
                .filter(its -> its.settings.room().equals(room))
                .map(its -> its.game.model().name())
                .findFirst()
                .orElseThrow();
    }

    /** For the log: names, tick rate and bots of the rooms that are open. */
    public String describe(Rooms rooms) {
        List<String> open = rooms.status().stream().map(RoomStatus::name).toList();
        RoomSettings first = planned.stream()
                .map(room -> room.settings)
                .filter(room -> open.contains(room.room()))
                .findFirst()
                .orElseThrow();
        return (open.size() == 1 ? "room " : "rooms ") + String.join(", ", open) + ", "
                + first.world().tickRateHz() + " Hz, " + first.bots() + " bots";
    }
}
