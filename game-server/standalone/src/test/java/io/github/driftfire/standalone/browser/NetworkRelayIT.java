package io.github.driftfire.standalone.browser;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@SuppressWarnings("NullAway.Init")
final class NetworkRelayIT {
    private static final int TIMEOUT_MILLIS = 10_000;

    private ServerSocket target;

    @BeforeEach
    void listen() throws IOException {
        target = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        target.setSoTimeout(TIMEOUT_MILLIS);
    }

    @AfterEach
    void stop() throws IOException {
        target.close();
    }

    private NetworkRelay relay(NetworkConditions conditions) throws IOException {
        return NetworkRelay.start(0, target.getLocalPort(), conditions);
    }

    private static Socket dial(NetworkRelay relay) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), relay.port());
        socket.setSoTimeout(TIMEOUT_MILLIS);
        return socket;
    }

    private Socket answer() throws IOException {
        Socket socket = target.accept();
        socket.setSoTimeout(TIMEOUT_MILLIS);
        return socket;
    }

    private static byte[] bytes(int seed) {
        byte[] bytes = new byte[200_000];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }

    @Test
    void carriesEveryByteInOrderBothWaysAndTheEnd() throws IOException {
        try (NetworkRelay relay = relay(new NetworkConditions(20, 10, 1, 1));
                Socket near = dial(relay);
                Socket far = answer()) {
            near.getOutputStream().write(bytes(1));
            near.shutdownOutput();
            assertArrayEquals(bytes(1), far.getInputStream().readAllBytes());
            far.getOutputStream().write(bytes(2));
            far.shutdownOutput();
            assertArrayEquals(bytes(2), near.getInputStream().readAllBytes());
        }
    }

    @Test
    void takesTheRoundTripThatItWasTold() throws IOException {
        try (NetworkRelay relay = relay(new NetworkConditions(120, 0, 0, 1));
                Socket near = dial(relay);
                Socket far = answer()) {
            long start = System.nanoTime();
            near.getOutputStream().write(7);
            far.getOutputStream().write(far.getInputStream().read());
            assertEquals(7, near.getInputStream().read());
            long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
            assertTrue(millis >= 120, "there and back in " + millis + " ms");
        }
    }

    @Test
    void aCutEndsBothEnds() throws IOException {
        try (NetworkRelay relay = relay(NetworkConditions.NONE);
                Socket near = dial(relay);
                Socket far = answer()) {
            near.getOutputStream().write(1);
            assertEquals(1, far.getInputStream().read());
            relay.cut();
            assertThrows(IOException.class, () -> ended(near.getInputStream()));
            assertThrows(IOException.class, () -> ended(far.getInputStream()));
        }
    }

    /** A reset is an exception here; an orderly end is one too, so that both count. */
    private static void ended(InputStream in) throws IOException {
        if (in.read() < 0) {
            throw new IOException("ended");
        }
    }

    @Test
    void turnsAwayWhoComesWhileItRefuses() throws IOException {
        try (NetworkRelay relay = relay(NetworkConditions.NONE)) {
            relay.refuse(true);
            assertThrows(IOException.class, () -> {
                try (Socket near = dial(relay)) {
                    ended(near.getInputStream());
                }
            });
            relay.refuse(false);
            try (Socket near = dial(relay);
                    Socket far = answer()) {
                far.getOutputStream().write(3);
                assertEquals(3, near.getInputStream().read());
            }
        }
    }

    @Test
    void aStallHoldsOneWayAndLosesNothing() throws IOException {
        try (NetworkRelay relay = relay(NetworkConditions.NONE);
                Socket near = dial(relay);
                Socket far = answer()) {
            relay.down().close();
            far.getOutputStream().write(4);
            near.setSoTimeout(50);
            assertThrows(
                    SocketTimeoutException.class, () -> near.getInputStream().read());
            near.getOutputStream().write(5);
            assertEquals(5, far.getInputStream().read(), "the other way");
            near.setSoTimeout(TIMEOUT_MILLIS);
            relay.down().open();
            assertEquals(4, near.getInputStream().read());
        }
    }
}
