package io.github.driftfire.engine.sessions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.driftfire.engine.Stage;
import io.github.driftfire.engine.telemetry.Counter;
import io.github.driftfire.model.protocol.CloseCode;
import org.junit.jupiter.api.Test;

/** What a client gets whose echo says that it lags; 20 ticks a second. */
final class RoomSlowClientTest {
    private final Stage stage = new Stage(4);
    private final Stage.Player prompt = stage.seat("Prompt");
    private final Stage.Player slow = stage.seat("Slow");
    private int sequence;

    @Test
    void countsWhoseLineIsReady() {
        stage.ticks(1);
        prompt.input(++sequence, 0, prompt.line().lastTick());
        stage.ticks(1);
        long before = stage.count(Counter.LINES_READY);
        stage.ticks(10);
        assertEquals(before + 20, stage.count(Counter.LINES_READY), "twice a tick, and only who has steered");
    }

    @Test
    void sendsEveryTickToWhoIsHalfASecondBehind() {
        assertEquals(20, framesInASecondAt(10), "frames");
    }

    @Test
    void sendsEverySecondTickToWhoIsASecondBehind() {
        assertEquals(10, framesInASecondAt(25), "frames");
        assertTrue(stage.count(Counter.CATCH_UPS) > 0, "the ticks between are caught up from kept blobs");
    }

    @Test
    void sendsEveryFourthTickToWhoIsTwoSecondsBehind() {
        assertEquals(5, framesInASecondAt(45), "frames");
    }

    @Test
    void sendsNothingToWhoIsFourSecondsBehindUntilItHasCaughtUp() {
        stage.ticks(100);
        int held = slow.line().lastTick() - 90;
        slow.input(++sequence, 0, held);
        stage.tick();
        int before = slow.line().frames.size();
        stage.ticks(40);
        assertEquals(before, slow.line().frames.size(), "frames while it lags");
        slow.input(++sequence, 0, slow.line().lastTick());
        stage.tick();
        assertEquals(before + 1, slow.line().frames.size(), "frames when it has applied all that it was sent");
        stage.feedOf(slow.line());
        assertEquals(
                stage.count(Counter.FRESH_STARTS),
                3,
                "fresh starts: two newcomers, and one after a gap too long to keep");
    }

    @Test
    void closesWhoStaysBehindAndKeepsTheSeat() {
        stage.ticks(100);
        slow.input(++sequence, 0, 50);
        for (int second = 0; second < 50 && slow.line().closedWith() == null; second++) {
            prompt.input(++sequence, 0, prompt.line().lastTick());
            slow.input(++sequence, 0, 50);
            stage.seconds(1);
        }
        assertEquals(CloseCode.TOO_SLOW, slow.line().closedWith());
        assertNull(prompt.line().closedWith(), "the other");
        Stage.Player again = stage.arrive();
        again.resume(slow.token());
        stage.tick();
        assertEquals(1, again.line().welcomes.get(0).player(), "the seat");
    }

    @Test
    void startsAClientAfreshThatAsksForIt() {
        slow.resync();
        stage.tick();
        assertEquals(1, stage.count(Counter.DESYNCS), "desyncs counted");
        assertEquals(3, stage.count(Counter.FRESH_STARTS), "fresh starts");
    }

    /** Frames to the slow client in a second in which each of its inputs echoes a tick so far back. */
    private int framesInASecondAt(int lagTicks) {
        stage.ticks(100);
        slow.input(++sequence, 0, slow.line().lastTick() + 1 - lagTicks);
        stage.ticks(1);
        int before = slow.line().frames.size();
        for (int tick = 0; tick < 20; tick++) {
            slow.input(++sequence, 0, stage.lastTick() + 1 - lagTicks);
            stage.tick();
        }
        return slow.line().frames.size() - before;
    }

    @Test
    void startsNobodyAfreshMoreThanOnceASecond() {
        Stage stage = new Stage(2);
        Stage.Player ada = stage.seat("Ada");
        for (int tick = 0; tick < 3 * stage.game.hz; tick++) {
            ada.resync();
            stage.tick();
        }
        assertEquals(3, stage.count(Counter.DESYNCS), "fresh starts granted in three seconds");
        assertEquals(3L * stage.game.hz - 3, stage.count(Counter.RESYNCS_REFUSED), "refused");
    }
}
