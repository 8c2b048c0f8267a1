package io.github.driftfire.standalone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.driftfire.suite.RawWebSocket;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** https and wss with a key of one's own, and what is said when the key does not fit. */
final class TlsIT {
    private static final String PASSWORD = "correct horse";

    @TempDir
    private static Path files;

    private static Path keystore;

    @BeforeAll
    static void makeKey() throws IOException, InterruptedException {
        keystore = files.resolve("key.p12");
        keytool(
                "-genkeypair",
                "-alias",
                "driftfire",
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-validity",
                "2",
                "-dname",
                "CN=localhost",
                "-ext",
                "SAN=IP:127.0.0.1",
                "-keystore",
                keystore.toString(),
                "-storetype",
                "PKCS12",
                "-storepass",
                PASSWORD);
    }

    private static void keytool(String... arguments) throws IOException, InterruptedException {
        List<String> command = new java.util.ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), output);
    }

    /** A context that trusts the server's certificate. */
    private static SSLContext trusting() throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(keystore)) {
            store.load(in, PASSWORD.toCharArray());
        }
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("driftfire", store.getCertificate("driftfire"));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }

    @Test
    void servesThePageAndTheGameEncrypted() throws Exception {
        SSLContext own = Keystores.open(keystore, PASSWORD.toCharArray());
        try (DriftfireServer server = Servers.start(4, own, List.of(), "arena")) {
            HttpResponse<String> page = HttpClient.newBuilder()
                    .sslContext(trusting())
                    .build()
                    .send(
                            HttpRequest.newBuilder(URI.create("https://127.0.0.1:" + server.port() + "/"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            assertEquals(200, page.statusCode());

            try (RawWebSocket line = new RawWebSocket(
                    trusting().getSocketFactory().createSocket(InetAddress.getLoopbackAddress(), server.port()))) {
                String answer = line.exchange(RawWebSocket.upgrade(
                        server.port(),
                        "/play/arena",
                        "Sec-WebSocket-Protocol: driftfire.v1\r\nOrigin: https://127.0.0.1:" + server.port() + "\r\n"));
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
                complaint("--tls-keystore", missing.toString(), "--tls-password", PASSWORD));
        assertEquals(
                "2 driftfire: --tls-keystore '" + nonsense + "': must be a PKCS#12 keystore that can be read\n",
                complaint("--tls-keystore", nonsense.toString(), "--tls-password", PASSWORD));
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
