package io.github.driftfire.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Lets the rooms come first where cores are few. When a crowd joins, its handshakes and the compilers, which have new work with them,
 * take as much of a core as the ticks do, and those who play lose frames. So the threads for both are made nicer, in Linux's sense
 * of it: they get less of a core that is wanted by all, and all of one that is not.
 *
 * <p>Not by {@link Thread#setPriority}: on Linux it does nothing unless the virtual machine runs as root and is told to heed it. A
 * system that cannot do this goes on without.
 */
final class Niceness {
    private static final Logger LOG = System.getLogger(Niceness.class.getName());
    private static final Path PROCESS = Path.of("/proc/self");

    /** A tenth of a core that a room keeps busy, for each. Less, and a server that starts full would stay slow for long. */
    private static final int COMPILER_NICENESS = 10;

    /** A quarter of such a core. */
    private static final int SELECTOR_NICENESS = 5;

    private static final int NICEST = 19;

    private static final int PATIENCE_MILLIS = 1_000;

    /** Of {@code /proc/self/stat}, counted from the end of the name, which may have anything in it. */
    private static final int NICENESS_FIELD = 16;

    private Niceness() {}

    /** Those that are there; one that begins later takes after the one that begins it. */
    static void ofCompilers() {
        apply(COMPILER_NICENESS, "C1 Compiler", "C2 Compiler");
    }

    /**
     * For a server without TLS, whose selectors have newcomers, the page and what is no input to look after. With TLS every input is theirs, and it
     * must not wait. Call once they run.
     */
    static void ofSelectors() {
        apply(SELECTOR_NICENESS, "grizzly-nio");
    }

    private static void apply(int more, String... names) {
        try {
            List<String> threads = threads(names);
            if (!threads.isEmpty()) {
                renice(Math.min(NICEST, own() + more), threads);
            }
        } catch (IOException | UncheckedIOException e) {
            LOG.log(Level.DEBUG, "no thread could be made nicer", e);
        }
    }

    private static void renice(int niceness, List<String> threads) throws IOException {
        List<String> command = new ArrayList<>(List.of("renice", "-n", String.valueOf(niceness), "-p"));
        command.addAll(threads);
        Process process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            if (process.waitFor(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
                LOG.log(Level.DEBUG, () -> command + " ended with " + process.exitValue());
            } else {
                LOG.log(Level.DEBUG, () -> command + " does not end");
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The process's own, which the rooms' threads have. */
    private static int own() throws IOException {
        String stat = Files.readString(PROCESS.resolve("stat"));
        return Integer.parseInt(stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1)[NICENESS_FIELD]);
    }

    /** Ids of the threads whose names begin so; Linux keeps the first 15 characters. */
    private static List<String> threads(String... names) throws IOException {
        Path all = PROCESS.resolve("task");
        if (!Files.isDirectory(all)) {
            return List.of();
        }
        try (Stream<Path> threads = Files.list(all)) {
            return threads.filter(thread -> Stream.of(names).anyMatch(name(thread)::startsWith))
                    .map(thread -> thread.getFileName().toString())
                    .toList();
        }
    }

    private static String name(Path thread) {
        try {
            return Files.readString(thread.resolve("comm"));
        } catch (IOException e) {
            // It has ended meanwhile.
            return "";
        }
    }
}
