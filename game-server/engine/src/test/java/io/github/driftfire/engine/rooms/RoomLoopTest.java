package io.github.driftfire.engine.rooms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.driftfire.engine.FakeClock;
import io.github.driftfire.engine.FakeConnection;
import io.github.driftfire.engine.FakeGame;
import io.github.driftfire.engine.LogTrap;
import io.github.driftfire.engine.telemetry.Counter;
import io.github.driftfire.model.protocol.CloseCode;
import io.github.driftfire.model.protocol.Hello;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class RoomLoopTest {
    private final LogTrap log = new LogTrap();

    @AfterEach
    void letLog() {
        log.close();
    }

    private final FakeClock clock = new FakeClock();
    private final FakeGame slow = new FakeGame();
    private final FakeGame fast = new FakeGame();
    private final List<OutOfMemoryError> reported = new ArrayList<>();

    @Test
    void runsEachRoomAtItsOwnRate() {
        RoomLoop loop = loop();
        long start = clock.getAsLong();
        while (clock.getAsLong() - start < 10_000_000_000L) {
            clock.advanceNanos(loop.runDue() - clock.getAsLong());
        }
        assertEquals(100, slow.ticks, "ticks at 10 Hz in 10 s");
        assertEquals(1200, fast.ticks, "ticks at 120 Hz in 10 s");
    }

    @Test
    void doesNotLetOneRoomStopTheOther() {
        RoomLoop loop = loop();
        slow.duringTick = () -> {
            throw new AssertionError("this room is broken");
        };
        for (int i = 0; i < 100; i++) {
            clock.advanceMillis(10);
            loop.runDue();
        }
        assertEquals(121, fast.ticks, "ticks of the sound room");
        assertEquals(11, slow.ticks, "ticks of the broken room");
    }

    @Test
    void bringsARoomThatWasHeldUpBackOnItsBeat() {
        RoomLoop loop = loop();
        loop.runDue();
        clock.advanceMillis(350);
        loop.runDue();
        assertEquals(4, slow.ticks, "ticks after 350 ms at 10 Hz");
        clock.advanceMillis(5_000);
        loop.runDue();
        assertEquals(5, slow.ticks, "ticks after a standstill of 5 s");
    }

    @Test
    void runsARoomThatComesAndLeavesOneThatGoes() {
        Room first = room("slow", slow, 10);
        RoomLoop loop = new RoomLoop(List.of(first), clock, reported::add);
        loop.runDue();
        loop.add(room("fast", fast, 120));
        clock.advanceMillis(100);
        loop.runDue();
        assertEquals(2, slow.ticks, "ticks of the first");
        assertTrue(fast.ticks > 0, "ticks of the second: " + fast.ticks);
        assertTrue(loop.remove(first, 0), "no tick runs");
        clock.advanceMillis(1_000);
        loop.runDue();
        assertEquals(2, slow.ticks, "ticks of the first, which is out");
        assertEquals(1, loop.size(), "rooms");
    }

    @Test
    void doesNotCatchUpWhatWasDueBeforeARoomCame() {
        RoomLoop loop = new RoomLoop(List.of(room("slow", slow, 10)), clock, reported::add);
        Room late = room("fast", fast, 120);
        clock.advanceMillis(5_000);
        // Comes while a pass runs: only the next one may run it.
        slow.duringTick = () -> {
            slow.duringTick = () -> {};
            loop.add(late);
        };
        loop.runDue();
        assertEquals(0, fast.ticks, "ticks before it began");
        clock.advanceMillis(5_000);
        loop.runDue();
        assertTrue(fast.ticks <= 1, "ticks at once: " + fast.ticks);
        assertEquals(0, late.metrics().count(Counter.OVERRUNS), "overruns");
    }

    @Test
    void disposesARoomThatWasTakenOutDuringItsTick() {
        Room room = room("slow", slow, 10);
        RoomLoop loop = new RoomLoop(List.of(room), clock, reported::add);
        List<CompletableFuture<String>> answers = new ArrayList<>();
        slow.duringTick = () -> {
            answers.add(room.admin("help"));
            assertFalse(loop.remove(room, 0), "out before its tick ends");
            loop.disposeLater(room, "closed");
            assertFalse(answers.get(0).isDone(), "disposed within the tick");
        };
        loop.runDue();
        assertEquals(1, answers.size(), "ticks");
        assertTrue(answers.get(0).isDone(), "no command is left over");
        assertEquals(0, loop.size(), "rooms");
    }

    @Test
    void closesARoomThatComesWhenItHasEnded() {
        RoomLoop loop = loop();
        loop.stop();
        loop.run();
        Room late = room("late", new FakeGame(), 10);
        loop.add(late);
        FakeConnection line = new FakeConnection();
        late.admit(line);
        assertEquals(CloseCode.GOING_AWAY, line.closedWith());
    }

    @Test
    void givesARoomToTheLoopThatHasTheLeastToDo() {
        LoopThreads loops = new LoopThreads(3, Thread::new, clock, reported::add);
        RoomLoop busy = loops.leastLoaded();
        slow.duringTick = () -> clock.advanceMillis(30);
        busy.add(room("slow", slow, 10));
        RoomLoop second = loops.leastLoaded();
        second.add(room("fast", fast, 120));
        RoomLoop third = loops.leastLoaded();
        third.add(room("third", new FakeGame(), 10));
        third.add(room("fourth", new FakeGame(), 10));
        assertEquals(3, List.of(busy, second, third).stream().distinct().count(), "loops, one after the other");
        for (int i = 0; i < 30; i++) {
            clock.advanceMillis(100);
            busy.runDue();
            second.runDue();
            third.runDue();
        }
        // 3 ticks of 30 ms in 390 ms.
        assertTrue(busy.loadNanos() > 100_000_000L, "load " + busy.loadNanos());
        assertEquals(0, second.loadNanos(), "load of who needs no time");
        assertEquals(second, loops.leastLoaded(), "of two without a load, the one with fewer rooms");
        for (int i = 0; i < 5; i++) {
            loops.leastLoaded().add(room("new-" + i, new FakeGame(), 10));
        }
        assertEquals(List.of(1, 8), List.of(busy.size(), second.size() + third.size()), "rooms that come at once");
    }

    @Test
    void tellsEverybodyWhenItsThreadIsInterrupted() {
        Room room = room("slow", slow, 10);
        FakeConnection line = new FakeConnection();
        room.admit(line);
        RoomLoop loop = new RoomLoop(List.of(room), clock, e -> {});
        Thread.currentThread().interrupt();
        loop.run();
        assertTrue(Thread.interrupted(), "the interrupt is left for the owner of the thread");
        assertEquals(CloseCode.GOING_AWAY, line.closedWith());
    }

    @Test
    void endsAtOnceWhenItWasStoppedBefore() {
        RoomLoop loop = loop();
        loop.stop();
        loop.run();
        assertEquals(0, slow.ticks, "ticks");
    }

    @Test
    void endsWhenMemoryRunsOutInATick() {
        slow.duringTick = () -> {
            throw new OutOfMemoryError("planted");
        };
        RoomLoop loop = loop();
        clock.advanceMillis(100);
        loop.run();
        assertEquals(1, reported.size(), "reports");
        assertEquals(1, slow.ticks, "ticks of the room that ran out of memory");
        assertEquals(List.of(), log.messages(), "log: the host decides what is said");
    }

    @Test
    void endsWhenMemoryRunsOutWhileAPlayerJoins() {
        Room room = room("slow", slow, 10);
        slow.outOfMemoryAtJoin = true;
        FakeConnection line = new FakeConnection();
        room.admit(line).hello(new Hello(Hello.TYPE, "Ada", FakeGame.FINGERPRINT, null));
        RoomLoop loop = new RoomLoop(List.of(room), clock, reported::add);
        clock.advanceMillis(100);
        loop.run();
        assertEquals(1, reported.size(), "reports");
        assertEquals(CloseCode.GOING_AWAY, line.closedWith());
    }

    private RoomLoop loop() {
        return new RoomLoop(List.of(room("slow", slow, 10), room("fast", fast, 120)), clock, reported::add);
    }

    private Room room(String name, FakeGame game, int hz) {
        game.hz = hz;
        return new Room(new RoomSpec(name, 4, () -> game), clock);
    }
}
