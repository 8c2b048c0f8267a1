package io.github.driftfire.bench.trial;

import io.github.driftfire.bench.swarm.ServerMetrics;
import io.github.driftfire.bench.swarm.ThreadClock;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a server holds while it has neither players nor visitors.
 *
 * @param threads but for those of the JVM's compilers and garbage collector, which come and go
 * @param sockets open ones, listening ones as well
 * @param liveObjects what a full collection leaves; 0 where the JDK's jcmd is missing
 * @param liveBytes of them; a room keeps more or less of what it has encoded
 * @param roomLabels which rooms its metrics name
 * @param rooms open ones
 * @param places players, spectators and visitors of the lobby
 */
public record ServerState(
        int threads,
        int sockets,
        long liveObjects,
        long liveBytes,
        SortedSet<String> roomLabels,
        int rooms,
        int places) {
    private static final int TRIES = 60;
    private static final long PAUSE_MILLIS = 500;
    private static final int PAUSES_TO_SETTLE = 5;
    private static final Pattern LABEL = Pattern.compile("room=\"([^\"]*)\"");
    private static final Pattern LIVE = Pattern.compile("(?m)^Total +(\\d+) +(\\d+)");

    /**
     * Looks at a server of this machine once its rooms and lobby are empty, or after half a minute.
     *
     * @param permanentRooms those that stay
     * @param maxSockets those that it had before
     */
    public static ServerState of(String hostAndPort, long pid, int permanentRooms, int maxSockets) throws IOException {
        String metrics = ServerMetrics.read(hostAndPort, "");
        for (int i = 0; i < TRIES && (places(metrics) > 0 || rooms(metrics) > permanentRooms); i++) {
            sleep();
            metrics = ServerMetrics.read(hostAndPort, "");
        }
        long[] live = settled(pid);
        // A connection that has just ended, that of the metrics for one, is open for a moment.
        int sockets = sockets(pid);
        for (int i = 0; i < TRIES && sockets > maxSockets; i++) {
            sleep();
            sockets = sockets(pid);
        }
        SortedSet<String> labels = new TreeSet<>();
        LABEL.matcher(metrics).results().forEach(label -> labels.add(label.group(1)));
        return new ServerState(
                ThreadClock.of(pid).threads(), sockets, live[0], live[1], labels, rooms(metrics), places(metrics));
    }

    private static int places(String metrics) {
        return sum(metrics, "players") + sum(metrics, "spectators") + sum(metrics, "lobby_visitors");
    }

    private static int rooms(String metrics) {
        return sum(metrics, "rooms");
    }

    private static int sum(String metrics, String gauge) {
        Matcher line = Pattern.compile("(?m)^driftfire_" + gauge + "(\\{[^}]*})? (\\d+)$")
                .matcher(metrics);
        int sum = 0;
        while (line.find()) {
            sum += Integer.parseInt(line.group(2));
        }
        return sum;
    }

    private static int sockets(long pid) throws IOException {
        int sockets = 0;
        try (DirectoryStream<Path> files = Files.newDirectoryStream(Path.of("/proc", Long.toString(pid), "fd"))) {
            for (Path file : files) {
                sockets += isSocket(file) ? 1 : 0;
            }
        }
        return sockets;
    }

    private static boolean isSocket(Path file) {
        try {
            return Files.readSymbolicLink(file).toString().startsWith("socket:");
        } catch (IOException e) {
            // Closed meanwhile.
            return false;
        }
    }

    /** What is live once it shrinks no more: a connection that has ended is forgotten some seconds later. */
    private static long[] settled(long pid) throws IOException {
        long[] live = live(pid);
        for (int i = 0; i < TRIES; i++) {
            for (int pause = 0; pause < PAUSES_TO_SETTLE; pause++) {
                sleep();
            }
            long[] later = live(pid);
            boolean settled = later[0] >= live[0] - live[0] / 100;
            live = later;
            if (settled) {
                break;
            }
        }
        return live;
    }

    /** Objects and bytes, by the class histogram of live objects, which collects first. */
    private static long[] live(long pid) throws IOException {
        Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        if (!Files.isExecutable(jcmd)) {
            return new long[2];
        }
        Process histogram = new ProcessBuilder(jcmd.toString(), Long.toString(pid), "GC.class_histogram")
                .redirectErrorStream(true)
                .start();
        String said = new String(histogram.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Matcher total = LIVE.matcher(said);
        return total.find() ? new long[] {Long.parseLong(total.group(1)), Long.parseLong(total.group(2))} : new long[2];
    }

    private static void sleep() throws IOException {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
