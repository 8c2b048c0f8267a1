package io.github.driftfire.engine.sessions;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.driftfire.engine.FakeConnection;
import io.github.driftfire.engine.FakeGame;
import io.github.driftfire.engine.Game;
import io.github.driftfire.engine.Stage;
import io.github.driftfire.engine.replication.Interest;
import io.github.driftfire.engine.rooms.RoomEvents;
import io.github.driftfire.engine.telemetry.Counter;
import io.github.driftfire.model.protocol.CloseCode;
import io.github.driftfire.model.protocol.WatchChange;
import io.github.driftfire.model.replication.Replica;
import io.github.driftfire.model.replication.ReplicaListener;
import io.github.driftfire.model.state.EntityTable;
import io.github.driftfire.model.state.Field;
import io.github.driftfire.model.state.FieldTable;
import io.github.driftfire.model.state.Model;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Looking on without a seat. */
final class RoomSpectatorTest {
    private static final int SPECTATOR_FRAMES = 10;

    /** Within which a spectator's input is read. */
    private static final int TICKS_TO_READ = 5;

    private static Stage.Player look(Stage stage) {
        String ticket = Objects.requireNonNull(stage.room.reservations().reserve(TicketKind.SPECTATOR, 7), "ticket");
        Stage.Player spectator = stage.redeem(ticket);
        stage.tick();
        return spectator;
    }

    @Test
    void welcomesASpectatorWhoIsNoPlayer() {
        Stage stage = new Stage(1);
        stage.seat("Ada");
        Stage.Player spectator = look(stage);
        assertEquals(-1, spectator.line().welcomes.get(0).player(), "player");
        assertEquals("", spectator.line().welcomes.get(0).resume(), "resume token");
        assertEquals(List.of("join 0 Ada"), stage.game.events);
        assertEquals(1, stage.room.status().players(), "players");
        assertEquals(1, stage.room.status().spectators(), "spectators");
        assertEquals(1, stage.count(Counter.SPECTATORS), "counted");
    }

    @Test
    void seesTheWorldTenTimesASecond() {
        for (int hz : new int[] {10, 20, 30, 60}) {
            Stage stage = new Stage(8, game -> game.hz = hz);
            List<Stage.Player> players = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                players.add(stage.seat("P" + i));
            }
            Stage.Player spectator = look(stage);
            Replica replica = new Replica(FakeGame.newModel(hz), new Deaf());
            int read = 1;
            assertEquals(1, spectator.line().frames.size(), "frames in the tick that let it in");
            assertTrue(replica.apply(spectator.line().frames.get(0)), "the first frame");
            for (int tick = 1; tick <= 10 * hz; tick++) {
                for (int i = 0; i < players.size(); i++) {
                    players.get(i).input(tick, (tick / 7 + i) % 3 == 0 ? FakeGame.FIRE : FakeGame.RIGHT);
                }
                if (tick == 5 * hz) {
                    players.get(4).session().left();
                }
                stage.tick();
                List<byte[]> frames = spectator.line().frames;
                if (read < frames.size()) {
                    for (; read < frames.size(); read++) {
                        assertTrue(replica.apply(frames.get(read)), "frame " + read + " at " + hz + " Hz");
                    }
                    assertEquals(stage.lastTick(), replica.tick(), "tick of the replica");
                    assertEquals(rows(stage.game.world().table(0)), rows(replica.table(0)), "ships");
                    assertEquals(rows(stage.game.world().table(1)), rows(replica.table(1)), "bolts");
                }
            }
            assertEquals(1 + 10 * SPECTATOR_FRAMES, read, "frames in ten seconds at " + hz + " Hz");
            assertEquals(-1, replica.avatar(), "avatar");
            assertNull(spectator.line().closedWith(), "closed");
        }
    }

    /** A poll is a call of the system, also where nothing has come. */
    @Test
    void pollsASpectatorFourTimesASecondAndAPlayerInEachTick() {
        Stage stage = new Stage(2, game -> game.hz = 20);
        int[] polls = new int[3];
        stage.seat("Ada").line().polled = () -> polls[0]++;
        look(stage).line().polled = () -> polls[1]++;
        Stage.Player leaver = look(stage);
        leaver.line().polled = () -> {
            if (++polls[2] == 2) {
                leaver.session().left();
            }
        };
        polls[0] = 0;
        polls[1] = 0;
        polls[2] = 0;
        stage.ticks(40);
        assertEquals(40, polls[0], "polls of a player in two seconds");
        assertEquals(8, polls[1], "polls of a spectator in two seconds");
        assertEquals(2, polls[2], "polls of a spectator until it leaves");
        assertEquals(1, stage.room.status().spectators(), "spectators left");
    }

    /** All that a client is told of who is not itself. */
    private static List<String> rows(EntityTable table) {
        List<String> rows = new ArrayList<>();
        FieldTable fields = table.kind().fields();
        for (int slot = 0; slot < table.end(); slot++) {
            if (table.alive(slot)) {
                StringBuilder row = new StringBuilder();
                for (int f = 0; f < fields.size(); f++) {
                    if (fields.field(f).role() != Field.Role.OWNER) {
                        row.append(table.get(slot, f)).append(' ');
                    }
                }
                rows.add(row.toString());
            }
        }
        rows.sort(String::compareTo);
        return rows;
    }

    @Test
    void keepsARoomWithoutPlayersReplicating() {
        Stage stage = new Stage(2);
        Stage.Player spectator = look(stage);
        stage.seconds(1);
        assertEquals(1 + SPECTATOR_FRAMES, spectator.line().frames.size(), "frames");
        assertFalse(stage.room.isEmpty(), "empty");
        spectator.session().closed();
        stage.seconds(1);
        assertTrue(stage.room.isEmpty(), "empty");
        assertEquals(0, stage.room.status().spectators(), "spectators");
        assertEquals(1 + SPECTATOR_FRAMES, spectator.line().frames.size(), "frames when it has gone");
    }

    @Test
    void takesAsManySpectatorsAsTheRoomMayHave() {
        Stage stage = new Stage(1, spec -> spec.spectators(2), RoomEvents.NONE);
        look(stage);
        Stage.Player second = look(stage);
        assertNull(stage.room.reservations().reserve(TicketKind.SPECTATOR, 9), "a third");
        Stage.Player player = stage.seat("Ada");
        assertEquals(1, player.line().welcomes.size(), "welcomes of a player");
        second.session().left();
        stage.tick();
        assertEquals(1, look(stage).line().welcomes.size(), "welcomes of who comes then");
    }

    @Test
    void greetsSpectatorsAndTellsThemWhatAllAreTold() {
        Stage stage = new Stage(4);
        stage.seat("Ada");
        Stage.Player spectator = look(stage);
        stage.seat("Bob");
        FakeGame.say(stage.game.feed().to(Game.SPECTATOR), FakeGame.NOISE, 3);
        FakeGame.say(stage.game.feed().to(0), FakeGame.NOISE, 4);
        stage.ticks(3);
        assertEquals(List.of("2:0", "1:1", "3:3"), stage.feedOf(spectator.line()));
    }

    @Test
    void followsTheLeaderOrAPlayerOfItsChoice() {
        Stage stage = new Stage(4, game -> game.worldUnits = 2_000);
        stage.seat("Leads");
        stage.seat("Follows");
        place(stage, 0, 200);
        place(stage, 1, 1_800);
        Stage.Player spectator = look(stage);
        assertEquals(List.of(200), shown(stage, spectator.line()), "the leader at first");
        spectator.session().watch(new WatchChange(WatchChange.TYPE, 1));
        stage.ticks(4);
        assertEquals(List.of(1_800), shown(stage, spectator.line()), "the other");
        spectator.session().watch(new WatchChange(WatchChange.TYPE, 99));
        stage.ticks(4);
        assertEquals(List.of(200), shown(stage, spectator.line()), "the leader, where there is no such player");
        spectator.session().watch(new WatchChange(WatchChange.TYPE, WatchChange.WHOLE_ARENA));
        stage.ticks(4);
        assertEquals(List.of(200, 1_800), shown(stage, spectator.line()), "the whole arena");
        spectator.session().watch(new WatchChange(WatchChange.TYPE, 1));
        stage.ticks(4);
        assertEquals(List.of(1_800), shown(stage, spectator.line()), "the other again");
        spectator.session().watch(new WatchChange(WatchChange.TYPE, -3));
        assertEquals(CloseCode.BAD_TEXT, spectator.line().closedWith());
    }

    @Test
    void showsTheLeaderInsteadOfAnArenaThatIsCrowded() {
        int ships = Interest.CROWD + 1;
        Stage stage = new Stage(ships, game -> game.worldUnits = 2_000);
        List<Stage.Player> players = new ArrayList<>();
        for (int player = 0; player < ships; player++) {
            players.add(stage.seat("P" + player));
            place(stage, player, player == 0 ? 200 : 1_800);
        }
        Stage.Player spectator = look(stage);
        spectator.session().watch(new WatchChange(WatchChange.TYPE, WatchChange.WHOLE_ARENA));
        stage.ticks(4);
        assertEquals(List.of(200), shown(stage, spectator.line()), "with " + ships);
        for (int player = ships - 1; player > Interest.CROWD * 3 / 4 - 1; player--) {
            players.get(player).session().left();
        }
        stage.ticks(4);
        assertEquals(Interest.CROWD * 3 / 4, shown(stage, spectator.line()).size(), "with fewer");
    }

    @Test
    void showsAPlayerWithoutAnAvatarWhomItFollowsUntilItHasOne() {
        Stage stage = new Stage(4, game -> game.worldUnits = 2_000);
        Stage.Player ada = stage.seat("Ada");
        stage.seat("Bob");
        place(stage, 0, 200);
        place(stage, 1, 1_800);
        ada.session().watch(new WatchChange(WatchChange.TYPE, WatchChange.WHOLE_ARENA));
        stage.ticks(2);
        assertEquals(List.of(200), shown(stage, ada.line()), "its own");
        stage.game.takeShip(0);
        stage.ticks(2);
        assertEquals(List.of(), shown(stage, ada.line()), "where it died, of the whole arena nothing");
        ada.session().watch(new WatchChange(WatchChange.TYPE, 1));
        stage.ticks(2);
        assertEquals(List.of(1_800), shown(stage, ada.line()), "the other");
        stage.game.giveShip(0);
        place(stage, 0, 1_000);
        stage.ticks(2);
        assertTrue(shown(stage, ada.line()).contains(1_000), "its own again");
        stage.game.takeShip(0);
        stage.ticks(2);
        stage.game.giveShip(0);
        place(stage, 0, 200);
        stage.tick();
        stage.game.takeShip(0);
        stage.ticks(2);
        assertEquals(List.of(), shown(stage, ada.line()), "where it died the next time");
    }

    private static void place(Stage stage, int player, int units) {
        EntityTable ships = stage.game.world().table(FakeGame.SHIP);
        ships.set(stage.game.avatar(player), FieldTable.X, units * Model.SUB);
        ships.set(stage.game.avatar(player), FieldTable.Y, units * Model.SUB);
    }

    /** Where the ships are that a client sees, in units. */
    private static List<Integer> shown(Stage stage, FakeConnection line) {
        Replica replica = new Replica(stage.game.model(), new Deaf());
        for (byte[] frame : line.frames) {
            assertTrue(replica.apply(frame), "frame");
        }
        List<Integer> shown = new ArrayList<>();
        EntityTable ships = replica.table(FakeGame.SHIP);
        for (int slot = 0; slot < ships.end(); slot++) {
            if (ships.alive(slot)) {
                shown.add(ships.get(slot, FieldTable.X) / Model.SUB);
            }
        }
        return shown;
    }

    @Test
    void ignoresWhatASpectatorSteersAndReadsItsEcho() {
        Stage stage = new Stage(2);
        stage.seat("Ada");
        Stage.Player spectator = look(stage);
        stage.ticks(100);
        int held = spectator.line().lastTick() - 90;
        spectator.input(1, FakeGame.RIGHT, held);
        stage.ticks(TICKS_TO_READ);
        int before = spectator.line().frames.size();
        stage.ticks(20);
        assertEquals(before, spectator.line().frames.size(), "frames to who is 4.5 s behind");
        assertArrayEquals(new int[4096], stage.game.lastControls, "controls");
        spectator.input(2, FakeGame.RIGHT, spectator.line().lastTick());
        stage.ticks(TICKS_TO_READ);
        assertTrue(spectator.line().frames.size() > before, "frames to who has caught up");
    }

    @Test
    void cutsASpectatorWhoDoesNotReadAndClosesOneWhoIsSilent() {
        Stage stage = new Stage(2);
        Stage.Player deaf = look(stage);
        Stage.Player silent = look(stage);
        deaf.line().line = FakeConnection.Line.SLOW;
        for (int second = 1; second <= 50; second++) {
            deaf.input(second, 0);
            stage.seconds(1);
        }
        assertEquals(1, deaf.line().aborts, "cut");
        stage.seconds(12);
        assertEquals(CloseCode.IDLE, silent.line().closedWith());
        stage.tick();
        assertTrue(stage.room.isEmpty(), "empty");
    }

    private static final class Deaf implements ReplicaListener {
        @Override
        public void appeared(int kind, int slot) {}

        @Override
        public void ended(int kind, int slot, int cause) {}

        @Override
        public void left(int kind, int slot) {}
    }
}
