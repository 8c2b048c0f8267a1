package io.github.driftfire.suite;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/**
 * Players who go without a word, and players who stay and never read. Both take their time: a seat is kept for 20 s after its line
 * was lost, and who does not read has 45 s to begin with it. So they are tried together, in two rooms.
 */
public abstract class LeaverCases {
    private static final String GONE = "duel";
    private static final String SILENT = "arena";
    private static final int EACH_KIND = 10;
    private static final int SMALL_BUFFER_BYTES = 2048;
    private static final int PATIENCE_SECONDS = 90;
    private static final long TICK_NANOS = 1_000_000_000L / 30;

    protected abstract Address server();

    /** Notes what the server's process holds, before anybody comes. */
    protected void before() throws IOException, InterruptedException {}

    /** Fails unless the process holds no more than that for these players, at once or soon. */
    protected void assertReleased(int players) throws IOException, InterruptedException {}

    @Test
    @SuppressWarnings("try") // those who do not read need only be there
    void whoGoesOrNeverReadsLeavesNothingBehindAndDisturbsNobody() throws IOException, InterruptedException {
        Health.awaitPlayers(server(), GONE, 0, PATIENCE_SECONDS);
        Health.awaitPlayers(server(), SILENT, 0, PATIENCE_SECONDS);
        before();
        try (Bystander beside = new Bystander(server(), SILENT, 30);
                Bystander between = new Bystander(server(), GONE, 30);
                Silent asleep = Silent.join(server(), false);
                Silent busy = Silent.join(server(), true)) {
            Health.awaitPlayers(server(), SILENT, 3, PATIENCE_SECONDS);
            vanish();
            between.assertUndisturbed();

            Health.awaitPlayers(server(), GONE, 1, PATIENCE_SECONDS);
            Health.awaitPlayers(server(), SILENT, 1, PATIENCE_SECONDS);
            beside.assertUndisturbed();
            between.assertUndisturbed();
            assertReleased(2 + (Habit.KEEPS_WHO_LEFT_DURING_THE_HANDSHAKE.isHere() ? EACH_KIND : 0));
        }
    }

    /** Resets at every moment of a line's beginning. */
    private void vanish() throws IOException {
        String request = RawWebSocket.upgrade(
                server().port(), server().playPath(GONE), "Sec-WebSocket-Protocol: driftfire.v1\r\n");
        List<RawWebSocket> players = new ArrayList<>();
        for (int i = 0; i < EACH_KIND; i++) {
            RawWebSocket beforeTheAnswer = RawWebSocket.connect(server().port());
            beforeTheAnswer.sendRaw(request.getBytes(StandardCharsets.US_ASCII));
            beforeTheAnswer.vanish();

            RawWebSocket.open(server(), GONE).vanish();

            RawWebSocket beforeTheWelcome = RawWebSocket.open(server(), GONE);
            beforeTheWelcome.send(RawWebSocket.TEXT, RawWebSocket.hello("Mallory"));
            beforeTheWelcome.vanish();

            players.add(RawWebSocket.join(server(), GONE, "Mallory"));
        }
        for (RawWebSocket player : players) {
            player.vanish();
        }
    }

    /** A player that does not read; a busy one goes on sending inputs. */
    private static final class Silent implements AutoCloseable {
        private final RawWebSocket line;
        private volatile boolean leaving;

        private Silent(RawWebSocket line) {
            this.line = line;
        }

        static Silent join(Address server, boolean busy) throws IOException {
            Socket socket = new Socket();
            socket.setReceiveBufferSize(SMALL_BUFFER_BYTES);
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), server.port()));
            RawWebSocket line = new RawWebSocket(socket);
            line.exchange(RawWebSocket.upgrade(
                    server.port(), server.playPath(SILENT), "Sec-WebSocket-Protocol: driftfire.v1\r\n"));
            line.send(RawWebSocket.TEXT, RawWebSocket.hello("Sloth"));
            Silent silent = new Silent(line);
            if (busy) {
                int seenTick = line.read(RawWebSocket.BINARY).tick();
                Thread sending = new Thread(() -> silent.send(seenTick), "busy");
                sending.setDaemon(true);
                sending.start();
            }
            return silent;
        }

        private void send(int seenTick) {
            try {
                for (int i = 1; !leaving; i++) {
                    line.send(RawWebSocket.BINARY, RawWebSocket.input(i, seenTick));
                    TimeUnit.NANOSECONDS.sleep(TICK_NANOS);
                }
            } catch (IOException e) {
                // Closed by the server, as it should be.
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public void close() {
            leaving = true;
            line.close();
        }
    }
}
