package io.github.driftfire.bench.swarm;

import io.github.driftfire.model.arena.ArenaGameModel;
import io.github.driftfire.model.protocol.InputFrame;
import io.github.driftfire.model.protocol.Protocol;
import io.github.driftfire.model.wire.WireWriter;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import javax.net.SocketFactory;

/**
 * One client with a socket that blocks: for what is measured from connecting on. Plays without decoding: it steers straight ahead and tells which
 * tick has come. Owned by one thread.
 */
public final class BlockingClient implements AutoCloseable {
    private static final int BUFFER_BYTES = 1 << 16;
    private static final int TIMEOUT_MILLIS = 60_000;

    /** Where a snapshot has its tick. */
    private static final int TICK_OFFSET = 2;

    private static final int TICK_END = TICK_OFFSET + Integer.BYTES;

    private static final ControlTexts CONTROLS = new ControlTexts(new ArenaGameModel());

    private final Socket socket;
    private final InputStream in;
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private final ServerFrames frames = new ServerFrames();
    private final ClientFrames out = new ClientFrames(1);
    private final WireWriter input = new WireWriter(InputFrame.SIZE_BYTES);
    private int sequence;
    private int snapshots;
    private int tick;

    /**
     * Connects.
     *
     * @param sockets plain ones or those of TLS
     * @param source an address of this machine to connect from
     */
    public BlockingClient(SocketFactory sockets, InetAddress source, InetAddress server, int port) throws IOException {
        socket = sockets.createSocket();
        try {
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(TIMEOUT_MILLIS);
            socket.bind(new InetSocketAddress(source, 0));
            socket.connect(new InetSocketAddress(server, port), TIMEOUT_MILLIS);
            in = socket.getInputStream();
        } catch (IOException | RuntimeException e) {
            socket.close();
            throw e;
        }
    }

    /** Upgrades to a room's WebSocket, up to the answer 101. */
    public void upgrade(String hostAndPort, String room) throws IOException {
        Handshake handshake = new Handshake(sequence, Protocol.SUBPROTOCOL);
        socket.getOutputStream().write(handshake.request(hostAndPort, Protocol.PLAY_PATH + room));
        ByteBuffer rest = read();
        while (!handshake.read(rest)) {
            rest = read();
        }
        frames.read(rest, this::message);
    }

    /** Says hello and waits for the first snapshot. */
    public void join(String name) throws IOException {
        byte[] hello = CONTROLS.hello(name, new Player.Entrance("", "", "", false), null);
        send(ClientFrames.TEXT, hello, hello.length);
        awaitSnapshot();
    }

    /** Waits for the next snapshot, and answers it with an input. */
    public void play() throws IOException {
        awaitSnapshot();
        InputFrame.encode(input.reset(), sequence++, 0, tick, 0);
        send(ClientFrames.BINARY, input.bytes(), input.size());
    }

    /** Snapshots so far. */
    public int snapshots() {
        return snapshots;
    }

    private void awaitSnapshot() throws IOException {
        int before = snapshots;
        while (snapshots == before) {
            frames.read(read(), this::message);
        }
    }

    private void message(int opcode, byte[] payload) {
        if (opcode == ClientFrames.BINARY && payload.length >= TICK_END && payload[0] == Protocol.SNAPSHOT) {
            snapshots++;
            tick = ByteBuffer.wrap(payload).getInt(TICK_OFFSET);
        } else if (opcode == ClientFrames.CLOSE) {
            int code = payload.length < 2 ? 0 : ByteBuffer.wrap(payload).getShort() & 0xffff;
            throw new ProtocolException("the server closed with " + code);
        }
    }

    private void send(int opcode, byte[] payload, int length) throws IOException {
        ByteBuffer frame = ByteBuffer.allocate(length + 8);
        out.write(frame, opcode, payload, length);
        socket.getOutputStream().write(frame.array(), 0, frame.position());
    }

    private ByteBuffer read() throws IOException {
        int size = in.read(buffer);
        if (size < 0) {
            throw new EOFException("the server ended the connection");
        }
        return ByteBuffer.wrap(buffer, 0, size);
    }

    /** Resets the connection, so that no port stays occupied. */
    @Override
    public void close() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }
}
