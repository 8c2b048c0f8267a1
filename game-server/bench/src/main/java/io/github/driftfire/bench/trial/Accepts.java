package io.github.driftfire.bench.trial;

import io.github.driftfire.bench.swarm.ProcessClock;
import io.github.driftfire.bench.swarm.ProtocolException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import javax.net.SocketFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How fast a server takes connections in, and how long a newcomer waits while one address floods it. */
@Command(
        name = "accepts",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        usageHelpAutoWidth = true,
        description =
                "Counts connections a second up to the answer 101; then floods the server from 127.0.0.1 and measures"
                        + " how soon newcomers from 127.0.0.2 are in play, and the frames of players who have seats.")
public final class Accepts implements Callable<Integer> {
    static final String ROOM = "arena";

    private static final int FLOOD_THREADS = 8;
    private static final int MAX_PLAYERS = 64;
    private static final String PASSWORD = "benchmark";

    @Mixin
    private ServerJar jar = new ServerJar();

    @Option(names = "--tls", description = "Over TLS, with a key of 2048 bits of RSA")
    private boolean tls;

    @Option(names = "--tick", defaultValue = "30", description = "Ticks a second. Default: ${DEFAULT-VALUE}")
    private int tickRateHz;

    @Option(
            names = "--warmup",
            defaultValue = "10",
            description = "Seconds before each count. Default: ${DEFAULT-VALUE}")
    private int warmUpSeconds;

    @Option(names = "--seconds", defaultValue = "10", description = "Counted in each part. Default: ${DEFAULT-VALUE}")
    private int seconds;

    @Option(
            names = "--at-a-time",
            defaultValue = "64",
            description = "Connections on their way at a time, for the first part. Default: ${DEFAULT-VALUE}")
    private int atATime;

    @Option(
            names = "--flood",
            paramLabel = "<number>",
            defaultValue = "500",
            description = "Connects and closes a second, for the second part. Default: ${DEFAULT-VALUE}")
    private int floodPerSecond;

    @Option(names = "--seated", defaultValue = "20", description = "Players with a seat. Default: ${DEFAULT-VALUE}")
    private int seated;

    private Accepts() {}

    public static void main(String[] args) {
        System.exit(new CommandLine(new Accepts()).execute(args));
    }

    @Override
    public Integer call() throws IOException, GeneralSecurityException {
        Path keys = Files.createTempDirectory("accepts").resolve("keys.p12");
        SocketFactory sockets = tls ? trusting(keys) : SocketFactory.getDefault();
        List<String> options = new ArrayList<>(
                List.of("--bots=0", "--room=" + ROOM, "--max-players=" + MAX_PLAYERS, "--tick=" + tickRateHz));
        if (tls) {
            options.addAll(List.of("--tls-keystore=" + keys, "--tls-password=" + PASSWORD));
        }
        if (ServerProcess.hasOption(jar.path(), "--max-per-address")) {
            options.add("--max-per-address=0");
        }
        boolean pins = ServerProcess.hasTwoCores() && pinOwn();
        System.out.println((tls ? "TLS, " : "plain, ")
                + (pins ? "server on core 0, clients on core 1, " : "server and clients share the cores, ")
                + tickRateHz + " Hz, " + seconds + " s counted after " + warmUpSeconds + " s");
        try (ServerProcess server = new ServerProcess(jar.path(), options)) {
            rate(server, sockets);
            flood(server, sockets);
        } finally {
            Files.deleteIfExists(keys);
            Files.deleteIfExists(keys.getParent());
        }
        return ExitCode.OK;
    }

    private void rate(ServerProcess server, SocketFactory sockets) throws IOException {
        try (AcceptLoad load = new AcceptLoad(sockets, server.port())) {
            load.upgrade(atATime);
            sleep(warmUpSeconds);
            ProcessClock clock = server.clock();
            long before = load.upgraded();
            long beganNanos = System.nanoTime();
            clock.restart(beganNanos);
            sleep(seconds);
            long nowNanos = System.nanoTime();
            long count = load.upgraded() - before;
            double cpuSeconds = clock.since(nowNanos).cpuSeconds();
            System.out.printf(
                    Locale.ROOT,
                    "connections from connect to 101   %.0f a second, %.0f us of the server's CPU each, %.0f a second if it had a core, %d failed%n",
                    count * 1e9 / (nowNanos - beganNanos),
                    cpuSeconds * 1e6 / Math.max(1, count),
                    count / Math.max(1e-3, cpuSeconds),
                    load.failed());
        }
    }

    private void flood(ServerProcess server, SocketFactory sockets) throws IOException {
        try (AcceptLoad load = new AcceptLoad(sockets, server.port())) {
            load.seat(seated);
            sleep(warmUpSeconds);
            tell(load, "without a flood", 0);
            load.flood(floodPerSecond, FLOOD_THREADS);
            sleep(1);
            tell(load, "during the flood", floodPerSecond);
        }
    }

    private void tell(AcceptLoad load, String when, int wantedPerSecond) throws IOException {
        Latencies waits = new Latencies();
        long refused = 0;
        long beganNanos = System.nanoTime();
        long snapshots = load.snapshots();
        long connected = load.connected();
        while (System.nanoTime() - beganNanos < seconds * 1_000_000_000L) {
            try {
                waits.add(load.newcomerNanos());
            } catch (IOException | ProtocolException e) {
                refused++;
            }
            LockSupport.parkNanos(200_000_000L);
        }
        double took = (System.nanoTime() - beganNanos) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "%-17s newcomers in play: %s, %d refused; %.1f frames a second to each of %d seated; %.0f of %d connects and closes a second%n",
                when,
                waits.line(),
                refused,
                (load.snapshots() - snapshots) / took / Math.max(1, seated),
                seated,
                (load.connected() - connected) / took,
                wantedPerSecond);
    }

    private static void sleep(int seconds) {
        long endNanos = System.nanoTime() + seconds * 1_000_000_000L;
        for (long left = endNanos - System.nanoTime(); left > 0; left = endNanos - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    /** Moves this process to the second core. */
    private static boolean pinOwn() throws IOException {
        return run(
                "taskset",
                "-a",
                "-c",
                "-p",
                "1",
                String.valueOf(ProcessHandle.current().pid()));
    }

    /** Makes a key in a new file. Answers sockets that trust it. */
    private static SocketFactory trusting(Path keys) throws IOException, GeneralSecurityException {
        String keytool =
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        if (!run(
                keytool,
                "-genkeypair",
                "-alias",
                "server",
                "-keyalg",
                "RSA",
                "-keysize",
                "2048",
                "-dname",
                "CN=localhost",
                "-storetype",
                "PKCS12",
                "-keystore",
                keys.toString(),
                "-storepass",
                PASSWORD)) {
            throw new IOException("keytool made no key");
        }
        KeyStore store = KeyStore.getInstance(keys.toFile(), PASSWORD.toCharArray());
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("server", store.getCertificate("server"));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context.getSocketFactory();
    }

    private static boolean run(String... command) throws IOException {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
