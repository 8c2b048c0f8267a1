package io.github.driftfire.standalone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.driftfire.suite.RawWebSocket;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** https and wss with a key of one's own, and what is said when the key does not fit. */
final class TlsIT {
    private static final int WAIT_MILLIS = 30_000;

    @TempDir
    private static Path files;

    private static Path keystore;
    private static TestKey key;

    @BeforeAll
    static void makeKeys() throws IOException, InterruptedException {
        keystore = files.resolve("key.p12");
        key = TestKey.make(keystore);
    }

    @Test
    void servesThePageAndTheGameEncrypted() throws Exception {
        ServedKeys own = key.served();
        try (DriftfireServer server = Servers.start(4, own, List.of(), "arena")) {
            HttpResponse<String> page = HttpClient.newBuilder()
                    .sslContext(key.trusting())
                    .build()
                    .send(
                            HttpRequest.newBuilder(URI.create("https://127.0.0.1:" + server.port() + "/"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            assertEquals(200, page.statusCode());

            try (RawWebSocket line = new RawWebSocket(
                    key.trusting().getSocketFactory().createSocket(InetAddress.getLoopbackAddress(), server.port()))) {
                String answer = line.exchange(RawWebSocket.upgrade(
                        server.port(),
                        "/play/arena",
                        "Sec-WebSocket-Protocol: driftfire.v2\r\nOrigin: https://127.0.0.1:" + server.port() + "\r\n"));
                assertTrue(answer.startsWith("HTTP/1.1 101 "), answer);
                line.send(RawWebSocket.TEXT, RawWebSocket.hello("Ann"));
                assertEquals(RawWebSocket.TEXT, line.read().opcode());
                int tick = line.read(RawWebSocket.BINARY).tick();
                assertEquals(tick + 1, line.read(RawWebSocket.BINARY).tick());
                line.send(RawWebSocket.BINARY, new byte[3]);
                assertEquals(4000, line.read(RawWebSocket.CLOSE).closeCode());
                line.send(RawWebSocket.CLOSE, new byte[] {(byte) (4000 >> 8), (byte) 4000});
                assertTrue(line.ends(), "the TCP connection ends");
            }
        }
    }

    /** A connection by TLS 1.2, in which the kind of a record can be seen. */
    private static SSLSocket connect(Recorder recorder) throws IOException, GeneralSecurityException {
        SSLSocket socket = (SSLSocket)
                key.trusting().getSocketFactory().createSocket(recorder, "127.0.0.1", recorder.getPort(), true);
        socket.setEnabledProtocols(new String[] {"TLSv1.2"});
        socket.setSoTimeout(WAIT_MILLIS);
        return socket;
    }

    /** A socket that keeps what was read from it. */
    private static final class Recorder extends Socket {
        private static final int ALERT = 21;

        private final ByteArrayOutputStream seen = new ByteArrayOutputStream();

        Recorder(int port) throws IOException {
            super(InetAddress.getLoopbackAddress(), port);
        }

        @Override
        public InputStream getInputStream() throws IOException {
            return new FilterInputStream(super.getInputStream()) {
                @Override
                public int read() throws IOException {
                    int octet = super.read();
                    if (octet >= 0) {
                        seen.write(octet);
                    }
                    return octet;
                }

                @Override
                public int read(byte[] bytes, int offset, int length) throws IOException {
                    int size = super.read(bytes, offset, length);
                    if (size > 0) {
                        seen.write(bytes, offset, size);
                    }
                    return size;
                }
            };
        }

        /** Whether the last record is an alert. */
        boolean endsWithAlert() {
            ByteBuffer records = ByteBuffer.wrap(seen.toByteArray());
            int kind = 0;
            while (records.remaining() >= 5) {
                kind = records.get();
                records.getShort();
                int length = records.getShort() & 0xffff;
                records.position(records.position() + length);
            }
            return kind == ALERT;
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /healthz HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
                "GET /client.js HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
                "GET /healthz HTTP/1.0\r\n\r\n",
                "GET /healthz HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
                "GET /play/arena HTTP/1.1\r\nHost: a\r\nUpgrade: websocket\r\n\r\n",
                "\0\0\0",
            })
    void saysThatAnAnswerWasTheLast(String request) throws Exception {
        ServedKeys own = key.served();
        try (DriftfireServer server = Servers.start(4, own, List.of(), "arena");
                Recorder recorder = new Recorder(server.port());
                SSLSocket socket = connect(recorder)) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);

            assertTrue(answer.startsWith("HTTP/1.1 "), answer);
            assertTrue(recorder.endsWithAlert(), "close_notify");
        }
    }

    @Test
    void saysThatALineHasEnded() throws Exception {
        ServedKeys own = key.served();
        try (DriftfireServer server = Servers.start(4, own, List.of(), "arena");
                Recorder recorder = new Recorder(server.port());
                RawWebSocket line = new RawWebSocket(connect(recorder))) {
            line.exchange(
                    RawWebSocket.upgrade(server.port(), "/play/arena", "Sec-WebSocket-Protocol: driftfire.v2\r\n"));
            line.send(RawWebSocket.TEXT, RawWebSocket.hello("Ann"));
            line.read(RawWebSocket.BINARY);
            line.sendRaw(new byte[] {(byte) 0x82, (byte) 0xfe, 0, 1, 0, 0, 0, 0, 0});
            assertEquals(1002, line.read(RawWebSocket.CLOSE).closeCode(), "a length that is not in its shortest form");
            line.send(RawWebSocket.CLOSE, new byte[] {(byte) (1002 >> 8), (byte) 1002});

            assertTrue(line.ends(), "the TCP connection ends");
            assertTrue(recorder.endsWithAlert(), "close_notify");
        }
    }

    @Test
    void refusesToNegotiateAgain() throws Exception {
        ServedKeys own = key.served();
        try (DriftfireServer server = Servers.start(4, own, List.of(), "arena");
                Recorder recorder = new Recorder(server.port());
                SSLSocket socket = connect(recorder)) {
            socket.getOutputStream()
                    .write("GET /healthz HTTP/1.1\r\nHost: a\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            assertEquals('H', socket.getInputStream().read());

            assertThrows(IOException.class, () -> {
                socket.startHandshake();
                socket.getInputStream().readAllBytes();
                // After the refusal the connection is of no use either.
                socket.getOutputStream().write(1);
                throw new IOException("ended");
            });
            assertTrue(recorder.endsWithAlert(), "an alert tells why");
        }
    }

    @Test
    void endsAConnectionThatSpeaksNoTls() throws Exception {
        ServedKeys own = key.served();
        try (DriftfireServer server = Servers.start(4, own, List.of(), "arena");
                Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.setSoTimeout(WAIT_MILLIS);
            socket.getOutputStream().write("GET / HTTP/1.1\r\nHost: a\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            try {
                // An alert, perhaps.
                assertTrue(socket.getInputStream().readAllBytes().length < 16, "no page");
            } catch (SocketException e) {
                // A reset is an end as well.
            }
        }
    }

    private static BigInteger servedSerial(DriftfireServer server) throws IOException, GeneralSecurityException {
        SSLContext any = SSLContext.getInstance("TLS");
        any.init(null, new TrustManager[] {new TrustAny()}, null);
        try (SSLSocket socket =
                (SSLSocket) any.getSocketFactory().createSocket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.setSoTimeout(WAIT_MILLIS);
            socket.startHandshake();
            return ((X509Certificate) socket.getSession().getPeerCertificates()[0]).getSerialNumber();
        }
    }

    private static BigInteger serial(Path file, String password) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, password.toCharArray());
        }
        return ((X509Certificate) store.getCertificate("driftfire")).getSerialNumber();
    }

    /** Reads the certificate and trusts any. */
    private static final class TrustAny implements X509TrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String kind) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String kind) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }

    @Test
    void servesARenewedCertificateAndKeepsOpenLines() throws Exception {
        Path first = Files.copy(keystore, files.resolve("first.p12"));
        Path second = files.resolve("second.p12");
        Path third = files.resolve("third.p12");
        TestKey.make(second);
        TestKey.make(third, "another password");
        Path password = Files.writeString(files.resolve("renewed.txt"), TestKey.PASSWORD + "\n");
        Path link = Files.createSymbolicLink(files.resolve("served.p12"), first);
        ServedKeys own = ServedKeys.open(link, () -> Keystores.firstLine(password));
        try (DriftfireServer server = Servers.start(4, own, List.of(), "arena");
                RawWebSocket line = new RawWebSocket(key.trusting()
                        .getSocketFactory()
                        .createSocket(InetAddress.getLoopbackAddress(), server.port()))) {
            line.exchange(
                    RawWebSocket.upgrade(server.port(), "/play/arena", "Sec-WebSocket-Protocol: driftfire.v2\r\n"));
            line.send(RawWebSocket.TEXT, RawWebSocket.hello("Ann"));
            assertEquals(serial(first, TestKey.PASSWORD), servedSerial(server));
            assertFalse(own.refresh(), "nothing has changed");

            Path next = Files.createSymbolicLink(files.resolve("next.p12"), second);
            Files.move(next, link, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            assertTrue(own.refresh(), "by a link that points elsewhere");
            assertEquals(serial(second, TestKey.PASSWORD), servedSerial(server));

            Files.writeString(second, "half a keyst");
            assertFalse(own.refresh(), "a broken file");
            Files.delete(second);
            assertFalse(own.refresh(), "no file");
            Files.copy(third, second);
            assertFalse(own.refresh(), "a password that does not open it");
            assertEquals(serial(link, "another password"), serial(third, "another password"));
            Files.writeString(password, "another password\n");
            assertTrue(own.refresh(), "with its password");
            assertEquals(serial(third, "another password"), servedSerial(server));
            assertFalse(own.refresh(), "nothing has changed");

            line.read(RawWebSocket.BINARY);
            line.send(RawWebSocket.BINARY, new byte[3]);
            assertEquals(4000, line.read(RawWebSocket.CLOSE).closeCode(), "the line is still served");
        }
    }

    private static String complaint(String... args) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Main.run(
                args,
                Map.of(),
                new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        return code + " " + err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void saysInOneLineWhatIsWrongWithAKeystore() throws IOException {
        Path missing = files.resolve("missing.p12");
        Path nonsense = Files.writeString(files.resolve("nonsense.p12"), "I am no keystore");
        Path password = Files.writeString(files.resolve("password.txt"), "wrong\n");

        assertEquals(
                "2 driftfire: --tls-keystore '" + missing
                        + "': must be a PKCS#12 keystore, and there is no such file\n",
                complaint("--tls-keystore", missing.toString(), "--tls-password", TestKey.PASSWORD));
        assertEquals(
                "2 driftfire: --tls-keystore '" + nonsense + "': must be a PKCS#12 keystore that can be read\n",
                complaint("--tls-keystore", nonsense.toString(), "--tls-password", TestKey.PASSWORD));
        assertEquals(
                "2 driftfire: --tls-keystore '" + keystore
                        + "': must be a keystore that the password opens, and it does not\n",
                complaint("--tls-keystore", keystore.toString(), "--tls-password-file", password.toString()));
        assertEquals(
                "2 driftfire: --tls-keystore '" + keystore
                        + "': must come with --tls-password or --tls-password-file\n",
                complaint("--tls-keystore", keystore.toString()));
        assertEquals(
                "2 driftfire: --tls-password-file '" + missing
                        + "': must hold the password, and there is no such file\n",
                complaint("--tls-keystore", keystore.toString(), "--tls-password-file", missing.toString()));
    }
}
