package io.github.driftfire.standalone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainBuilder;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.filterchain.TransportFilter;
import org.glassfish.grizzly.nio.transport.TCPNIOTransport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Connections that wait are accepted together, not one for each selection. */
@Timeout(60)
final class AcceptIT {
    private static final int CONNECTIONS = 3 * Acceptor.BATCH + 8;
    private static final int WAIT_SECONDS = 30;

    private final List<Socket> sockets = new ArrayList<>();

    @AfterEach
    void close() throws IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
    }

    /** Counts connections once they are registered. */
    private static final class AcceptFilter extends BaseFilter {
        private final CountDownLatch accepted;

        AcceptFilter(CountDownLatch accepted) {
            this.accepted = accepted;
        }

        @Override
        public NextAction handleAccept(FilterChainContext context) {
            accepted.countDown();
            return context.getInvokeAction();
        }
    }

    private void connect(int port) throws IOException {
        for (int i = 0; i < CONNECTIONS; i++) {
            sockets.add(new Socket(InetAddress.getLoopbackAddress(), port));
        }
    }

    @Test
    void acceptsWhoWaitsInAFewBatches() throws IOException, InterruptedException {
        try (Deadlines deadlines = new Deadlines()) {
            Acceptor acceptor = new Acceptor(deadlines);
            TCPNIOTransport transport = DriftfireServer.transport("127.0.0.1", acceptor);
            CountDownLatch accepted = new CountDownLatch(CONNECTIONS);
            transport.setProcessor(FilterChainBuilder.stateless()
                    .add(new TransportFilter())
                    .add(new AcceptFilter(accepted))
                    .build());
            var server = transport.bind("127.0.0.1", 0);
            // The kernel takes the connections; no selector runs yet that would accept them.
            connect(((InetSocketAddress) server.getLocalAddress()).getPort());
            assertEquals(0, acceptor.accepted(), "accepted before the start");
            transport.start();
            try {
                assertTrue(accepted.await(WAIT_SECONDS, TimeUnit.SECONDS), () -> accepted.getCount() + " wait");
            } finally {
                transport.shutdownNow();
            }
            assertEquals(CONNECTIONS, acceptor.accepted());
            assertTrue(acceptor.batches() <= 4, "batches: " + acceptor.batches());
        }
    }

    @Test
    void answersAllConnectionsThatComeAtOnce() throws IOException {
        try (DriftfireServer server = Servers.start(4, "arena")) {
            connect(server.port());
            String request = String.join(
                    "\r\n",
                    "GET /play/arena HTTP/1.1",
                    "Host: 127.0.0.1:" + server.port(),
                    "Upgrade: websocket",
                    "Connection: Upgrade",
                    "Sec-WebSocket-Version: 13",
                    "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
                    "Sec-WebSocket-Protocol: driftfire.v2",
                    "",
                    "");
            for (Socket socket : sockets) {
                socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            }
            for (Socket socket : sockets) {
                BufferedReader answer =
                        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
                assertEquals("HTTP/1.1 101 Switching Protocols", answer.readLine());
            }
        }
    }
}
