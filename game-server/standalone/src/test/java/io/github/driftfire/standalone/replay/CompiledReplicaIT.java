package io.github.driftfire.standalone.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.driftfire.arena.ArenaGame;
import io.github.driftfire.arena.ArenaSettings;
import io.github.driftfire.engine.rooms.Room;
import io.github.driftfire.engine.rooms.RoomSpec;
import io.github.driftfire.engine.telemetry.Counter;
import io.github.driftfire.engine.telemetry.RoomMetrics;
import io.github.driftfire.model.arena.Tuning;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What a room sends to shaky connections makes the same replica of the compiled client as on the JVM, frame by frame. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class CompiledReplicaIT {
    private static final int TICKS = 900;

    private final CompiledClient client;
    private long nowNanos;

    CompiledReplicaIT() throws IOException {
        client = new CompiledClient();
    }

    @AfterAll
    void quit() throws IOException {
        client.close();
    }

    @Test
    void aDogfightAmongBots() {
        compare(new ArenaSettings(Tuning.DOGFIGHT, 3000, 2600, 30, 8, 20, 7), 4);
    }

    @Test
    void openSpaceThatWraps() {
        compare(new ArenaSettings(Tuning.WORKLOAD, 2600, 3000, 20, 32, 0, 7), 32);
    }

    private void compare(ArenaSettings settings, int people) {
        List<StallingPlayer> players = play(settings, people);
        int frames = 0;
        for (StallingPlayer player : players.subList(0, 4)) {
            for (RecordedConnection connection : player.connections()) {
                if (connection.welcomed()) {
                    String what = "player " + players.indexOf(player) + ", connection "
                            + player.connections().indexOf(connection);
                    assertSame(what, connection);
                    frames += connection.frames();
                }
            }
        }
        assertTrue(frames > 4 * TICKS / 2, "frames compared: " + frames);
    }

    /** Records a game, and makes sure that all that a connection can disturb has happened. */
    private List<StallingPlayer> play(ArenaSettings settings, int people) {
        ArenaGame game = new ArenaGame(settings);
        Room room = new Room(new RoomSpec("recorded", settings.maxPlayers(), () -> game), () -> nowNanos);
        List<StallingPlayer> players = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            players.add(new StallingPlayer(room, game, 100 + i));
        }
        for (int tick = 0; tick < TICKS; tick++) {
            nowNanos += 1_000_000_000L / settings.tickRateHz();
            players.forEach(StallingPlayer::beforeTick);
            room.tick(nowNanos);
        }
        RoomMetrics metrics = room.metrics();
        assertEquals(0, metrics.count(Counter.FAILED_TICKS), "failed ticks");
        assertEquals(0, metrics.count(Counter.FAILED_CALLS), "failed calls");
        assertEquals(people, metrics.count(Counter.JOINS), "joins");
        long asked = metrics.count(Counter.DESYNCS);
        long resumes = metrics.count(Counter.RESUMES);
        assertTrue(metrics.count(Counter.CATCH_UPS) > people, "catch-ups of several ticks: " + metrics.counts());
        assertTrue(asked > 0, "fresh starts asked for: " + metrics.counts());
        assertTrue(resumes > 0, "resumes: " + metrics.counts());
        assertTrue(
                metrics.count(Counter.FRESH_STARTS) > people + asked + resumes,
                "fresh starts after long stalls: " + metrics.counts());
        return players;
    }

    private void assertSame(String what, RecordedConnection connection) {
        List<String> expected = connection.trace().text().lines().toList();
        List<String> compiled = client.replay(connection.recording()).lines().toList();
        for (int i = 0; i < Math.min(expected.size(), compiled.size()); i++) {
            assertEquals(expected.get(i), compiled.get(i), what + ", frame " + i + " of " + connection.frames());
            assertFalse(expected.get(i).endsWith("broken"), what + ", frame " + i + " on the JVM: " + expected.get(i));
        }
        assertEquals(connection.frames(), compiled.size(), what + ", frames");
        assertEquals(0, connection.trace().replica().desyncs(), what + ", checksums that did not agree");
    }
}
