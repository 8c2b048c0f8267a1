package io.github.driftfire.suite;

import io.github.driftfire.model.arena.ArenaGameModel;
import io.github.driftfire.model.game.GameFingerprint;
import io.github.driftfire.model.protocol.InputFrame;
import io.github.driftfire.model.wire.WireWriter;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A WebSocket client by hand, which does what it is told, also when that is wrong. */
public final class RawWebSocket implements AutoCloseable {
    public static final int CONTINUATION = 0;
    public static final int TEXT = 1;
    public static final int BINARY = 2;
    public static final int CLOSE = 8;
    public static final int PING = 9;
    public static final int PONG = 10;

    /** The example of RFC 6455, 1.3, and its answer. */
    public static final String KEY = "dGhlIHNhbXBsZSBub25jZQ==";

    public static final String ACCEPT = "s3pPLMBiTxaQ9kYGzzhZRbK+xOo=";

    private static final int TIMEOUT_MILLIS = 10_000;
    private static final byte[] MASK = {0x12, 0x34, 0x56, 0x78};
    private static final String FINGERPRINT = GameFingerprint.of(new ArenaGameModel());

    private final Socket socket;
    private final DataInputStream in;

    private static final Pattern TOKEN = Pattern.compile("\"resume\":\"([0-9a-f]+)\"");

    /** A frame from the server. */
    public record Frame(boolean fin, int opcode, ByteBuffer payload) {
        public int closeCode() {
            return payload.getShort(0) & 0xffff;
        }

        public String closeReason() {
            return StandardCharsets.UTF_8
                    .decode(payload.slice(2, payload.capacity() - 2))
                    .toString();
        }

        public String text() {
            return StandardCharsets.UTF_8.decode(payload.duplicate()).toString();
        }

        public int tick() {
            return payload.getInt(2);
        }

        public int acknowledged() {
            return payload.getShort(6) & 0xffff;
        }
    }

    public RawWebSocket(Socket socket) throws IOException {
        this.socket = socket;
        socket.setSoTimeout(TIMEOUT_MILLIS);
        socket.setTcpNoDelay(true);
        in = new DataInputStream(socket.getInputStream());
    }

    /** A TCP connection and no more. */
    public static RawWebSocket connect(int port) throws IOException {
        return new RawWebSocket(new Socket(InetAddress.getLoopbackAddress(), port));
    }

    /** Through the handshake. */
    public static RawWebSocket open(Address server, String room) throws IOException {
        return open(server, room, "");
    }

    /** @param headers each with its line's end */
    public static RawWebSocket open(Address server, String room, String headers) throws IOException {
        return open(server, room, headers, new byte[0]);
    }

    /** @param frames sent in one piece with the request */
    public static RawWebSocket open(Address server, String room, String headers, byte[] frames) throws IOException {
        RawWebSocket line = connect(server.port());
        ByteArrayOutputStream first = new ByteArrayOutputStream();
        first.writeBytes(
                upgrade(server.port(), server.playPath(room), "Sec-WebSocket-Protocol: driftfire.v2\r\n" + headers)
                        .getBytes(StandardCharsets.US_ASCII));
        first.writeBytes(frames);
        line.sendRaw(first.toByteArray());
        String answer = line.exchange("");
        if (!answer.startsWith("HTTP/1.1 101 ")) {
            throw new IOException("no upgrade: " + answer);
        }
        return line;
    }

    /** Through the handshake of the lobby. */
    public static RawWebSocket openLobby(Address server, String headers) throws IOException {
        RawWebSocket line = connect(server.port());
        String answer = line.exchange(upgrade(server.port(), server.path() + "/lobby", headers));
        if (!answer.startsWith("HTTP/1.1 101 ")) {
            line.close();
            throw new IOException("no upgrade: " + answer);
        }
        return line;
    }

    /** In play: the welcome is read. */
    public static RawWebSocket join(Address server, String room, String name) throws IOException {
        RawWebSocket line = open(server, room);
        line.send(TEXT, hello(name));
        Frame welcome = line.read();
        if (welcome.opcode() != TEXT) {
            throw new IOException("no welcome: " + welcome);
        }
        return line;
    }

    public static String upgrade(int port, String path, String headers) {
        return "GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\nConnection: Upgrade\r\n"
                + "Upgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: " + KEY + "\r\n" + headers
                + "\r\n";
    }

    public static String hello(String name) {
        return hello(name, FINGERPRINT);
    }

    public static String hello(String name, String fingerprint) {
        return "{\"type\":\"hello\",\"name\":\"" + name + "\",\"model\":\"" + fingerprint + "\"}";
    }

    /** @param token of a seat to come back to */
    public static String helloAgain(String name, String token) {
        String hello = hello(name);
        return hello.substring(0, hello.length() - 1) + ",\"resume\":\"" + token + "\"}";
    }

    /** What brings the seat of a welcome back. */
    public static String token(String welcome) {
        Matcher token = TOKEN.matcher(welcome);
        if (!token.find()) {
            throw new AssertionError("no token in " + welcome);
        }
        return token.group(1);
    }

    public static byte[] input(int sequence) {
        return input(sequence, 0);
    }

    /** @param appliedTick the last tick that the client has seen */
    public static byte[] input(int sequence, int appliedTick) {
        WireWriter out = new WireWriter(new byte[InputFrame.SIZE_BYTES]);
        InputFrame.encode(out, sequence, 0, appliedTick, 0);
        return out.bytes().clone();
    }

    /** Sends a request's text and reads the head of the answer, to its empty line. */
    public String exchange(String request) throws IOException {
        sendRaw(request.getBytes(StandardCharsets.US_ASCII));
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.US_ASCII).endsWith("\r\n\r\n")) {
            int octet = in.read();
            if (octet < 0) {
                break;
            }
            head.write(octet);
        }
        return head.toString(StandardCharsets.US_ASCII);
    }

    public void send(int opcode, String text) throws IOException {
        send(opcode, text.getBytes(StandardCharsets.UTF_8));
    }

    public void send(int opcode, byte[] payload) throws IOException {
        sendRaw(frame(true, opcode, payload));
    }

    public void sendRaw(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        socket.getOutputStream().flush();
    }

    /** A masked frame. */
    public static byte[] frame(boolean fin, int opcode, byte[] payload) {
        ByteBuffer out = ByteBuffer.allocate(14 + payload.length);
        out.put((byte) ((fin ? 0x80 : 0) | opcode));
        if (payload.length < 126) {
            out.put((byte) (0x80 | payload.length));
        } else if (payload.length < 65_536) {
            out.put((byte) (0x80 | 126)).putShort((short) payload.length);
        } else {
            out.put((byte) (0x80 | 127)).putLong(payload.length);
        }
        out.put(MASK);
        for (int i = 0; i < payload.length; i++) {
            out.put((byte) (payload[i] ^ MASK[i & 3]));
        }
        byte[] bytes = new byte[out.position()];
        out.flip().get(bytes);
        return bytes;
    }

    public Frame read() throws IOException {
        int first = in.readUnsignedByte();
        int length = in.readUnsignedByte();
        if (length > 127) {
            throw new IOException("a server's frame must not be masked");
        }
        if (length == 126) {
            length = in.readUnsignedShort();
        } else if (length == 127) {
            length = Math.toIntExact(in.readLong());
        }
        byte[] payload = new byte[length];
        in.readFully(payload);
        return new Frame((first & 0x80) != 0, first & 0x0f, ByteBuffer.wrap(payload));
    }

    /** The next frame of a kind; those between are skipped. */
    public Frame read(int opcode) throws IOException {
        Frame frame = read();
        while (frame.opcode() != opcode) {
            frame = read();
        }
        return frame;
    }

    /** Whether the server ends the TCP connection by itself, and properly, with nothing more to say. */
    public boolean ends() throws IOException {
        try {
            while (true) {
                read();
            }
        } catch (EOFException e) {
            return true;
        }
    }

    /** Drops the line with a reset. */
    public void vanish() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    public Socket socket() {
        return socket;
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (SocketException e) {
            // It is gone already, then.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
