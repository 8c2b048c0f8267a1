package io.github.driftfire.endpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.github.driftfire.engine.rooms.Rooms;
import io.github.driftfire.model.protocol.CloseCode;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class WebSocketConnectionTest {
    private final FakeContainerSession container = new FakeContainerSession();
    private final List<Boolean> results = new ArrayList<>();
    private final FakeFastPath fastPath = new FakeFastPath(container);
    private final Rooms rooms = new Rooms(List.of(), Thread::new);
    private final List<String> ends = new ArrayList<>();
    private final WebSocketConnection connection = connection(Runnable::run, Runnable::run, fastPath);
    private final WebSocketConnection portable = connection(Runnable::run, Runnable::run, null);

    private WebSocketConnection connection(Executor closing, Executor failing, @Nullable FastPath ofOurs) {
        PlayHost host = new PlayHost(rooms, new OriginPolicy(List.of()), closing, failing);
        return new WebSocketConnection(container.session, host, ofOurs, () -> ends.add("end"));
    }

    @Test
    void handsTheFrameOverAndTellsWhenItIsDone() {
        ByteBuffer frame = ByteBuffer.wrap(new byte[] {1, 2, 3});
        connection.frameChannel().send(frame, results::add);

        assertSame(frame, fastPath.sent.get(0));
        assertEquals(List.of(), results, "before the container is done");
        container.complete(true);
        assertEquals(List.of(true), results);
    }

    @Test
    void sendsByTheContainerWhereThereIsNoWire() {
        ByteBuffer frame = ByteBuffer.wrap(new byte[] {1, 2, 3});
        portable.frameChannel().send(frame, results::add);

        assertSame(frame, container.sent.get(0));
        assertEquals(List.of(), fastPath.sent);
        container.complete(true);
        assertEquals(List.of(true), results);
    }

    @Test
    void leavesFramesToTheWireWhereThereIsOne() {
        assertSame(fastPath, connection.frameChannel());
        assertSame(portable, portable.frameChannel());
        assertEquals(List.of(false, true), List.of(portable.copies(), fastPath.copies()));
    }

    @Test
    void mayBeToldWithinTheCallAndSendOnFromThere() {
        container.inline = true;
        connection.send(ByteBuffer.allocate(1), ok -> {
            results.add(ok);
            connection.send(ByteBuffer.allocate(2), results::add);
        });

        assertEquals(List.of(true, true), results);
        assertEquals(2, container.sent.size());
    }

    @Test
    void tellsOfASendThatFails() {
        portable.send(ByteBuffer.allocate(1), results::add);
        container.complete(false);

        assertEquals(List.of(false), results);
    }

    @Test
    void aContainerThatThrowsIsASendThatFailed() {
        container.broken = new IllegalStateException("a send is on its way");
        portable.send(ByteBuffer.allocate(1), results::add);

        assertEquals(List.of(false), results);
    }

    @Test
    void doesNotCutALineThatIsClosingAlready() {
        container.open = false;
        connection.abort();

        assertEquals(List.of(), fastPath.cuts);
    }

    @Test
    void tellsOnceWhenTheContainerThrowsAfterItHasTold() {
        portable.send(ByteBuffer.allocate(1), results::add);
        container.complete(true);
        portable.onResult(new jakarta.websocket.SendResult(new IllegalStateException("late")));

        assertEquals(List.of(true), results);
        assertEquals(List.of(), container.closes);
    }

    @Test
    void closesOnceWithTheCodeAndTheReason() {
        connection.close(CloseCode.FLOOD, "Too much of it");
        connection.close(CloseCode.IDLE, "Nothing of it");

        assertEquals(List.of("4007 Too much of it"), container.closes);
    }

    @Test
    void closingALineThatIsGoneHarmsNobody() {
        container.broken = new IllegalStateException("closed");
        connection.close(CloseCode.NORMAL, "Goodbye");

        assertEquals(List.of("1000 Goodbye"), container.closes);
    }

    @Test
    void leavesTheClosingToTheOneWhoMayWait() {
        List<Runnable> later = new ArrayList<>();
        WebSocketConnection patient = connection(later::add, Runnable::run, null);
        patient.close(CloseCode.FLOOD, "Too much of it");

        assertEquals(List.of(), container.closes);
        later.forEach(Runnable::run);
        assertEquals(List.of("4007 Too much of it"), container.closes);
    }

    @Test
    void closesWhereItCannotCut() {
        portable.abort();

        assertEquals(List.of("4008 The connection is too slow"), container.closes);
    }

    @Test
    void aFailedSendIsReportedAfterTheContainerHadTimeToTellWhy() {
        List<Runnable> later = new ArrayList<>();
        WebSocketConnection inTomcat = connection(Runnable::run, later::add, null);
        inTomcat.send(ByteBuffer.allocate(1), ok -> {
            results.add(ok);
            inTomcat.abort();
        });
        container.complete(false);
        assertEquals(List.of(), results, "before the container has told why");
        assertEquals(List.of(), container.closes, "the container closes the container itself");

        container.open = false;
        later.forEach(Runnable::run);
        assertEquals(List.of(false), results);
        assertEquals(List.of(), container.closes);
        assertEquals(List.of("end"), ends);
    }

    @Test
    void aLineThatFailedASendAndStaysOpenIsClosedAndNotCalledSlow() {
        portable.send(ByteBuffer.allocate(1), ok -> portable.abort());
        container.complete(false);

        assertEquals(List.of("1011 The connection failed"), container.closes);
    }

    @Test
    void tellsWhenTheEngineHasEndedIt() {
        portable.close(CloseCode.FLOOD, "Too much of it");
        connection.abort();
        container.open = false;
        connection(Runnable::run, Runnable::run, null).abort();

        assertEquals(List.of("end", "end", "end"), ends);
    }

    @Test
    void doesNotSayGoodbyeAfterACut() {
        connection.abort();
        connection.close(CloseCode.NORMAL, "Goodbye");

        assertEquals(List.of("cut"), fastPath.cuts);
        assertEquals(List.of(), container.closes);
    }
}
