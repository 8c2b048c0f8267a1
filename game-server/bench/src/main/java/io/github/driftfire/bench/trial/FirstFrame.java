package io.github.driftfire.bench.trial;

import io.github.driftfire.bench.swarm.BlockingClient;
import java.io.IOException;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import javax.net.SocketFactory;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How long after its start a server sends the first frame: in memory, with a new folder, and with one that has data. */
@Command(
        name = "first-frame",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        usageHelpAutoWidth = true,
        description =
                "Starts a server by turns without a store, with a new folder, and with one that was used before, and"
                        + " prints how long after the start of the process the first player has the first frame.")
public final class FirstFrame implements Callable<Integer> {
    private static final List<String> KINDS = List.of("memory", "new folder", "used folder");

    @Mixin
    private ServerJar jar = new ServerJar();

    @Option(names = "--rounds", defaultValue = "5", description = "Starts of each. Default: ${DEFAULT-VALUE}")
    private int rounds;

    @Option(names = "--one-core", description = "Give the server one core, where the machine has two")
    private boolean oneCore;

    @Option(
            names = "--limit",
            paramLabel = "<ms>",
            description = "End with 1 if the median with a folder is later by more than so many milliseconds")
    private @Nullable Double limitMillis;

    private FirstFrame() {}

    public static void main(String[] args) {
        System.exit(new CommandLine(new FirstFrame()).execute(args));
    }

    @Override
    public Integer call() throws IOException {
        double[][] millis = new double[KINDS.size()][rounds];
        try (TemporaryFolder folder = new TemporaryFolder("first-frame")) {
            String used = "--data=" + folder.path().resolve("used");
            start(used);
            for (int round = 0; round < rounds; round++) {
                millis[0][round] = start("--data=none");
                millis[1][round] = start("--data=" + folder.path().resolve("new" + round));
                millis[2][round] = start(used);
            }
        }
        double latest = 0;
        for (int kind = 0; kind < KINDS.size(); kind++) {
            double later = Outcome.median(millis[kind]) - Outcome.median(millis[0]);
            latest = Math.max(latest, later);
            System.out.printf(
                    Locale.ROOT,
                    "%-12s median %.0f ms, %+.0f ms; %s%n",
                    KINDS.get(kind),
                    Outcome.median(millis[kind]),
                    later,
                    Arrays.toString(
                            Arrays.stream(millis[kind]).mapToLong(Math::round).toArray()));
        }
        return limitMillis != null && latest > limitMillis ? ExitCode.SOFTWARE : ExitCode.OK;
    }

    /** Answers the time from the start of the process to the first frame, in milliseconds. */
    private double start(String data) throws IOException {
        long beganNanos = System.nanoTime();
        List<String> options = List.of("--room=arena", data);
        try (ServerProcess server =
                oneCore ? new ServerProcess(jar.path(), options) : ServerProcess.onAllCores(jar.path(), options)) {
            InetAddress local = InetAddress.getLoopbackAddress();
            try (BlockingClient client = new BlockingClient(SocketFactory.getDefault(), local, local, server.port())) {
                client.upgrade(server.hostAndPort(), "arena");
                client.join("first");
                return (System.nanoTime() - beganNanos) / 1e6;
            }
        }
    }
}
