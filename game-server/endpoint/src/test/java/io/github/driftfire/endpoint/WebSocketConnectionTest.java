package io.github.driftfire.endpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.github.driftfire.engine.Rooms;
import io.github.driftfire.model.protocol.CloseCode;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class WebSocketConnectionTest {
    private final FakeLine line = new FakeLine();
    private final List<Boolean> results = new ArrayList<>();
    private final FakeWire wire = new FakeWire(line);
    private final Rooms rooms = new Rooms(List.of(), Thread::new);
    private final List<String> ends = new ArrayList<>();
    private final WebSocketConnection connection = connection(Runnable::run, Runnable::run, wire);
    private final WebSocketConnection portable = connection(Runnable::run, Runnable::run, null);

    private WebSocketConnection connection(Executor closing, Executor failing, @Nullable Wire ofOurs) {
        PlayHost host = new PlayHost(rooms, new OriginPolicy(List.of()), closing, failing);
        return new WebSocketConnection(line.session, host, ofOurs, () -> ends.add("end"));
    }

    @Test
    void handsTheFrameOverAndTellsWhenItIsDone() {
        ByteBuffer frame = ByteBuffer.wrap(new byte[] {1, 2, 3});
        connection.framePath().send(frame, results::add);

        assertSame(frame, wire.sent.get(0));
        assertEquals(List.of(), results, "before the container is done");
        line.complete(true);
        assertEquals(List.of(true), results);
    }

    @Test
    void sendsByTheContainerWhereThereIsNoWire() {
        ByteBuffer frame = ByteBuffer.wrap(new byte[] {1, 2, 3});
        portable.framePath().send(frame, results::add);

        assertSame(frame, line.sent.get(0));
        assertEquals(List.of(), wire.sent);
        line.complete(true);
        assertEquals(List.of(true), results);
    }

    @Test
    void leavesFramesToTheWireWhereThereIsOne() {
        assertSame(wire, connection.framePath());
        assertSame(portable, portable.framePath());
        assertEquals(List.of(false, true), List.of(portable.copies(), wire.copies()));
    }

    @Test
    void mayBeToldWithinTheCallAndSendOnFromThere() {
        line.inline = true;
        connection.send(ByteBuffer.allocate(1), ok -> {
            results.add(ok);
            connection.send(ByteBuffer.allocate(2), results::add);
        });

        assertEquals(List.of(true, true), results);
        assertEquals(2, line.sent.size());
    }

    @Test
    void tellsOfASendThatFails() {
        portable.send(ByteBuffer.allocate(1), results::add);
        line.complete(false);

        assertEquals(List.of(false), results);
    }

    @Test
    void aContainerThatThrowsIsASendThatFailed() {
        line.broken = new IllegalStateException("a send is on its way");
        portable.send(ByteBuffer.allocate(1), results::add);

        assertEquals(List.of(false), results);
    }

    @Test
    void doesNotCutALineThatIsClosingAlready() {
        line.open = false;
        connection.abort();

        assertEquals(List.of(), wire.cuts);
    }

    @Test
    void tellsOnceWhenTheContainerThrowsAfterItHasTold() {
        portable.send(ByteBuffer.allocate(1), results::add);
        line.complete(true);
        portable.onResult(new jakarta.websocket.SendResult(new IllegalStateException("late")));

        assertEquals(List.of(true), results);
        assertEquals(List.of(), line.closes);
    }

    @Test
    void closesOnceWithTheCodeAndTheReason() {
        connection.close(CloseCode.FLOOD, "Too much of it");
        connection.close(CloseCode.IDLE, "Nothing of it");

        assertEquals(List.of("4007 Too much of it"), line.closes);
    }

    @Test
    void closingALineThatIsGoneHarmsNobody() {
        line.broken = new IllegalStateException("closed");
        connection.close(CloseCode.NORMAL, "Goodbye");

        assertEquals(List.of("1000 Goodbye"), line.closes);
    }

    @Test
    void leavesTheClosingToTheOneWhoMayWait() {
        List<Runnable> later = new ArrayList<>();
        WebSocketConnection patient = connection(later::add, Runnable::run, null);
        patient.close(CloseCode.FLOOD, "Too much of it");

        assertEquals(List.of(), line.closes);
        later.forEach(Runnable::run);
        assertEquals(List.of("4007 Too much of it"), line.closes);
    }

    @Test
    void closesWhereItCannotCut() {
        portable.abort();

        assertEquals(List.of("4008 The connection is too slow"), line.closes);
    }

    @Test
    void aFailedSendIsReportedAfterTheContainerHadTimeToTellWhy() {
        List<Runnable> later = new ArrayList<>();
        WebSocketConnection inTomcat = connection(Runnable::run, later::add, null);
        inTomcat.send(ByteBuffer.allocate(1), ok -> {
            results.add(ok);
            inTomcat.abort();
        });
        line.complete(false);
        assertEquals(List.of(), results, "before the container has told why");
        assertEquals(List.of(), line.closes, "the container closes the line itself");

        line.open = false;
        later.forEach(Runnable::run);
        assertEquals(List.of(false), results);
        assertEquals(List.of(), line.closes);
        assertEquals(List.of("end"), ends);
    }

    @Test
    void aLineThatFailedASendAndStaysOpenIsClosedAndNotCalledSlow() {
        portable.send(ByteBuffer.allocate(1), ok -> portable.abort());
        line.complete(false);

        assertEquals(List.of("1011 The connection failed"), line.closes);
    }

    @Test
    void tellsWhenTheEngineHasEndedIt() {
        portable.close(CloseCode.FLOOD, "Too much of it");
        connection.abort();
        line.open = false;
        connection(Runnable::run, Runnable::run, null).abort();

        assertEquals(List.of("end", "end", "end"), ends);
    }

    @Test
    void doesNotSayGoodbyeAfterACut() {
        connection.abort();
        connection.close(CloseCode.NORMAL, "Goodbye");

        assertEquals(List.of("cut"), wire.cuts);
        assertEquals(List.of(), line.closes);
    }
}
