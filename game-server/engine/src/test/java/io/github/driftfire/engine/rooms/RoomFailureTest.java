package io.github.driftfire.engine.rooms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.driftfire.engine.FakeConnection;
import io.github.driftfire.engine.FakeGame;
import io.github.driftfire.engine.LogTrap;
import io.github.driftfire.engine.Stage;
import io.github.driftfire.engine.telemetry.Counter;
import io.github.driftfire.model.protocol.CloseCode;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One bad player, line or rule never stops a room. */
final class RoomFailureTest {
    private final LogTrap log = new LogTrap();

    @AfterEach
    void letLog() {
        log.close();
    }

    @Test
    void goesOnAfterATickThatThrows() {
        Stage stage = new Stage(4);
        Stage.Player ada = stage.seat("Ada");
        ada.input(1, FakeGame.FIRE);
        stage.game.duringTick = () -> {
            throw new IllegalStateException("a rule is broken");
        };
        stage.ticks(10);
        assertEquals(11, ada.line().lastTick(), "tick of the newest frame");
        stage.game.duringTick = () -> {
            throw new StackOverflowError("a rule calls itself");
        };
        stage.ticks(10);
        stage.game.duringTick = null;
        stage.ticks(10);
        assertEquals(31, ada.line().frames.size(), "frames");
        assertEquals(20, stage.count(Counter.FAILED_TICKS), "failed ticks");
        assertEquals(List.of("SEVERE room test: tick 2 failed"), log.messages(), "one line a second");
        assertNull(ada.line().closedWith());
    }

    @Test
    void endsOnlyTheSessionOfWhomTheGameCannotSeat() {
        Stage stage = new Stage(4);
        Stage.Player ada = stage.seat("Ada");
        stage.game.failsToJoin = true;
        Stage.Player bob = stage.seat("Bob");
        stage.game.failsToJoin = false;
        stage.tick();
        assertEquals(List.of("join 0 Ada", "join 1 Bob", "leave 1"), stage.game.events, "tried once, and undone");
        assertEquals(CloseCode.SERVER_ERROR, bob.line().closedWith());
        assertEquals(3, ada.line().frames.size(), "frames to the other");
        assertEquals(1, stage.room.status().players(), "players");
        assertEquals(1, stage.seat("Bob").line().welcomes.size(), "welcomes at the next try");
    }

    @Test
    void freesTheSeatOfWhomTheGameCannotLetGo() {
        Stage stage = new Stage(2);
        Stage.Player ada = stage.seat("Ada");
        Stage.Player bob = stage.seat("Bob");
        stage.game.failsToLeave = true;
        ada.session().closed();
        stage.seconds(21);
        assertEquals(1, stage.room.status().players(), "players");
        assertEquals(2 + 21 * 20, bob.line().lastTick(), "tick of the other's newest frame");
        assertEquals(1, stage.count(Counter.FAILED_CALLS), "failed calls");
    }

    @Test
    void endsOnlyTheSessionOfWhomTheGameCannotGreet() {
        Stage stage = new Stage(4, game -> game.failsToGreet = 1);
        Stage.Player ada = stage.seat("Ada");
        Stage.Player bob = stage.greet("Bob");
        Stage.Player eve = stage.greet("Eve");
        stage.tick();
        assertEquals(CloseCode.SERVER_ERROR, bob.line().closedWith());
        assertEquals(List.of(2, 2), List.of(ada.line().lastTick(), eve.line().lastTick()), "ticks of the others");
    }

    @ParameterizedTest
    @EnumSource(
            value = FakeConnection.Line.class,
            names = {"BROKEN", "THROWING"})
    void losesAPlayerWhoseLineFailsAndNobodyElse(FakeConnection.Line failure) {
        Stage stage = new Stage(4);
        Stage.Player ada = stage.seat("Ada");
        Stage.Player bob = stage.seat("Bob");
        Stage.Player eve = stage.seat("Eve");
        bob.line().line = failure;
        stage.ticks(3);
        assertEquals(2, stage.room.status().players(), "players while the seat waits");
        assertEquals(
                List.of(6, 4),
                List.of(ada.line().frames.size(), eve.line().frames.size()),
                "frames to the others");
        assertEquals(1, bob.line().aborts, "aborts");
        assertEquals(1, stage.count(Counter.LINES_LOST), "lines lost");
    }

    @Test
    void losesAPlayerWhoseWelcomeFails() {
        Stage stage = new Stage(4);
        Stage.Player ada = stage.greet("Ada");
        ada.line().line = FakeConnection.Line.THROWING;
        stage.seconds(21);
        assertEquals(List.of("join 0 Ada", "leave 0"), stage.game.events);
        assertEquals(0, ada.line().frames.size(), "frames");
    }

    @Test
    void skipsALineThatIsBusyAndCutsItAtLast() {
        Stage stage = new Stage(4);
        Stage.Player ada = stage.seat("Ada");
        Stage.Player stuck = stage.seat("Stuck");
        stuck.line().line = FakeConnection.Line.SLOW;
        for (int second = 1; second <= 45; second++) {
            stuck.input(second, 0);
            ada.input(second, 0);
            stage.seconds(1);
        }
        assertEquals(0, stuck.line().aborts, "aborts within 45 seconds");
        stage.ticks(2);
        assertEquals(2, stuck.line().frames.size(), "frames to the stuck line");
        assertEquals(1, stuck.line().aborts, "aborts");
        assertEquals(List.of(), stuck.line().closes, "no close frame that nobody would read");
        assertEquals(1, stage.count(Counter.LINES_CUT), "lines cut");
        assertEquals(45 * 20 + 4, ada.line().frames.size(), "frames to the other: one in every tick");
    }

    @Test
    void sendsNoFrameBeforeTheWelcomeIsThrough() {
        Stage stage = new Stage(4);
        Stage.Player ada = stage.greet("Ada");
        ada.line().line = FakeConnection.Line.SLOW;
        stage.ticks(3);
        assertEquals(0, ada.line().frames.size(), "frames before");
        ada.line().finish(true);
        stage.tick();
        assertEquals(1, ada.line().frames.size(), "frames after");
    }

    @Test
    void countsSpawnsThatDoNotFit() {
        Stage stage = new Stage(2, game -> game.boltCapacity = 5);
        Stage.Player ada = stage.seat("Ada");
        ada.input(1, FakeGame.FIRE);
        stage.ticks(8);
        assertEquals(3, stage.count(Counter.SPAWNS_REFUSED));
    }

    @Test
    void refusesAGameWhoseCapacityHasNoNumberOnTheWire() {
        Consumer<FakeGame> vast = game -> game.boltCapacity = 70_000;
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> new Stage(2, vast));
        assertTrue(String.valueOf(e.getMessage()).contains("bolt: capacity 70000"), () -> "message: " + e.getMessage());
    }
}
