package io.github.driftfire.webapp.server;

import io.github.driftfire.suite.ContainerQuirk;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The server's own process, seen from outside with the JDK's tools: nothing is added to what is deployed. */
record ServerProcess(String pid) {
    private static final String OURS = "io.github.driftfire.";
    private static final int WAIT_MILLIS = 250;
    private static final Pattern HISTOGRAM_RANK = Pattern.compile("^\\s*\\d+:");

    /** What an application that is played holds. */
    private static final List<String> PLAYED = Stream.of(
                    "engine.rooms.Rooms",
                    "engine.rooms.Room",
                    "engine.world.World",
                    "engine.sessions.Session",
                    "engine.sessions.Seat")
            .map(name -> " " + OURS + name)
            .toList();

    private static final int END_SECONDS = 10;

    /**
     * Tomcat looks every 10 s for lines that only one side has closed, and by itself would hold them for 30 s; it also lets an idle thread of its
     * go with what it was last given, after a second as the build has it.
     */
    static final int RELEASE_SECONDS = 30;

    /** The one that the build's mark was given to. By the whole command line: {@code jps} tells 1024 characters, GlassFish has more. */
    static ServerProcess find() {
        return all().stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no process has" + mark().replace('\0', ' ')));
    }

    /** All of them: one that ends may still be there when the next has begun. */
    static List<ServerProcess> all() {
        String mark = mark();
        return ProcessHandle.allProcesses()
                .map(process -> Long.toString(process.pid()))
                .filter(pid -> commandLine(pid).contains(mark))
                .map(ServerProcess::new)
                .toList();
    }

    /**
     * Tomcat 11.0.18 keeps an upgraded connection for ever, and the class loader with it, if one thread reads from it while another
     * closes it: {@code AbstractProtocol} then adds it to the waiting processors after it was released. What an earlier test
     * has caused that way is not the next one's.
     */
    static List<String> leftByEarlierDeployments() throws IOException, InterruptedException {
        List<String> left = new ArrayList<>();
        for (ServerProcess process : all()) {
            left.addAll(process.left());
        }
        return left;
    }

    private static String mark() {
        return "\0-Ddriftfire.suite=" + System.getProperty("http.port") + "\0";
    }

    /** A Java command line as Linux keeps it; empty for other programs, and for a process that has just ended. */
    private static String commandLine(String pid) {
        try {
            String line = Files.readString(Path.of("/proc", pid, "cmdline"));
            return line.substring(0, Math.max(0, line.indexOf('\0'))).endsWith("java") ? line : "";
        } catch (IOException e) {
            return "";
        }
    }

    /** Objects of a class that are alive after a full collection. */
    int instances(String className) throws IOException, InterruptedException {
        Matcher line = Pattern.compile(
                        "(?m)^\\s*\\d+:\\s+(\\d+)\\s+\\d+\\s+" + Pattern.quote(OURS + className) + "\\b(?!\\$)")
                .matcher(run("jcmd", pid, "GC.class_histogram"));
        return line.find() ? Integer.parseInt(line.group(1)) : 0;
    }

    /** Bytes of all objects that are alive after a full collection. */
    long liveBytes() throws IOException, InterruptedException {
        Matcher total = Pattern.compile("(?m)^Total\\s+\\d+\\s+(\\d+)").matcher(run("jcmd", pid, "GC.class_histogram"));
        if (!total.find()) {
            throw new IllegalStateException("no total in the histogram of " + pid);
        }
        return Long.parseLong(total.group(1));
    }

    /**
     * Waits until nothing of the application is left: no thread that runs its code or has its name, no room and nobody in one, and
     * no class, which goes with its class loader. Answers what is left in the end.
     *
     * @param before what an earlier deployment had left already
     */
    List<String> awaitNothing(List<String> before, int seconds) throws IOException, InterruptedException {
        long deadlineNanos = System.nanoTime() + seconds * 1_000_000_000L;
        List<String> left = left(before);
        while (!left.isEmpty() && System.nanoTime() < deadlineNanos) {
            Thread.sleep(WAIT_MILLIS);
            left = left(before);
        }
        return left;
    }

    private List<String> left(List<String> before) throws IOException, InterruptedException {
        List<String> left = new ArrayList<>(left());
        Set<String> earlier = before.stream().map(ServerProcess::lasting).collect(Collectors.toSet());
        left.removeIf(line -> earlier.contains(lasting(line)));
        return left;
    }

    /** A line without what changes while a thread lives. */
    private static String lasting(String line) {
        return line.replaceAll(" (cpu|elapsed)=\\S+", "").replaceAll(" nid=.*", "");
    }

    /** The same, for threads alone. */
    List<String> awaitNoThreads(int seconds) throws IOException, InterruptedException {
        long deadlineNanos = System.nanoTime() + seconds * 1_000_000_000L;
        List<String> threads = threads();
        while (!threads.isEmpty() && System.nanoTime() < deadlineNanos) {
            Thread.sleep(WAIT_MILLIS);
            threads = threads();
        }
        return threads;
    }

    /** Collects all garbage, and tells what is there nevertheless; nothing when the process ends (Payara Micro, with its application). */
    List<String> left() throws IOException, InterruptedException {
        try {
            // First, because it is what collects.
            List<String> objects = lines("GC.class_histogram");
            Stream<String> held = ContainerQuirk.KEEPS_CLASSES_OF_WHAT_WAS_UNDEPLOYED.isHere()
                    ? objects.stream().filter(line -> PLAYED.stream().anyMatch(line::endsWith))
                    : Stream.concat(objects.stream(), lines("VM.class_hierarchy").stream());
            return Stream.concat(held, threads().stream()).toList();
        } catch (IllegalStateException e) {
            if (ends()) {
                return List.of();
            }
            throw e;
        }
    }

    private List<String> lines(String command) throws IOException, InterruptedException {
        return run("jcmd", pid, command)
                .lines()
                .filter(line -> line.contains(OURS))
                .map(line -> HISTOGRAM_RANK.matcher(line).replaceFirst("").strip())
                .toList();
    }

    /** Lines of the stacks and names that are the application's. */
    List<String> threads() throws IOException, InterruptedException {
        return run("jcmd", pid, "Thread.print")
                .lines()
                .filter(line -> line.contains(OURS) || line.startsWith("\"driftfire"))
                .map(String::strip)
                .toList();
    }

    private boolean ends() throws InterruptedException {
        try {
            ProcessHandle process = ProcessHandle.of(Long.parseLong(pid)).orElse(null);
            return process == null || process.onExit().get(END_SECONDS, TimeUnit.SECONDS) != null;
        } catch (ExecutionException | TimeoutException e) {
            return false;
        }
    }

    private static String run(String tool, String... arguments) throws IOException, InterruptedException {
        String path = Path.of(System.getProperty("java.home"), "bin", tool).toString();
        Process process = new ProcessBuilder(
                        Stream.concat(Stream.of(path), Stream.of(arguments)).toList())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException(tool + " " + List.of(arguments) + " said " + said);
        }
        return said;
    }
}
