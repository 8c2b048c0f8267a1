package io.github.driftfire.engine.sessions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.driftfire.engine.FakeConnection;
import io.github.driftfire.engine.FakeGame;
import io.github.driftfire.engine.Game;
import io.github.driftfire.engine.LogTrap;
import io.github.driftfire.engine.Stage;
import io.github.driftfire.engine.telemetry.Counter;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the game tells beside the world: greetings, broadcasts, and what happens when they do not fit. */
final class RoomFeedTest {
    private final LogTrap log = new LogTrap();

    @AfterEach
    void letLog() {
        log.close();
    }

    private static final String GREETED = FakeGame.GREETING + ":0";

    @Test
    void greetsANewcomerInPartsOnePerTick() {
        Stage stage = new Stage(4, game -> game.greetingParts = 3);
        Stage.Player ada = stage.seat("Ada");
        assertEquals(List.of("1:0", "2:0"), stage.feedOf(ada.line()), "after one tick");
        stage.tick();
        assertEquals(List.of("1:0", "2:0", "2:1"), stage.feedOf(ada.line()), "after two ticks");
        stage.ticks(5);
        assertEquals(List.of("1:0", "2:0", "2:1", "2:2"), stage.feedOf(ada.line()), "at last");
    }

    @Test
    void tellsEverybodyWhatIsForEverybodyAndOneWhatIsForOne() {
        Stage stage = new Stage(4);
        Stage.Player ada = stage.seat("Ada");
        Stage.Player bob = stage.seat("Bob");
        stage.game.duringTick = () -> FakeGame.say(stage.game.feed().to(1), 9, 9);
        stage.tick();
        assertEquals(List.of("1:0", "2:0", "1:1"), stage.feedOf(ada.line()), "to Ada");
        assertEquals(List.of("1:1", "2:0", "9:9"), stage.feedOf(bob.line()), "to Bob");
    }

    @Test
    void keepsMessagesForALineThatIsBusy() {
        Stage stage = new Stage(4);
        Stage.Player slow = stage.seat("Slow");
        slow.line().line = FakeConnection.Line.SLOW;
        stage.tick();
        stage.seat("Bob");
        stage.seat("Eve");
        assertEquals(List.of("1:0", "2:0"), stage.feedOf(slow.line()), "while busy");
        slow.line().finish(true);
        stage.tick();
        assertEquals(List.of("1:0", "2:0", "1:1", "1:2"), stage.feedOf(slow.line()), "once it is free");
        assertEquals(2, stage.count(Counter.FRAMES_SKIPPED), "frames skipped");
    }

    @Test
    void greetsAgainWhenTheFeedOfABusyLineOverflows() {
        Stage stage = new Stage(4, game -> game.broadcastBytes = 1000);
        Stage.Player slow = stage.seat("Slow");
        Stage.Player prompt = stage.seat("Prompt");
        slow.line().line = FakeConnection.Line.SLOW;
        stage.ticks(12);
        slow.line().finish(true);
        stage.tick();
        assertEquals(2, Collections.frequency(stage.feedOf(slow.line()), GREETED), "greetings of the slow line");
        assertEquals(1, Collections.frequency(stage.feedOf(prompt.line()), GREETED), "greetings of the other");
        assertTrue(stage.count(Counter.FEED_OVERFLOWS) > 0, "no overflow counted");
    }

    @Test
    void greetsEverybodyAgainWhenABroadcastOverflows() {
        Stage stage = new Stage(4);
        Stage.Player ada = stage.seat("Ada");
        Stage.Player bob = stage.seat("Bob");
        stage.game.broadcastBytes = 10_000;
        stage.tick();
        stage.game.broadcastBytes = 0;
        stage.ticks(2);
        assertEquals(List.of("1:0", GREETED, "1:1", GREETED), stage.feedOf(ada.line()), "to Ada");
        assertEquals(List.of("1:1", GREETED, GREETED), stage.feedOf(bob.line()), "to Bob");
        assertEquals(2, stage.count(Counter.FEED_OVERFLOWS), "overflows");
    }

    @Test
    void neverSendsTheHalfOfAMessageThatAFailedTickLeft() {
        Stage stage = new Stage(4);
        Stage.Player ada = stage.seat("Ada");
        stage.game.duringTick = () -> {
            stage.game.feed().broadcast().u8(FakeGame.NOISE);
            throw new IllegalStateException("in the middle of a message");
        };
        stage.tick();
        stage.game.duringTick = null;
        stage.ticks(2);
        assertEquals(List.of("1:0", GREETED, GREETED), stage.feedOf(ada.line()));
    }

    @Test
    void endsTheSessionOfWhomTheGameGreetsTooLong() {
        Stage stage = new Stage(4, game -> game.greetingBytes = Game.GREETING_BYTES);
        Stage.Player ada = stage.seat("Ada");
        assertEquals(0, ada.line().closes.size(), "what is allowed fits the feed");
        stage.game.greetingBytes = 2 * Game.GREETING_BYTES;
        Stage.Player bob = stage.seat("Bob");
        assertEquals(1, bob.line().closes.size(), "closes");
        assertEquals(1, stage.count(Counter.FAILED_CALLS), "failed calls");
    }

    @Test
    void greetsInOrderWhileMuchIsSaid() {
        Stage stage = new Stage(4, game -> {
            game.greetingParts = 20;
            game.greetingBytes = Game.GREETING_BYTES;
            game.broadcastBytes = 500;
        });
        Stage.Player ada = stage.seat("Ada");
        stage.ticks(40);
        List<String> greetings = stage.feedOf(ada.line()).stream()
                .filter(message -> message.startsWith("2:"))
                .toList();
        assertEquals(IntStream.range(0, 20).mapToObj(part -> "2:" + part).toList(), greetings);
    }
}
