package io.github.driftfire.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.driftfire.arena.ArenaGame;
import io.github.driftfire.arena.ArenaSettings;
import io.github.driftfire.engine.rooms.Room;
import io.github.driftfire.engine.rooms.RoomSpec;
import io.github.driftfire.engine.sessions.Connection;
import io.github.driftfire.engine.sessions.Session;
import io.github.driftfire.engine.telemetry.Counter;
import io.github.driftfire.model.protocol.CloseCode;
import io.github.driftfire.model.protocol.Hello;
import io.github.driftfire.model.protocol.Welcome;
import io.github.driftfire.model.replication.Replica;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** One client never reads, one stops for thirty seconds, fifty play: by counts and bytes, on a clock of the test's own. */
final class StallTest {
    private static final int PLAYERS = 50;
    private static final int HZ = 20;
    private static final long TICK_NANOS = 1_000_000_000L / HZ;

    private final ArenaSettings settings = ArenaSettings.workload(PLAYERS + 2, HZ, 1);
    private final ArenaGame game = new ArenaGame(settings);
    private final Room room = new Room(new RoomSpec("workload", PLAYERS + 2, () -> game), () -> this.nowNanos);
    private final List<DryPlayer> players = new ArrayList<>();
    private final List<Session> sessions = new ArrayList<>();
    private long nowNanos;

    @Test
    void aClientThatStallsCostsNobodyElseAnythingAndRecovers() {
        for (int i = 0; i < PLAYERS; i++) {
            players.add(player(i));
            sessions.add(enter(players.get(i)));
        }
        StallingLine never = new StallingLine(player(PLAYERS));
        StallingLine stopping = new StallingLine(player(PLAYERS + 1));
        Session neverSession = enter(never);
        Session stoppingSession = enter(stopping);
        players.add(stopping.player);
        sessions.add(stoppingSession);

        ticks(5 * HZ);
        never.stalled = true;
        stopping.stalled = true;
        int silent = players.size() - 1;
        players.remove(silent);
        sessions.remove(silent);
        players.forEach(DryPlayer::forgetCounts);
        stopping.player.forgetCounts();
        ticks(30 * HZ);

        for (DryPlayer player : players) {
            assertEquals(30 * HZ, player.frames, "frames to one that plays: one in every tick");
        }
        assertTrue(stopping.handedOver <= 1, stopping.handedOver + " frames wait in the transport of a stalled line");
        assertTrue(
                never.handedOver <= 1, never.handedOver + " frames wait in the transport of a line that never reads");

        stopping.stalled = false;
        stopping.release();
        stopping.player.skipInputs(nowNanos);
        players.add(stopping.player);
        sessions.add(stoppingSession);
        long freshStarts = room.metrics().count(Counter.FRESH_STARTS);
        ticks(2 * HZ);
        stopping.player.readFrames();
        assertEquals(
                1,
                room.metrics().count(Counter.FRESH_STARTS) - freshStarts,
                "fresh starts: what it missed is not kept");
        assertFalse(stopping.player.replica().broken(), "the replica that recovered");
        assertEquals(0, stopping.player.replica().desyncs(), "disagreeing checksums");
        // Its next input must have told that it is awake before it is sent more.
        assertTrue(stopping.player.frames >= 2 * HZ - 4, stopping.player.frames + " frames in the two seconds after");

        assertFalse(never.cut, "within 45 seconds");
        neverSession.frame(new byte[] {3}, 0, 1);
        ticks(20 * HZ);
        assertTrue(never.cut, "a line that takes nothing for 45 seconds is cut");
        assertEquals(0, room.metrics().count(Counter.FAILED_TICKS), "failed ticks");
    }

    private DryPlayer player(int index) {
        return new DryPlayer(
                new PilotScript(index),
                new Replica(game.model(), new NullReplicaListener()),
                PilotScript.phaseNanos(index, PLAYERS + 2));
    }

    private Session enter(Connection connection) {
        Session session = room.admit(connection);
        session.hello(new Hello(Hello.TYPE, "pilot", game.fingerprint(), null));
        return session;
    }

    private void ticks(int count) {
        for (int i = 0; i < count; i++) {
            nowNanos += TICK_NANOS;
            for (int p = 0; p < players.size(); p++) {
                if (players.get(p).welcomed()) {
                    players.get(p).sendInputs(sessions.get(p), nowNanos);
                }
            }
            room.tick(nowNanos);
            players.forEach(DryPlayer::readFrames);
        }
    }

    /** A line that keeps what it is handed, while it is stalled. */
    private static final class StallingLine implements Connection {
        final DryPlayer player;
        boolean stalled;
        boolean cut;
        int handedOver;
        private @Nullable ByteBuffer pending;
        private @Nullable Sent pendingSent;

        StallingLine(DryPlayer player) {
            this.player = player;
        }

        void release() {
            ByteBuffer frame = pending;
            Sent sent = pendingSent;
            if (frame != null && sent != null) {
                pending = null;
                player.send(frame, sent);
            }
        }

        @Override
        public void send(ByteBuffer frame, Sent sent) {
            if (stalled) {
                handedOver++;
                pending = frame;
                pendingSent = sent;
            } else {
                player.send(frame, sent);
            }
        }

        @Override
        public void send(Welcome welcome, Sent sent) {
            player.send(welcome, sent);
        }

        @Override
        public void close(CloseCode code, String reason) {
            cut = true;
        }

        @Override
        public void abort() {
            cut = true;
        }
    }
}
