package io.github.driftfire.netcode.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.driftfire.model.protocol.CloseCode;
import io.github.driftfire.model.protocol.Protocol;
import io.github.driftfire.model.protocol.Welcome;
import io.github.driftfire.model.protocol.WorldSettings;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ClientSessionTest {
    private static final Welcome WELCOME =
            new Welcome(Welcome.TYPE, 0, "arena", new WorldSettings("dogfight", 1600, 1600, 30), "token", "on", 0);
    private static final double MINUTE = 60_000;

    private final List<FakeLine> lines = new ArrayList<>();
    private final List<CloseCode> lost = new ArrayList<>();
    private final List<String> reasons = new ArrayList<>();
    private double now = 1000;
    private @Nullable String token;
    private boolean readable = true;

    private final ClientSession session = new ClientSession(
            () -> "ws://host/play/arena",
            () -> "0",
            new ResumeToken() {
                @Override
                public @Nullable String value() {
                    return token;
                }

                @Override
                public void keep(String value) {
                    token = value;
                }

                @Override
                public void clear() {
                    token = null;
                }
            },
            1,
            () -> now,
            new ClientSession.Listener() {
                @Override
                public void welcomed(Welcome welcome) {}

                @Override
                public boolean frame(byte[] frame) {
                    return readable;
                }

                @Override
                public void warned(int seconds) {}

                @Override
                public void lost(CloseCode code, String reason, int retryMillis) {
                    lost.add(code);
                    reasons.add(reason);
                }
            },
            (address, listener) -> {
                FakeLine line = new FakeLine(listener);
                lines.add(line);
                return line;
            });

    /** A connection that a test plays. */
    private static final class FakeLine implements ClientSocket {
        private final ClientSocket.Listener ear;
        private final List<String> texts = new ArrayList<>();
        private int resyncs;
        private int inputs;
        private boolean usable = true;
        private boolean abandoned;

        FakeLine(ClientSocket.Listener ear) {
            this.ear = ear;
        }

        @Override
        public void send(String text) {
            texts.add(text);
        }

        @Override
        public void send(byte[] frame) {
            inputs += frame[0] == Protocol.INPUT ? 1 : 0;
            resyncs += frame.length == 1 && frame[0] == Protocol.RESYNC ? 1 : 0;
        }

        @Override
        public int bufferedBytes() {
            return 0;
        }

        @Override
        public boolean usable() {
            return usable;
        }

        @Override
        public void abandon() {
            abandoned = true;
            usable = false;
        }

        @Override
        public void leave() {
            abandon();
        }
    }

    private FakeLine play() {
        session.open("Ada");
        return welcomeLast();
    }

    private FakeLine welcomeLast() {
        FakeLine line = lines.get(lines.size() - 1);
        line.ear.opened();
        line.ear.welcomed(WELCOME);
        return line;
    }

    private void frames(FakeLine line, double millis) {
        for (double end = now + millis; now < end; now += 33) {
            line.ear.bytes(new byte[1]);
        }
    }

    @Test
    void keepsALineOnWhichFramesArriveHoweverSeldomTimersRun() {
        FakeLine line = play();
        for (int minute = 0; minute < 5; minute++) {
            frames(line, MINUTE);
            session.watch();
        }
        assertEquals(List.of(), lost);
        assertFalse(line.abandoned);
        assertEquals(1, session.connections());
    }

    @Test
    void endsALineThatFallsSilentWhileTimersRun() {
        FakeLine line = play();
        for (int i = 0; i < 70 && lost.isEmpty(); i++) {
            now += 100;
            session.watch();
        }
        assertEquals(List.of(CloseCode.IDLE), lost);
        assertTrue(line.abandoned);
    }

    @Test
    void endsALineThatFallsSilentAlthoughTimersRunOnceAMinute() {
        FakeLine line = play();
        session.watch();
        frames(line, 20_000);
        now += MINUTE;
        session.watch();
        assertEquals(List.of(), lost, "what came in that minute may still be delivered");
        now += MINUTE;
        session.watch();
        assertEquals(List.of(CloseCode.IDLE), lost);
    }

    @Test
    void doesNotCountTheTimeInWhichThePageDidNotRun() {
        FakeLine line = play();
        session.watch();
        now += 5 * MINUTE;
        session.watch();
        assertEquals(List.of(), lost);
        now += 50;
        line.ear.bytes(new byte[1]);
        for (int i = 0; i < 50; i++) {
            now += 100;
            session.watch();
        }
        assertEquals(List.of(), lost, "it was heard after the pause");
    }

    @Test
    void reconnectsSoonWhenNothingComesAfterAPause() {
        play();
        session.watch();
        now += 5 * MINUTE;
        double back = now;
        for (int i = 0; i < 100 && lost.isEmpty(); i++) {
            session.watch();
            now += 50;
        }
        assertEquals(List.of(CloseCode.IDLE), lost);
        assertTrue(now - back < 2000, "after " + (now - back) + " ms");
    }

    @Test
    void retriesByTheTimeOfTheCloseNotOfTheLastTimer() {
        FakeLine line = play();
        session.watch();
        frames(line, 40_000);
        double closed = now;
        line.ear.closed(1001, "");
        double wait = session.retryInMillis(now);
        assertTrue(wait > 0 && wait < 1000, "waits " + wait);
        now = closed + wait;
        session.watch();
        assertEquals(2, session.connections());
        FakeLine second = lines.get(1);
        second.ear.opened();
        assertTrue(second.texts.get(0).contains("token"), second.texts.toString());
    }

    @Test
    void comesBackSoonToAServerThatRestarts() {
        play().ear.closed(1001, Protocol.RESTART_REASON);
        for (int attempt = 1; attempt < 30; attempt++) {
            double wait = session.retryInMillis(now);
            assertTrue(wait > 0 && wait <= 1250, "attempt " + attempt + " waits " + wait);
            now += wait;
            session.watch();
            lines.get(attempt).ear.closed(1006, "");
        }
        assertEquals(
                List.of(Protocol.RESTART_REASON), reasons.stream().distinct().toList());
        now += session.retryInMillis(now);
        session.watch();
        assertTrue(welcomeLast().texts.get(0).contains("token"));
        lines.get(lines.size() - 1).ear.closed(1006, "");
        assertEquals("The connection broke", reasons.get(reasons.size() - 1));
    }

    @Test
    void doesNotTakeARefusalForARestart() {
        play().ear.closed(1001, "The host has closed the room");
        assertEquals(List.of("The host has closed the room"), reasons);
        now += session.retryInMillis(now);
        session.watch();
        lines.get(1).ear.closed(1006, "");
        assertEquals(ClientSession.UNREACHABLE, reasons.get(1));
    }

    @Test
    void wakesToAnAttemptAtOnce() {
        FakeLine line = play();
        line.ear.closed(1006, "");
        assertEquals(1, session.connections());
        session.wake();
        assertEquals(2, session.connections());
        assertEquals(List.of(CloseCode.of(1006)), lost);
    }

    @Test
    void wakesToANewLineWhereTheBrowserHasClosedTheOldOne() {
        FakeLine line = play();
        line.usable = false;
        session.wake();
        assertEquals(2, session.connections());
    }

    @Test
    void wakesToTheSameLineWhileItLives() {
        play();
        now += 100;
        session.wake();
        assertEquals(1, session.connections());
    }

    @Test
    void retriesAtOnceWhenTheEndIsHeardJustAfterWaking() {
        FakeLine line = play();
        now += MINUTE;
        session.wake();
        line.ear.closed(1006, "");
        session.watch();
        assertEquals(2, session.connections());
    }

    @Test
    void doesNotWakeToWhatEndedForGood() {
        FakeLine line = play();
        line.ear.closed(CloseCode.REPLACED.code(), "");
        session.wake();
        session.watch();
        assertEquals(1, session.connections());
        assertNull(token);
    }

    @Test
    void doesNotWakeToWhatThePlayerHasStopped() {
        FakeLine line = play();
        line.ear.closed(1006, "");
        session.stopRetrying();
        session.wake();
        assertEquals(1, session.connections());
    }

    /** The server grants one a second. */
    @Test
    void asksForAKeyframeOnceInAWhileAsLongAsSnapshotsCannotBeRead() {
        FakeLine line = play();
        frames(line, 1000);
        assertEquals(0, line.resyncs);
        readable = false;
        frames(line, 5 * ClientSession.RESYNC_MILLIS - 100);
        assertEquals(5, line.resyncs);
        readable = true;
        frames(line, 5000);
        assertEquals(5, line.resyncs, "snapshots are read again");
    }

    @Test
    void doesNotWakeAfterLeaving() {
        play();
        session.leave();
        session.wake();
        assertEquals(1, session.connections());
    }

    @Test
    void showsItsTicketBesideATokenUntilItIsWelcome() {
        token = "old";
        session.open("Ada", "ticket");
        lines.get(0).ear.opened();
        String hello = lines.get(0).texts.get(0);
        assertTrue(hello.contains("\"ticket\":\"ticket\"") && hello.contains("\"resume\":\"old\""), hello);
        lines.get(0).ear.welcomed(WELCOME);
        lines.get(0).ear.closed(1006, "");
        session.retryNow();
        lines.get(1).ear.opened();
        hello = lines.get(1).texts.get(0);
        assertTrue(hello.contains("\"resume\":\"token\"") && !hello.contains("ticket"), hello);
    }

    @Test
    void doesNotRetryWithATicketThatIsNotValid() {
        session.open("Ada", "ticket");
        lines.get(0).ear.opened();
        lines.get(0).ear.closed(CloseCode.BAD_TICKET.code(), "");
        now += MINUTE;
        session.watch();
        assertEquals(List.of(CloseCode.BAD_TICKET), lost);
        assertEquals(1, lines.size(), "connections");
    }

    @Test
    void takesNoSeatWhereASpectatorWasCutOff() {
        session.open("Ada", "ticket");
        lines.get(0).ear.opened();
        lines.get(0).ear.welcomed(new Welcome(Welcome.TYPE, -1, "arena", WELCOME.world(), "", "on", 0));
        assertNull(token, "token");
        session.follow(3);
        assertEquals("{\"type\":\"watch\",\"player\":3}", lines.get(0).texts.get(1));
        lines.get(0).ear.closed(1006, "");
        now += MINUTE;
        session.watch();
        assertEquals(1, lines.size(), "connections");
    }

    @Test
    void sendsAFourthOfASecondsInputsAsOneOfASpectator() {
        session.open("Ada", "ticket");
        lines.get(0).ear.opened();
        lines.get(0).ear.welcomed(new Welcome(Welcome.TYPE, -1, "arena", WELCOME.world(), "", "on", 0));
        for (int sequence = 1; sequence <= 21; sequence++) {
            session.send(sequence, 0, sequence, 0);
            now += 50;
        }
        assertEquals(5, lines.get(0).inputs, "inputs in 1,050 ms");
    }

    @Test
    void sendsEveryInputOfAPlayer() {
        session.open("Ada");
        lines.get(0).ear.opened();
        lines.get(0).ear.welcomed(WELCOME);
        session.send(1, 0, 1, 0);
        session.send(2, 0, 1, 0);
        assertEquals(2, lines.get(0).inputs, "inputs");
    }
}
