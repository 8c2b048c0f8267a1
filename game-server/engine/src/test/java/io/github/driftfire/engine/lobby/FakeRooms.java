package io.github.driftfire.engine.lobby;

import io.github.driftfire.engine.carryover.CarryOvers;
import io.github.driftfire.engine.carryover.StoredPrivateRoom;
import io.github.driftfire.engine.kit.Mode;
import io.github.driftfire.engine.moderation.ClientIdentity;
import io.github.driftfire.engine.moderation.ModerationAct;
import io.github.driftfire.engine.moderation.ModerationResult;
import io.github.driftfire.engine.moderation.SeatedPlayer;
import io.github.driftfire.engine.players.Accounts;
import io.github.driftfire.engine.results.MemoryStore;
import io.github.driftfire.engine.sessions.TicketKind;
import io.github.driftfire.engine.telemetry.RoomStatus;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A server's rooms as the lobby sees them, without any game. A test has people come, go, and be late. */
final class FakeRooms implements LobbyRooms {
    final Accounts accounts = new Accounts(new MemoryStore(() -> 0).accounts(), () -> 0);

    static final int SPECTATORS = 2;

    final Map<String, FakeRoom> rooms = new LinkedHashMap<>();
    final List<String> events = new ArrayList<>();

    /** What was done to players. */
    final List<String> acts = new ArrayList<>();

    /** By ticket. */
    final Map<String, Integer> parties = new LinkedHashMap<>();

    private final FakeClock clock;
    private int tickets;

    /** Whether nothing can be opened. */
    boolean broken;

    /** Whether there are as many rooms as there may be. */
    boolean full;

    /** Whether none of them runs any more. */
    boolean ended;

    boolean draining;

    /** Of the server; a test gives it what was there before a restart. */
    CarryOvers carryOvers = CarryOvers.inMemory();

    /** How often something was to be opened. */
    int attempts;

    /** Whether no place can be reserved. */
    boolean closing;

    @Nullable
    Lobby lobby;

    /** One room: who has a place, by owner. */
    static final class FakeRoom {
        final String name;
        final String game;
        final int maxPlayers;
        final int bots;
        final boolean permanent;
        final boolean listed;
        final Map<String, Long> tickets = new LinkedHashMap<>();
        final List<Long> seated = new ArrayList<>();
        final List<Long> watching = new ArrayList<>();
        final Map<String, Long> watchTickets = new LinkedHashMap<>();
        final Map<String, Long> backgrounds = new LinkedHashMap<>();

        /** Who came without a ticket. */
        int guests;

        long emptySince;

        @Nullable
        String leader;

        FakeRoom(String name, String game, int maxPlayers, int bots, boolean permanent, boolean listed) {
            this.name = name;
            this.game = game;
            this.maxPlayers = maxPlayers;
            this.bots = bots;
            this.permanent = permanent;
            this.listed = listed;
        }

        int free(TicketKind kind) {
            return switch (kind) {
                case SEAT -> free();
                case SPECTATOR -> SPECTATORS - watching.size();
                case BACKGROUND -> SPECTATORS / 2 - watching.size() - backgrounds.size();
            };
        }

        int free() {
            return maxPlayers - guests - seated.size() - tickets.size();
        }
    }

    FakeRooms(FakeClock clock) {
        this.clock = clock;
    }

    FakeRoom permanent(String name, int maxPlayers) {
        FakeRoom room = new FakeRoom(name, "toy", maxPlayers, 0, true, true);
        rooms.put(name, room);
        return room;
    }

    FakeRoom room(String name) {
        FakeRoom room = rooms.get(name);
        if (room == null) {
            throw new AssertionError("no room " + name + " among " + rooms.keySet());
        }
        return room;
    }

    /** Somebody comes to a room with a ticket. */
    boolean come(String room, String ticket) {
        FakeRoom its = rooms.get(room);
        Long owner = its == null ? null : its.tickets.remove(ticket);
        Long spectator = its == null ? null : its.watchTickets.remove(ticket);
        if (spectator != null) {
            lobby().reservationUsed(spectator);
            return true;
        }
        if (its == null || owner == null) {
            return false;
        }
        its.seated.add(owner);
        lobby().reservationUsed(owner);
        return true;
    }

    /** Who came by a ticket leaves for good. */
    void leave(String room, int index) {
        long owner = room(room).seated.remove(index);
        room(room).emptySince = clock.nanos();
        lobby().reservationEnded(owner);
        lobby().roomsChanged();
    }

    /** A guest leaves. */
    void guestLeaves(String room) {
        room(room).guests--;
        lobby().roomsChanged();
    }

    /** The tickets of a room have expired, and who watches goes. */
    void expire(String room) {
        for (long owner : List.copyOf(room(room).tickets.values())) {
            lobby().reservationEnded(owner);
        }
        room(room).tickets.clear();
        List.copyOf(room(room).watching).forEach(lobby()::reservationEnded);
        room(room).watching.clear();
        room(room).emptySince = clock.nanos();
        lobby().roomsChanged();
    }

    private Lobby lobby() {
        if (lobby == null) {
            throw new AssertionError("no lobby");
        }
        return lobby;
    }

    @Override
    public List<RoomStatus> listed() {
        return rooms.values().stream()
                .filter(room -> room.listed)
                .map(room -> new RoomStatus(
                        room.name,
                        room.game,
                        "0",
                        room.seated.size() + room.guests,
                        room.bots,
                        room.watching.size(),
                        room.maxPlayers,
                        20))
                .toList();
    }

    @Override
    public @Nullable String leader(String room) {
        return room(room).leader;
    }

    @Override
    public boolean exists(String room) {
        return rooms.containsKey(room);
    }

    @Override
    public boolean isFull() {
        return full;
    }

    @Override
    public Accounts accounts() {
        return accounts;
    }

    @Override
    public void privateRoomOpened(String code, String mode, int maxPlayers, int bots) {
        carryOvers.privateRoomOpened(code, mode, maxPlayers, bots);
    }

    @Override
    public void privateRoomClosed(String code) {
        carryOvers.privateRoomClosed(code);
    }

    @Override
    public @Nullable StoredPrivateRoom takePrivateRoom(String code) {
        return carryOvers.takePrivateRoom(code);
    }

    @Override
    public void putBack(StoredPrivateRoom room) {
        carryOvers.putBack(room);
    }

    @Override
    public boolean areDraining() {
        return draining;
    }

    @Override
    public boolean haveEnded() {
        return ended;
    }

    @Override
    public boolean open(Mode mode, String room, int number) {
        return open(new FakeRoom(room, mode.game(), mode.maxPlayers(), mode.bots(), false, true));
    }

    @Override
    public boolean openPrivate(Mode mode, String room, int maxPlayers, int bots, int number) {
        return open(new FakeRoom(room, mode.game(), maxPlayers, bots, false, false));
    }

    private boolean open(FakeRoom room) {
        attempts++;
        if (!broken) {
            room.emptySince = clock.nanos();
            rooms.put(room.name, room);
        }
        return !broken;
    }

    @Override
    public int free(String room) {
        FakeRoom its = rooms.get(room);
        return its == null ? 0 : its.free();
    }

    @Override
    public List<String> reserve(String room, TicketKind kind, List<Long> owners, int party) {
        FakeRoom its = rooms.get(room);
        List<String> all = new ArrayList<>();
        if (its == null || closing || its.free(kind) < owners.size()) {
            return all;
        }
        for (long owner : owners) {
            String ticket = "ticket" + ++tickets;
            parties.put(ticket, party);
            if (kind == TicketKind.SPECTATOR) {
                its.watching.add(owner);
                its.watchTickets.put(ticket, owner);
            } else if (kind == TicketKind.BACKGROUND) {
                its.backgrounds.put(ticket, owner);
            } else {
                its.tickets.put(ticket, owner);
            }
            all.add(ticket);
        }
        return all;
    }

    @Override
    public void cancel(String room, String ticket) {
        FakeRoom its = rooms.get(room);
        if (its != null) {
            its.tickets.remove(ticket);
            its.watchTickets.remove(ticket);
            its.backgrounds.remove(ticket);
        }
    }

    @Override
    public void wantSeat(String room) {
        events.add("seat wanted in " + room);
    }

    @Override
    public void moderate(String room, ModerationAct act, Consumer<ModerationResult> answer) {
        FakeRoom its = rooms.get(room);
        if (its == null) {
            answer.accept(ModerationResult.refused("There is no such room"));
            return;
        }
        for (int i = 0; i < its.seated.size(); i++) {
            if (act.kind() != ModerationAct.Kind.LIST && act.isFor(i, "Player " + i, its.seated.get(i))) {
                acts.add(act.role() + " " + act.kind() + " " + room + " " + i + " " + act.seconds() + " s "
                        + act.reason() + (act.everywhere() ? ", everywhere" : ""));
                answer.accept(ModerationResult.done(
                        new SeatedPlayer(i, "Player " + i, ClientIdentity.UNKNOWN, its.seated.get(i), false, Map.of()),
                        null));
                return;
            }
        }
        for (int i = 0; i < its.watching.size(); i++) {
            long owner = its.watching.get(i);
            if (act.kind() != ModerationAct.Kind.LIST && act.isFor(-2 - i, "Spectator " + i, owner)) {
                acts.add(act.role() + " " + act.kind() + " " + room + " spectator " + i);
                answer.accept(ModerationResult.done(
                        new SeatedPlayer(-2 - i, "Spectator " + i, ClientIdentity.UNKNOWN, owner, false, Map.of()),
                        null));
                return;
            }
        }
        answer.accept(
                act.kind() == ModerationAct.Kind.LIST
                        ? ModerationResult.of(List.of(new SeatedPlayer(
                                3,
                                "Player 3",
                                new ClientIdentity(ClientIdentity.hash("key"), "192.0.2.7", "P"),
                                0,
                                true,
                                Map.of("stall", 7))))
                        : ModerationResult.refused("not there"));
    }

    @Override
    public void close(String room, String reason) {
        rooms.remove(room);
        events.add(room + " closed: " + reason);
    }

    @Override
    public List<String> closeEmpty(long lingerNanos, String reason) {
        List<String> names = new ArrayList<>();
        for (FakeRoom room : List.copyOf(rooms.values())) {
            if (!room.permanent && room.free() == room.maxPlayers && clock.nanos() - room.emptySince >= lingerNanos) {
                rooms.remove(room.name);
                names.add(room.name);
            }
        }
        return names;
    }
}
