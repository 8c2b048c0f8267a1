package io.github.driftfire.engine.sessions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.driftfire.engine.Stage;
import io.github.driftfire.engine.rooms.RoomEvents;
import io.github.driftfire.engine.telemetry.Counter;
import io.github.driftfire.model.protocol.CloseCode;
import io.github.driftfire.model.protocol.WatchChange;
import io.github.driftfire.model.replication.CellGrid;
import io.github.driftfire.model.replication.Replica;
import io.github.driftfire.model.replication.ReplicaListener;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Clients that show a room behind their first screen. */
final class RoomBackgroundTest {
    private final Stage stage = new Stage(2, spec -> spec.spectators(2), RoomEvents.NONE);

    private Stage.Player come(TicketKind kind) {
        String ticket = Objects.requireNonNull(stage.room.reservations().reserve(kind, 7), "ticket");
        Stage.Player player = stage.redeem(ticket);
        stage.tick();
        return player;
    }

    @Test
    void isShownTheWholeArenaTenTimesASecondAndCountsNowhere() {
        Stage wide = new Stage(2, game -> game.worldUnits = 2_000);
        wide.seat("Ada");
        wide.seat("Bob");
        String ticket = Objects.requireNonNull(wide.room.reservations().reserve(TicketKind.BACKGROUND, 7), "ticket");
        Stage.Player background = wide.redeem(ticket);
        wide.tick();
        assertEquals(-1, background.line().welcomes.get(0).player(), "player");
        int before = background.line().frames.size();
        wide.seconds(2);
        Replica replica = new Replica(wide.game.model(), new Deaf());
        List<byte[]> frames = background.line().frames;
        assertEquals(20, frames.size() - before, "frames in two seconds");
        for (byte[] frame : frames) {
            assertTrue(replica.apply(frame), "a frame");
        }
        assertEquals(0, replica.view().left, "left");
        assertEquals(0, replica.view().top, "top");
        assertTrue(replica.view().right * CellGrid.CELL_UNITS >= 2_000, "right: " + replica.view().right);
        assertEquals(0, wide.room.status().spectators(), "spectators that are listed");
        assertEquals(0, wide.count(Counter.SPECTATORS), "spectators that came");
        assertEquals(1, wide.count(Counter.BACKGROUNDS), "backgrounds that came");
        assertEquals(List.of("join 0 Ada", "join 1 Bob"), wide.game.events);
    }

    /** It is in no list, so it must not follow anybody. */
    @Test
    void isShownTheWholeArenaWhateverItAsksFor() {
        Stage wide = new Stage(2, game -> game.worldUnits = 2_000);
        wide.seat("Ada");
        String ticket = Objects.requireNonNull(wide.room.reservations().reserve(TicketKind.BACKGROUND, 7), "ticket");
        Stage.Player background = wide.redeem(ticket);
        wide.tick();
        background.session().watch(new WatchChange(WatchChange.TYPE, 0));
        wide.seconds(1);
        Replica replica = new Replica(wide.game.model(), new Deaf());
        for (byte[] frame : background.line().frames) {
            assertTrue(replica.apply(frame), "a frame");
        }
        assertEquals(0, replica.view().left, "left");
        assertTrue(replica.view().right * CellGrid.CELL_UNITS >= 2_000, "right: " + replica.view().right);
    }

    @Test
    void makesWayForASpectator() {
        Stage.Player background = come(TicketKind.BACKGROUND);
        come(TicketKind.SPECTATOR);
        stage.ticks(2);
        assertNull(background.line().closedWith(), "beside one spectator of two");
        Stage.Player second = come(TicketKind.SPECTATOR);
        stage.ticks(2);
        assertEquals(CloseCode.ROOM_FULL, background.line().closedWith());
        assertNull(second.line().closedWith(), "the second spectator");
        stage.seconds(1);
        assertEquals(2, stage.room.status().spectators(), "spectators");
        assertEquals(0, stage.room.reservations().places().taken(TicketKind.BACKGROUND), "places of backgrounds");
    }

    @Test
    void comesTooLateForAPlaceThatASpectatorHas() {
        String ticket = Objects.requireNonNull(stage.room.reservations().reserve(TicketKind.BACKGROUND, 7), "ticket");
        List<Stage.Player> spectators = new ArrayList<>();
        spectators.add(come(TicketKind.SPECTATOR));
        spectators.add(come(TicketKind.SPECTATOR));
        Stage.Player late = stage.redeem(ticket);
        stage.ticks(2);
        assertEquals(CloseCode.ROOM_FULL, late.line().closedWith());
        for (Stage.Player spectator : spectators) {
            assertNull(spectator.line().closedWith(), "a spectator");
        }
        assertEquals(0, stage.room.reservations().places().taken(TicketKind.BACKGROUND), "places of backgrounds");
    }

    @Test
    void givesItsPlaceBackAndLeavesTheRoomEmpty() {
        Stage.Player background = come(TicketKind.BACKGROUND);
        assertTrue(stage.room.isEmpty(), "empty");
        background.session().left();
        stage.seconds(1);
        assertEquals(0, stage.room.reservations().places().taken(TicketKind.BACKGROUND), "places of backgrounds");
        assertEquals(0, stage.room.status().spectators(), "spectators");
    }

    /** Hears nothing of what changes. */
    private static final class Deaf implements ReplicaListener {
        @Override
        public void appeared(int kind, int slot) {}

        @Override
        public void ended(int kind, int slot, int cause) {}

        @Override
        public void left(int kind, int slot) {}
    }
}
