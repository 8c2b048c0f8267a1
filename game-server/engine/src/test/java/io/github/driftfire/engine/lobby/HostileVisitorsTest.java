package io.github.driftfire.engine.lobby;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.driftfire.model.lobby.BanPlayer;
import io.github.driftfire.model.lobby.BecomeOperator;
import io.github.driftfire.model.lobby.CloseRoom;
import io.github.driftfire.model.lobby.CreateRoom;
import io.github.driftfire.model.lobby.EnterLobby;
import io.github.driftfire.model.lobby.JoinPublicRoom;
import io.github.driftfire.model.lobby.JoinRoom;
import io.github.driftfire.model.lobby.KickPlayer;
import io.github.driftfire.model.lobby.LeaveQueue;
import io.github.driftfire.model.lobby.LiftBan;
import io.github.driftfire.model.lobby.ListBans;
import io.github.driftfire.model.lobby.ListPlayers;
import io.github.driftfire.model.lobby.LobbyClientMessage;
import io.github.driftfire.model.lobby.LockRoom;
import io.github.driftfire.model.lobby.MutePlayer;
import io.github.driftfire.model.lobby.PassHost;
import io.github.driftfire.model.lobby.PrivateRoom;
import io.github.driftfire.model.lobby.QuickPlay;
import io.github.driftfire.model.lobby.WatchRoom;
import io.github.driftfire.model.math.Rng;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Well-formed messages in any order, people who come, go and are late: nothing is given twice, and nothing is left over. */
final class HostileVisitorsTest {
    private static final int STEPS = 100_000;
    private static final int VISITORS = 24;

    private final LobbyStage stage = new LobbyStage(1);
    private final Rng random = new Rng(17);
    private final List<Tab> tabs = new ArrayList<>();

    @Test
    void nothingIsGivenTwiceAndNothingIsLeftOver() {
        for (int i = 0; i < VISITORS; i++) {
            tabs.add(stage.tab("Visitor").enterFrom("device" + i));
        }
        for (int step = 0; step < STEPS; step++) {
            int index = random.between(0, VISITORS - 1);
            Tab tab = tabs.get(index);
            if (tab.visitor.isEnded() || random.between(0, 50) == 0) {
                tab.visitor.closed();
                tab = stage.tab("Visitor").enterFrom("device" + index);
                tabs.set(index, tab);
            } else {
                tab.say(message());
            }
            if (random.between(0, 1) == 0) {
                stage.run();
                people(tab);
            }
            stage.clock.advanceMillis(random.between(0, 200));
            for (FakeRooms.FakeRoom room : stage.rooms.rooms.values()) {
                assertTrue(room.free() >= 0, room.name);
            }
            assertTrue(
                    tab.closes.stream().allMatch(close -> close.startsWith("4007")),
                    () -> "closed: " + tabs.get(index).closes);
            if (tab.sent.size() > 50) {
                tab.clear();
            }
        }
        end();
    }

    /** Somebody uses a ticket, or leaves, or a ticket expires. */
    private void people(Tab tab) {
        List<FakeRooms.FakeRoom> rooms = List.copyOf(stage.rooms.rooms.values());
        FakeRooms.FakeRoom room = rooms.get(random.between(0, rooms.size() - 1));
        switch (random.between(0, 3)) {
            case 0 -> stage.come(tab);
            case 1 -> {
                if (!room.seated.isEmpty()) {
                    stage.rooms.leave(room.name, 0);
                }
            }
            case 2 -> stage.rooms.expire(room.name);
            default -> {}
        }
    }

    private LobbyClientMessage message() {
        return switch (random.between(0, 16)) {
            case 12 -> KickPlayer.of(room(), number(), number(), null, "reason");
            case 13 -> MutePlayer.of(room(), number(), number(), "Player 0", random.between(-1, 60));
            case 14 ->
                BanPlayer.of(
                        room(),
                        number(),
                        number(),
                        null,
                        random.between(0, 90),
                        null,
                        random.between(0, 1) == 0,
                        random.between(0, 1) == 0);
            case 15 -> random.between(0, 1) == 0 ? ListPlayers.of(room()) : ListBans.of();
            case 16 ->
                random.between(0, 1) == 0
                        ? LiftBan.of(random.between(-1, 9))
                        : BecomeOperator.of(random.between(0, 9) == 0 ? LobbyStage.TOKEN : "guess");
            case 0 -> EnterLobby.of("Other", null, random.between(0, 1) == 0 ? "ABCDEFGHJK" : null, null);
            case 1, 2 -> QuickPlay.of(random.between(0, 1) == 0 ? "four" : "duel");
            case 3 -> CreateRoom.of("duel", random.between(-1, 3), random.between(-1, 3));
            case 4, 5 -> JoinRoom.of(code());
            case 6 -> JoinPublicRoom.of(random.between(0, 1) == 0 ? "four" : "duel-1");
            case 7 -> WatchRoom.of("duel-1", random.between(0, 1) == 0 ? null : code());
            case 8 -> LeaveQueue.of();
            case 9 -> LockRoom.of(random.between(0, 1) == 0);
            case 10 -> PassHost.of(random.between(0, 3));
            default -> random.between(0, 9) == 0 ? CloseRoom.of() : LeaveQueue.of();
        };
    }

    private @Nullable String room() {
        return switch (random.between(0, 2)) {
            case 0 -> null;
            case 1 -> "four";
            default -> "none";
        };
    }

    private @Nullable Integer number() {
        return random.between(0, 1) == 0 ? null : random.between(-1, 3);
    }

    /** Of a room that there is, mostly. */
    private String code() {
        for (Tab tab : tabs) {
            PrivateRoom room = tab.last(PrivateRoom.class);
            if (room != null) {
                return room.code();
            }
        }
        return "222222";
    }

    private void end() {
        tabs.forEach(tab -> tab.visitor.closed());
        stage.run();
        for (FakeRooms.FakeRoom room : List.copyOf(stage.rooms.rooms.values())) {
            stage.rooms.expire(room.name);
            while (!room.seated.isEmpty()) {
                stage.rooms.leave(room.name, 0);
            }
        }
        stage.seconds(40);

        assertEquals(0, stage.lobby.visitors());
        assertEquals(List.of("four"), List.copyOf(stage.rooms.rooms.keySet()), "rooms on demand are closed");
        assertEquals("0 visitors, 0 waiting, 0 private rooms, 0 places, 0 parties", stage.lobby.census());
    }
}
