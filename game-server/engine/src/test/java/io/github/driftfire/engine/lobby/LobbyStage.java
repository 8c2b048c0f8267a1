package io.github.driftfire.engine.lobby;

import io.github.driftfire.engine.kit.ConfigValues;
import io.github.driftfire.engine.kit.Games;
import io.github.driftfire.engine.kit.Mode;
import io.github.driftfire.engine.kit.RoomOptions;
import io.github.driftfire.engine.moderation.Moderation;
import io.github.driftfire.engine.moderation.TestModeration;
import io.github.driftfire.model.lobby.RoomTicket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A lobby that a test steps by hand. */
final class LobbyStage {
    static final int LINGER_SECONDS = 30;
    static final String TOKEN = "0123456789abcdef0123456789ABCDEF";

    final FakeClock clock = new FakeClock();
    final FakeRooms rooms = new FakeRooms(clock);
    final List<String> audited = new ArrayList<>();
    final Moderation moderation = TestModeration.of(clock::nanos, TOKEN, audited);
    final Lobby lobby;

    LobbyStage() {
        this(LINGER_SECONDS);
    }

    /** There is a permanent room of the mode four. */
    LobbyStage(int lingerSeconds) {
        this(lingerSeconds, modes(), "four");
    }

    /** @param permanent names of permanent rooms */
    LobbyStage(int lingerSeconds, List<Mode> modes, String... permanent) {
        for (String room : permanent) {
            rooms.permanent(room, 4);
        }
        lobby = new Lobby(rooms, moderation, modes, lingerSeconds, 3, new Random(1), clock::nanos);
        rooms.lobby = lobby;
    }

    static List<Mode> modes() {
        Map<String, String> values = Map.of("bots", "0");
        return RoomOptions.plan(new ConfigValues(values::get), Games.of(new ToyGame()))
                .lobby()
                .modes();
    }

    Tab tab(String name) {
        return new Tab(lobby, name);
    }

    /** A visitor who has entered. */
    Tab visitor(String name) {
        Tab tab = tab(name).enter();
        run();
        return tab;
    }

    void run() {
        lobby.run(clock.nanos());
    }

    void seconds(int count) {
        for (int i = 0; i < count; i++) {
            clock.advanceMillis(1000);
            run();
        }
    }

    /** Comes to the room of the last ticket. */
    boolean come(Tab tab) {
        RoomTicket ticket = tab.last(RoomTicket.class);
        boolean came = ticket != null && rooms.come(ticket.room(), ticket.ticket());
        run();
        return came;
    }
}
