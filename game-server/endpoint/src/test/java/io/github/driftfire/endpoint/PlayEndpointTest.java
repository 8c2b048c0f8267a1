package io.github.driftfire.endpoint;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.driftfire.engine.rooms.Rooms;
import jakarta.websocket.CloseReason;
import java.lang.ref.WeakReference;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What holds in any container, before there is a room. */
final class PlayEndpointTest {
    private final Rooms rooms = new Rooms(List.of(), Thread::new);
    private final PlayHost host = new PlayHost(rooms, new OriginPolicy(List.of()), Runnable::run);
    private final FakeContainerSession container = new FakeContainerSession();
    private final PlayConfigurator configurator = new PlayConfigurator();

    @AfterEach
    void forget() {
        Upgrade.end();
        PlayHost.install(null);
        rooms.close();
    }

    @Test
    void anUnknownRoomIsClosedAndNothingIsTimedByTheContainer() {
        new PlayEndpoint(host, null).opened(container.session, "nowhere");

        assertEquals(List.of("4005 There is no such room"), container.closes);
        assertEquals(-1, container.idleMillis);
    }

    @Test
    void withoutTheSubProtocolNoRoomIsAsked() {
        container.subprotocol = "";
        PlayEndpoint endpoint = new PlayEndpoint(host, null);
        endpoint.opened(container.session, "nowhere");

        assertEquals(List.of("4002 The sub-protocol driftfire.v2 is required"), container.closes);
        assertEquals(0, rooms.unknownRoomConnections());
    }

    @Test
    void aPageOfTheSubProtocolBeforeIsOutOfDate() {
        container.subprotocol = "driftfire.v1";
        new PlayEndpoint(host, null).opened(container.session, "nowhere");

        assertEquals(List.of("4003 This page is out of date: reload it"), container.closes);
        assertEquals(0, rooms.unknownRoomConnections());
    }

    @Test
    void aWireIsToldWhoseMessagesItBrings() {
        FakeFastPath fastPath = new FakeFastPath(container);
        new PlayEndpoint(host, fastPath).opened(container.session, "nowhere");
        assertNotNull(fastPath.player);

        FakeFastPath strange = new FakeFastPath(container);
        container.subprotocol = "";
        new PlayEndpoint(host, strange).opened(container.session, "nowhere");
        assertNull(strange.player, "without the sub-protocol");
    }

    @Test
    void whatStillComesForAClosedLineIsIgnored() {
        PlayEndpoint endpoint = new PlayEndpoint(host, null);
        container.broken = new IllegalStateException("the session is closed");

        assertDoesNotThrow(() -> {
            endpoint.opened(container.session, "nowhere");
            endpoint.text("{", true);
            endpoint.text("x".repeat(5_000), true);
            endpoint.binary(ByteBuffer.allocate(100));
            endpoint.binary(ByteBuffer.allocateDirect(8));
            endpoint.failed(new IllegalStateException("late"));
            endpoint.closed(new CloseReason(CloseReason.CloseCodes.NORMAL_CLOSURE, ""));
            endpoint.closed(new CloseReason(CloseReason.CloseCodes.PROTOCOL_ERROR, ""));
        });
        assertEquals(List.of("4005 There is no such room"), container.closes);
    }

    /** A container may hold an endpoint for as long as it lives: one that it never opened, never closed, or that the engine has ended. */
    @Test
    void anEndpointThatIsHeldHoldsNothingOfTheApplication() {
        PlayHost another = new PlayHost(new Rooms(List.of(), Thread::new), new OriginPolicy(List.of()), Runnable::run);
        PlayEndpoint neverOpened = new PlayEndpoint(another, null);
        PlayEndpoint neverClosed = new PlayEndpoint(another, null);
        neverClosed.opened(container.session, "nowhere");
        WeakReference<Rooms> application = new WeakReference<>(another.rooms());
        another = null;

        for (int i = 0; i < 300 && application.get() != null; i++) {
            System.gc();
            LockSupport.parkNanos(100_000_000);
        }
        assertNull(application.get(), "the rooms of an application that is gone");
        assertDoesNotThrow(() -> {
            neverOpened.opened(container.session, "nowhere");
            neverOpened.text("{", true);
            neverClosed.binary(ByteBuffer.allocate(8));
            neverClosed.closed(new CloseReason(CloseReason.CloseCodes.NORMAL_CLOSURE, ""));
        });
        assertEquals(List.of("4005 There is no such room"), container.closes);
    }

    @Test
    void memoryThatRanOutOnAThreadOfTheContainerEndsTheRooms() {
        PlayEndpoint endpoint = new PlayEndpoint(host, null);
        endpoint.failed(new IllegalStateException("anything else"));
        assertFalse(rooms.isOutOfMemory());

        endpoint.failed(new IllegalStateException("wrapped", new OutOfMemoryError("Java heap space")));
        assertTrue(rooms.isOutOfMemory());
    }

    /** As containers answer a client's close by 1012, 1013 or 1014, Tomcat without a reason; and as they answer a breach. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            delimiter = '|',
            value = {
                "Illegal close code: SERVICE_RESTART|true",
                "Illegal close code: TRY_AGAIN_LATER|true",
                "Illegal status code: 1014|true",
                "UT002026: Invalid close frame status code: 1012|true",
                "Invalid close code 1013 provided, closing with protocol error.|true",
                "Illegal status code: 1015|false",
                "Illegal status code: 10120|false",
                "UT002026: Invalid close frame status code: 1005|false",
                "RSV bit(s) incorrectly set.|false",
                "''|true",
                "-|true",
            })
    void tellsACloseOfThePeerFromABreach(String reason, boolean later) {
        assertEquals(later, PlayEndpoint.isReasonOfPeer(reason));
    }

    @Test
    void anApplicationThatIsNotUpAcceptsNoConnection() {
        assertFalse(configurator.checkOrigin(null));
        assertThrows(InstantiationException.class, () -> configurator.getEndpointInstance(PlayEndpoint.class));
    }

    @Test
    void anInstalledHostServesItsApplication() throws InstantiationException {
        PlayHost.install(host);

        assertNotNull(configurator.getEndpointInstance(PlayEndpoint.class));
        assertTrue(configurator.checkOrigin(null), "no browser");
        assertFalse(configurator.checkOrigin("http://game.example.com"), "a host that is not known");
        Upgrade.begin("game.example.com");
        assertTrue(configurator.checkOrigin("http://game.example.com"), "the same host");
        Upgrade.end();
        assertFalse(configurator.checkOrigin("http://game.example.com"), "another request");
    }

    @Test
    void theUpgradesHostComesFirst() {
        PlayHost.install(host);
        PlayHost other = new PlayHost(rooms, new OriginPolicy(List.of("https://play.example.com")), Runnable::run);
        Upgrade.begin(null, other, new FakeFastPath(container));

        assertTrue(configurator.checkOrigin("https://play.example.com"));
    }
}
