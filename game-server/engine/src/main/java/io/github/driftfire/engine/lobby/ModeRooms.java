package io.github.driftfire.engine.lobby;

import io.github.driftfire.engine.kit.Mode;
import io.github.driftfire.engine.telemetry.RoomStatus;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The listed rooms of a mode, and who waits for a place in one. Owned by the lobby's thread. */
final class ModeRooms {
    private final LobbyRooms rooms;
    private final String name;
    private final String game;
    private final String title;
    private final String description;
    private final int maxPlayers;

    /** {@code null} for a permanent room without a mode: that opens no others. */
    private final @Nullable Mode mode;

    /** The permanent room of the mode's name, if there is one. */
    private final @Nullable String permanent;

    /** Rooms on demand by their number. */
    private final Map<Integer, String> opened = new TreeMap<>();

    private final Deque<WaitingGroup> queue = new ArrayDeque<>();

    /** @param permanent whether there is a permanent room of the mode's name */
    ModeRooms(LobbyRooms rooms, Mode mode, boolean permanent) {
        this.rooms = rooms;
        this.name = mode.name();
        this.game = mode.game();
        this.title = mode.title();
        this.description = mode.description();
        this.maxPlayers = mode.maxPlayers();
        this.mode = mode;
        this.permanent = permanent ? name : null;
    }

    /** A permanent room without a mode of its name. */
    ModeRooms(LobbyRooms rooms, RoomStatus room) {
        this.rooms = rooms;
        this.name = room.name();
        this.game = room.game();
        this.title = room.name();
        this.description = "";
        this.maxPlayers = room.maxPlayers();
        this.mode = null;
        this.permanent = name;
    }

    String name() {
        return name;
    }

    String game() {
        return game;
    }

    String title() {
        return title;
    }

    /** Empty for none. */
    String description() {
        return description;
    }

    int maxPlayers() {
        return maxPlayers;
    }

    @Nullable
    Mode mode() {
        return mode;
    }

    /** Who waits, in order. */
    Deque<WaitingGroup> queue() {
        return queue;
    }

    /** The names of its rooms, the permanent one first. */
    List<String> names() {
        List<String> names = new ArrayList<>();
        if (permanent != null) {
            names.add(permanent);
        }
        names.addAll(opened.values());
        return names;
    }

    boolean has(String room) {
        return room.equals(permanent) || opened.containsValue(room);
    }

    /** Its rooms, those with the fewest free places first: the fullest, if they are of one size. */
    List<String> fullestFirst() {
        List<String> names = names();
        // First, because places come and go while this sorts.
        Map<String, Integer> free = new HashMap<>();
        names.forEach(room -> free.put(room, rooms.free(room)));
        names.sort(Comparator.comparing(room -> free.getOrDefault(room, 0)));
        return names;
    }

    /** Whether it may have a room more now. */
    boolean mayOpen() {
        return mode != null && names().size() < mode.maxRooms() && !rooms.isFull();
    }

    /**
     * Opens one more room, with the smallest number that is free.
     *
     * @param seedNumber of this room among all that were opened
     * @return its name; {@code null} if that is not possible now
     */
    @Nullable
    String open(int seedNumber) {
        if (mode == null) {
            return null;
        }
        int number = permanent == null ? 1 : 2;
        while (opened.containsKey(number) || rooms.exists(name + '-' + number)) {
            number++;
        }
        String room = name + '-' + number;
        if (!rooms.open(mode, room, seedNumber)) {
            return null;
        }
        opened.put(number, room);
        return room;
    }

    /** A room is closed, which may be one of these. */
    void closed(String room) {
        opened.values().remove(room);
    }

    /** Sends those who wait their positions. */
    void showPositions() {
        int position = 0;
        for (WaitingGroup group : queue) {
            group.show(++position);
        }
    }
}
