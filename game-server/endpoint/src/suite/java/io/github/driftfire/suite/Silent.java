package io.github.driftfire.suite;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.concurrent.TimeUnit;

/** A player that does not read, with as little room for what it is sent as a system allows. */
public final class Silent implements AutoCloseable {
    private static final int SMALL_BUFFER_BYTES = 2048;
    private static final int PING_BYTES = 125;
    private static final long TICK_NANOS = 1_000_000_000L / 30;

    private final RawWebSocket line;
    private volatile boolean leaving;

    private Silent(RawWebSocket line) {
        this.line = line;
    }

    public static Silent join(Address server, String room) throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(SMALL_BUFFER_BYTES);
        socket.setSendBufferSize(SMALL_BUFFER_BYTES);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), server.port()));
        RawWebSocket line = new RawWebSocket(socket);
        line.exchange(
                RawWebSocket.upgrade(server.port(), server.playPath(room), "Sec-WebSocket-Protocol: driftfire.v2\r\n"));
        line.send(RawWebSocket.TEXT, RawWebSocket.hello("Sloth"));
        return new Silent(line);
    }

    /** From here on sends an input each tick. */
    public void goOn() throws IOException {
        int seenTick = line.read(RawWebSocket.BINARY).tick();
        sending(i -> {
            line.send(RawWebSocket.BINARY, RawWebSocket.input(i, seenTick));
            TimeUnit.NANOSECONDS.sleep(TICK_NANOS);
        });
    }

    /** From here on asks for answers that it does not read, as fast as they are taken: the line fills up, and then frames wait. */
    public void fill() {
        sending(i -> line.send(RawWebSocket.PING, new byte[PING_BYTES]));
    }

    private interface Sending {
        void send(int number) throws IOException, InterruptedException;
    }

    private void sending(Sending what) {
        Thread thread = new Thread(
                () -> {
                    try {
                        for (int i = 1; !leaving; i++) {
                            what.send(i);
                        }
                    } catch (IOException e) {
                        // Closed by the server, as it should be.
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                },
                "silent");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        leaving = true;
        line.close();
    }
}
