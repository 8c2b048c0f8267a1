package io.github.driftfire.engine.rooms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.github.driftfire.engine.Stage;
import io.github.driftfire.model.protocol.CloseCode;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A server that does not run for a while: nobody is closed for that time. */
final class RoomPauseTest {
    private final Stage stage = new Stage(4);

    @BeforeEach
    void begin() {
        stage.room.begin(stage.clock.getAsLong());
    }

    @ParameterizedTest
    @ValueSource(ints = {15, 70, 600})
    void takesTheInputsThatPiledUp(int pauseSeconds) {
        Stage.Player ada = seat("Ada");
        stage.clock.advanceMillis(pauseSeconds * 1000L);
        send(ada, 1, pauseSeconds * stage.game.hz);
        run(3);
        assertNull(ada.line().closedWith(), "inputs that a transport's thread reads before the room's thread runs");
        assertEquals(List.of("join 0 Ada"), stage.game.events);
    }

    @Test
    void takesTheInputsThatTheRoomReadsItself() {
        Stage.Player ada = seat("Ada");
        ada.line().polled = () -> {
            ada.line().polled = () -> {};
            send(ada, 1, 15 * stage.game.hz);
        };
        stage.clock.advanceMillis(15_000);
        run(3);
        assertNull(ada.line().closedWith(), "inputs that the room's thread reads");
    }

    @Test
    void stillEndsAFlood() {
        Stage.Player ada = seat("Ada");
        stage.clock.advanceMillis(15_000);
        run(1);
        send(ada, 1, (15 + 8) * 3 * stage.game.hz + 1);
        assertEquals(CloseCode.FLOOD, ada.line().closedWith(), "more than the pause explains");
    }

    @Test
    void endsAFloodWithoutAPause() {
        Stage.Player ada = seat("Ada");
        Stage.Player bob = seat("Bob");
        stage.clock.advanceMillis(15_000);
        run(1);
        stage.clock.advanceMillis(50);
        run(10 * stage.game.hz);
        send(ada, 1, 8 * 3 * stage.game.hz + 1);
        assertEquals(CloseCode.FLOOD, ada.line().closedWith(), "long after a pause");
        assertNull(bob.line().closedWith(), "the other");
    }

    @Test
    void doesNotCountAPauseAsSilence() {
        Stage.Player ada = seat("Ada");
        stage.clock.advanceMillis(300_000);
        run(1);
        assertNull(ada.line().closedWith(), "after a pause of five minutes");
        for (int i = 0; i < 60 * stage.game.hz; i++) {
            run(1);
        }
        assertEquals(CloseCode.IDLE, ada.line().closedWith(), "after a minute of silence");
    }

    @Test
    void keepsASeatThroughAPause() {
        Stage.Player ada = seat("Ada");
        ada.session().closed();
        run(1);
        stage.clock.advanceMillis(300_000);
        run(1);
        Stage.Player again = stage.arrive();
        again.resume(ada.token());
        run(1);
        assertNull(again.line().closedWith(), "who came back");
        assertEquals(0, again.line().welcomes.get(0).player(), "the seat");
    }

    @Test
    void waitsForAHelloThroughAPause() {
        Stage.Player ada = stage.arrive();
        run(1);
        stage.clock.advanceMillis(300_000);
        run(1);
        assertNull(ada.line().closedWith(), "after a pause");
        ada.hello("Ada");
        run(1);
        assertEquals(1, ada.line().welcomes.size(), "welcomes");
    }

    @Test
    void doesNotCountAPauseAsLag() {
        Stage.Player ada = seat("Ada");
        ada.input(1, 0, ada.line().lastTick());
        run(1);
        stage.clock.advanceMillis(300_000);
        run(1);
        int frames = ada.line().frames.size();
        ada.input(2, 0, ada.line().lastTick());
        run(1);
        assertEquals(frames + 1, ada.line().frames.size(), "a frame a tick");
        assertNull(ada.line().closedWith(), "the player");
    }

    private Stage.Player seat(String name) {
        Stage.Player player = stage.greet(name);
        run(1);
        return player;
    }

    private static void send(Stage.Player player, int first, int count) {
        for (int i = 0; i < count; i++) {
            player.input((first + i) & 0xffff, i & 1);
        }
    }

    private void run(int ticks) {
        for (int i = 0; i < ticks; i++) {
            stage.clock.advanceNanos(1_000_000_000L / stage.game.hz + 1);
            stage.room.runDue(stage.clock.getAsLong());
        }
    }
}
