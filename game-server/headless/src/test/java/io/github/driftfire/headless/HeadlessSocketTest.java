package io.github.driftfire.headless;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.driftfire.model.protocol.Welcome;
import io.github.driftfire.netcode.session.ClientSocket;
import java.io.IOException;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The adapter between the JDK's WebSocket and the client's session, without a connection. */
final class HeadlessSocketTest {
    static final String WELCOME =
            "{\"type\":\"welcome\",\"player\":3,\"room\":\"arena\",\"world\":{\"preset\":\"dogfight\","
                    + "\"widthUnits\":2000,\"heightUnits\":1800,\"tickRateHz\":20},\"resume\":\"t\"}";

    private final FakeWebSocket jdk = new FakeWebSocket();
    private final List<String> heard = new ArrayList<>();
    private final CompletableFuture<WebSocket> opening = new CompletableFuture<>();
    private WebSocket.@Nullable Listener events;
    private final HeadlessSocket socket = new HeadlessSocket(
            listener -> {
                events = listener;
                return opening;
            },
            new Heard(),
            Runnable::run,
            new ServerTexts());

    private WebSocket.Listener events() {
        if (events == null) {
            throw new AssertionError("was not opened");
        }
        return events;
    }

    @Test
    void tellsOfTheOpeningAndReadsTheWelcome() {
        opening.complete(jdk);
        events().onText(jdk, WELCOME, true);
        assertEquals(List.of("opened", "welcomed 3 arena dogfight 2000 1800 20 t"), heard);
    }

    @Test
    void joinsTheFragmentsOfAMessage() {
        opening.complete(jdk);
        events().onText(jdk, WELCOME.substring(0, 40), false);
        events().onText(jdk, WELCOME.substring(40), true);
        events().onBinary(jdk, ByteBuffer.wrap(new byte[] {1, 2}), false);
        events().onBinary(jdk, ByteBuffer.wrap(new byte[] {3}), true);
        events().onBinary(jdk, ByteBuffer.wrap(new byte[] {4}), true);
        assertEquals(List.of("bytes 1 2 3", "bytes 4"), heard.subList(2, 4));
    }

    @Test
    void readsTheInactivityWarningAndIgnoresOtherTexts() {
        opening.complete(jdk);
        events().onText(jdk, "{\"type\":\"inactive\",\"seconds\":20}", true);
        events().onText(jdk, "{\"type\":\"of a later version\"}", true);
        events().onText(jdk, "[", true);
        assertEquals(List.of("warned 20", "warned 0", "warned 0"), heard.subList(1, heard.size()));
    }

    @Test
    void givesTheSocketOneMessageAtATime() {
        opening.complete(jdk);
        socket.send("hello");
        byte[] frame = {7};
        socket.send(frame);
        frame[0] = 8;
        assertEquals(List.of("text hello"), jdk.sent, "while the first is under way");
        assertEquals(6, socket.bufferedBytes());
        jdk.written();
        assertEquals(List.of("text hello", "binary 7"), jdk.sent);
        jdk.written();
        assertEquals(0, socket.bufferedBytes());
    }

    @Test
    void aConnectionThatDoesNotOpenEndsOnce() {
        opening.completeExceptionally(new IOException("refused"));
        events().onError(jdk, new IOException("again"));
        assertEquals(List.of("closed 1006 "), heard);
        assertFalse(socket.usable());
    }

    @Test
    void tellsOfTheCloseFrame() {
        opening.complete(jdk);
        events().onClose(jdk, 4004, "The room is full");
        assertEquals(List.of("opened", "closed 4004 The room is full"), heard);
    }

    @Test
    void anAbandonedConnectionIsNotHeardAnyMore() {
        opening.complete(jdk);
        socket.abandon();
        events().onText(jdk, WELCOME, true);
        events().onClose(jdk, 1000, "");
        socket.send("late");
        assertEquals(List.of("opened"), heard);
        assertEquals(List.of("abort"), jdk.sent);
    }

    @Test
    void aConnectionThatIsAbandonedWhileItOpensIsAbortedLater() {
        socket.abandon();
        opening.complete(jdk);
        assertEquals(List.of(), heard);
        assertEquals(List.of("abort"), jdk.sent);
    }

    @Test
    void leavingSendsACloseFrame() {
        opening.complete(jdk);
        jdk.immediate = true;
        socket.leave();
        assertEquals(List.of("close 1000"), jdk.sent);
    }

    @Test
    void aBrokenConnectionIsReportedAsOne() {
        opening.complete(jdk);
        socket.breakConnection();
        assertEquals(List.of("opened", "closed 1006 "), heard);
        assertTrue(jdk.sent.contains("abort"));
    }

    private final class Heard implements ClientSocket.Listener {
        @Override
        public void opened() {
            heard.add("opened");
        }

        @Override
        public void welcomed(Welcome welcome) {
            heard.add("welcomed " + welcome.player() + " " + welcome.room() + " "
                    + welcome.world().preset() + " " + welcome.world().widthUnits() + " "
                    + welcome.world().heightUnits() + " " + welcome.world().tickRateHz() + " " + welcome.resume());
        }

        @Override
        public void warned(int seconds) {
            heard.add("warned " + seconds);
        }

        @Override
        public void bytes(byte[] frame) {
            StringBuilder out = new StringBuilder("bytes");
            for (byte each : frame) {
                out.append(' ').append(each);
            }
            heard.add(out.toString());
        }

        @Override
        public void closed(int code, String reason) {
            heard.add("closed " + code + " " + reason);
        }
    }
}
