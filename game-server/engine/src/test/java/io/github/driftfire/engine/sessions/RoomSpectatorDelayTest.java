package io.github.driftfire.engine.sessions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.driftfire.engine.FakeConnection;
import io.github.driftfire.engine.FakeGame;
import io.github.driftfire.engine.Game;
import io.github.driftfire.engine.Stage;
import io.github.driftfire.engine.rooms.RoomEvents;
import io.github.driftfire.engine.telemetry.Counter;
import io.github.driftfire.model.game.ChatChannel;
import io.github.driftfire.model.game.ChatText;
import io.github.driftfire.model.game.CommonMessages;
import io.github.driftfire.model.protocol.Protocol;
import io.github.driftfire.model.protocol.WatchChange;
import io.github.driftfire.model.replication.Replica;
import io.github.driftfire.model.replication.ReplicaListener;
import io.github.driftfire.model.state.EntityTable;
import io.github.driftfire.model.state.FieldTable;
import io.github.driftfire.model.state.Model;
import io.github.driftfire.model.wire.WireReader;
import io.github.driftfire.model.wire.WireWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Looking on some seconds later than the players. */
final class RoomSpectatorDelayTest {
    private static final int DELAY_SECONDS = 3;

    /** A spectator begins with a snapshot that is at most a second old. */
    private static final int SPREAD_SECONDS = 1;

    private final Stage stage = new Stage(4, spec -> spec.spectators(50, DELAY_SECONDS), RoomEvents.NONE);
    private final Map<Integer, List<Integer>> history = new HashMap<>();
    private int sequence;

    private Stage.Player look() {
        String ticket = Objects.requireNonNull(stage.room.reservations().reserve(TicketKind.SPECTATOR, 7), "ticket");
        return stage.redeem(ticket);
    }

    /** A tick in which all players steer, and what the world is then. */
    private void tick(List<Stage.Player> players) {
        sequence++;
        for (int i = 0; i < players.size(); i++) {
            players.get(i).input(sequence, (sequence / 7 + i) % 3 == 0 ? FakeGame.FIRE : FakeGame.RIGHT);
        }
        stage.tick();
        history.put(stage.lastTick(), places(stage.game.world().table(FakeGame.SHIP)));
    }

    private void seconds(int count, List<Stage.Player> players) {
        for (int tick = 0; tick < count * stage.game.hz; tick++) {
            tick(players);
        }
    }

    private static List<Integer> places(EntityTable ships) {
        List<Integer> places = new ArrayList<>();
        for (int slot = 0; slot < ships.end(); slot++) {
            if (ships.alive(slot)) {
                places.add(ships.get(slot, FieldTable.X));
            }
        }
        return places;
    }

    /** Reads what a line was given from a frame on, and compares it with the world of that time. Answers the number of frames. */
    private int read(Reader reader, FakeConnection line, int from) {
        for (int i = from; i < line.frames.size(); i++) {
            assertTrue(reader.replica.apply(line.frames.get(i)), "frame " + i);
            assertEquals(history.get(reader.replica.tick()), places(reader.replica.table(FakeGame.SHIP)), "ships");
            for (WireReader feed = reader.replica.feed(); feed.left() > 0; ) {
                reader.feed.add(feed.u8() + ":" + feed.u8());
            }
        }
        assertEquals(0, reader.replica.desyncs(), "desyncs");
        return line.frames.size();
    }

    @Test
    void showsTheWorldOfSomeSecondsBefore() {
        List<Stage.Player> players = List.of(stage.seat("Ada"), stage.seat("Bob"));
        seconds(10, players);
        List<Stage.Player> spectators = new ArrayList<>();
        List<Reader> readers = new ArrayList<>();
        int[] read = new int[20];
        for (int i = 0; i < read.length; i++) {
            spectators.add(look());
            readers.add(new Reader());
            tick(players);
            assertEquals(DELAY_SECONDS, spectators.get(i).line().welcomes.get(0).delay(), "delay as welcomed");
        }
        for (int tick = 0; tick < 20 * stage.game.hz; tick++) {
            tick(players);
            for (int i = 0; i < read.length; i++) {
                read[i] = read(readers.get(i), spectators.get(i).line(), read[i]);
                int behind = stage.lastTick() - readers.get(i).replica.tick();
                assertTrue(
                        behind >= DELAY_SECONDS * stage.game.hz
                                && behind <= (DELAY_SECONDS + SPREAD_SECONDS) * stage.game.hz + 2,
                        "ticks behind: " + behind);
            }
        }
        for (int i = 0; i < read.length; i++) {
            assertTrue(read[i] >= 200, "frames of spectator " + i + ": " + read[i]);
            assertNull(spectators.get(i).line().closedWith(), "closed");
        }
    }

    @Test
    void tellsOfWhatIsSaidAndWhoComesWhenItsTimeHasCome() {
        stage.seat("Ada");
        stage.seconds(6);
        Stage.Player spectator = look();
        stage.seconds(1);
        int before = spectator.line().frames.size();
        assertTrue(before > 0, "frames at once");
        stage.seat("Bob");
        FakeGame.say(stage.game.feed().to(Game.SPECTATOR), FakeGame.NOISE, 3);
        FakeGame.say(stage.game.feed().to(0), FakeGame.NOISE, 4);
        stage.seconds(DELAY_SECONDS - 1);
        List<String> greeted = stage.feedOf(spectator.line());
        assertEquals(List.of("2:0"), greeted, "before");
        stage.seconds(1 + SPREAD_SECONDS);
        assertEquals(List.of("2:0", "1:1", "3:3"), stage.feedOf(spectator.line()), "after");
    }

    @Test
    void spectatorsWriteNothingAndReadWhatPlayersSayWhenItsTimeHasCome() {
        Stage.Player ada = stage.seat("Ada");
        stage.seconds(6);
        int greetings = stage.game.greetings;
        Stage.Player eve = look();
        Stage.Player cem = look();
        stage.seconds(1);
        say(eve, ChatChannel.SPECTATORS, "who wins?");
        say(ada, ChatChannel.SPECTATORS, "we all do");
        stage.tick();
        assertEquals(1, stage.count(Counter.CHAT_REFUSED), "refused");
        assertEquals(1, stage.count(Counter.CHAT_TEXTS), "passed on");
        assertFalse(hears(cem, "we all do"), "before its time");
        stage.seconds(DELAY_SECONDS + SPREAD_SECONDS);
        for (Stage.Player spectator : List.of(eve, cem)) {
            assertTrue(hears(spectator, "we all do"), "what a player says");
            assertFalse(hears(spectator, "who wins?"), "what a spectator says");
        }
        assertNull(eve.line().closedWith(), "closed");
        int seconds = 1 + DELAY_SECONDS + SPREAD_SECONDS;
        int more = stage.game.greetings - greetings;
        assertTrue(more <= seconds + 1, "greetings, which are one a second for all spectators together: " + more);
    }

    private static void say(Stage.Player player, int channel, String text) {
        WireWriter out = new WireWriter(Protocol.MAX_CLIENT_FRAME_BYTES);
        CommonMessages.CHAT.frame(out, 0, new ChatText(channel, text));
        player.session().frame(out.bytes(), 0, out.size());
    }

    private static boolean hears(Stage.Player player, String text) {
        return player.line().frames.stream()
                .anyMatch(frame -> new String(frame, StandardCharsets.ISO_8859_1).contains(text));
    }

    @Test
    void writesNothingWhileNobodyPlaysAndForgetsWhatWasBefore() {
        stage.seconds(5);
        assertEquals(0, stage.count(Counter.BLOBS_ENCODED), "blobs of an empty room");
        assertEquals(0, stage.game.greetings, "greetings of an empty room");
        List<Stage.Player> players = List.of(stage.seat("Ada"));
        seconds(DELAY_SECONDS + 2, players);
        players.get(0).session().left();
        stage.ticks(2);
        long encoded = stage.count(Counter.BLOBS_ENCODED);
        stage.seconds(100);
        assertEquals(encoded, stage.count(Counter.BLOBS_ENCODED), "blobs after the last player has left");
        Stage.Player spectator = look();
        stage.seconds(1);
        assertEquals(0, spectator.line().frames.size(), "frames of what was long before");
        stage.seconds(DELAY_SECONDS + SPREAD_SECONDS);
        Replica replica = new Replica(FakeGame.newModel(stage.game.hz), new Reader());
        spectator.line().frames.forEach(frame -> assertTrue(replica.apply(frame), "a frame"));
        int behind = stage.lastTick() - replica.tick();
        assertTrue(behind <= (DELAY_SECONDS + SPREAD_SECONDS) * stage.game.hz + 2, "ticks behind: " + behind);
    }

    @Test
    void keepsASpectatorOfANewRoomUntilThereIsSomethingToSee() {
        Stage.Player spectator = look();
        stage.seconds(DELAY_SECONDS - 1);
        assertEquals(0, spectator.line().frames.size(), "frames");
        assertEquals(1, spectator.line().warnings.size(), "texts that keep it");
        assertEquals(0, spectator.line().warnings.get(0).seconds(), "seconds that they warn of");
        stage.seconds(2);
        assertTrue(spectator.line().frames.size() > 0, "frames");
    }

    @Test
    void goesOnAfterALineThatWasBusyAndAfterATickThatFailed() {
        List<Stage.Player> players = List.of(stage.seat("Ada"), stage.seat("Bob"));
        seconds(6, players);
        Stage.Player spectator = look();
        Reader reader = new Reader();
        seconds(1, players);
        int read = read(reader, spectator.line(), 0);
        spectator.line().line = FakeConnection.Line.SLOW;
        seconds(1, players);
        spectator.line().finish(true);
        seconds(4, players);
        spectator.line().line = FakeConnection.Line.PROMPT;
        spectator.line().finish(true);
        seconds(3, players);
        read = read(reader, spectator.line(), read);
        stage.game.feed().broadcast().copy(new byte[9000], 0, 9000);
        seconds(DELAY_SECONDS + 3, players);
        int more = read(reader, spectator.line(), read);
        assertTrue(more > read + 20, "frames after messages that were lost: " + (more - read));
        spectator.resync();
        seconds(3, players);
        assertTrue(read(reader, spectator.line(), more) > more + 10, "frames after a fresh start");
        assertTrue(stage.lastTick() - reader.replica.tick() < (DELAY_SECONDS + 2) * stage.game.hz, "behind");
    }

    @Test
    void aGreetingThatFailsStopsTheSpectatorsSnapshotsAlone() {
        List<Stage.Player> players = List.of(stage.seat("Ada"), stage.seat("Bob"));
        seconds(6, players);
        Stage.Player spectator = look();
        Reader reader = new Reader();
        seconds(1, players);
        int read = read(reader, spectator.line(), 0);
        int sent = players.get(0).line().frames.size();
        stage.game.failsToGreet = Game.SPECTATOR;
        seconds(DELAY_SECONDS, players);
        assertEquals(
                sent + DELAY_SECONDS * stage.game.hz,
                players.get(0).line().frames.size(),
                "frames of a player");
        assertTrue(stage.count(Counter.FAILED_CALLS) > 0, "greetings that failed");
        assertEquals(0, stage.count(Counter.FAILED_TICKS), "failed ticks");
        seconds(DELAY_SECONDS, players);
        read = read(reader, spectator.line(), read);
        stage.game.failsToGreet = Integer.MIN_VALUE;
        seconds(DELAY_SECONDS + 2, players);
        int more = read(reader, spectator.line(), read);
        assertTrue(more > read, "frames when it is greeted again");
        assertNull(spectator.line().closedWith(), "closed");
    }

    @Test
    void letsPlayersWithoutAnAvatarFollowNobody() {
        Stage large = new Stage(
                2, game -> game.worldUnits = 3_000, spec -> spec.spectators(1, DELAY_SECONDS), RoomEvents.NONE);
        Stage.Player ada = large.seat("Ada");
        large.seat("Bob");
        assertEquals(DELAY_SECONDS, ada.line().welcomes.get(0).delay(), "delay as welcomed");
        EntityTable ships = large.game.world().table(FakeGame.SHIP);
        ships.set(large.game.avatar(1), FieldTable.X, 2_900 * Model.SUB);
        ships.set(large.game.avatar(1), FieldTable.Y, 2_900 * Model.SUB);
        large.game.takeShip(0);
        ada.session().watch(new WatchChange(WatchChange.TYPE, 1));
        large.ticks(3);
        Replica replica = new Replica(large.game.model(), new Reader());
        ada.line().frames.forEach(frame -> assertTrue(replica.apply(frame), "frame"));
        assertEquals(List.of(), places(replica.table(FakeGame.SHIP)), "ships in view");
    }

    private static final class Reader implements ReplicaListener {
        final Replica replica = new Replica(FakeGame.newModel(20), this);
        final List<String> feed = new ArrayList<>();

        @Override
        public void appeared(int kind, int slot) {}

        @Override
        public void ended(int kind, int slot, int cause) {}

        @Override
        public void left(int kind, int slot) {}
    }
}
