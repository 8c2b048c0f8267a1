package io.github.driftfire.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Lets the rooms come first where cores are few, if the operator asks for it with {@code --renice}. When a crowd joins, its handshakes and the
 * compilers, which have new work with them, take as much of a core as the ticks do, and seated players lose frames. So the threads for both are made
 * nicer, in Linux's sense of it: they get less of a core that is wanted by all, and all of one that is not.
 *
 * <p>Not by {@link Thread#setPriority}: on Linux it does nothing unless the virtual machine runs as root and is told to heed it. A system that
 * cannot do this goes on without, and {@link #report} says so.
 */
final class ThreadRenice {
    private static final Path THREADS = Path.of("/proc/self/task");
    private static final Path STAT = Path.of("/proc/self/stat");

    /** A tenth of a core that a room keeps busy, for each. Less, and a server that starts full would stay slow for long. */
    private static final int COMPILER_NICENESS = 10;

    /** A quarter of such a core. */
    private static final int SELECTOR_NICENESS = 5;

    private static final int NICEST = 19;

    private static final int LONGEST_MILLIS = 1_000;

    /** Of {@code /proc/self/stat}, counted from the end of the name, which may have anything in it. */
    private static final int NICENESS_FIELD = 16;

    private final String command;
    private final List<String> done = new ArrayList<>();
    private @Nullable String problem;

    ThreadRenice() {
        this("renice");
    }

    /** @param command that does it; a test has others */
    ThreadRenice(String command) {
        this.command = command;
    }

    /** Those that are there; one that begins later takes after the one that begins it. */
    void ofCompilers() {
        apply(COMPILER_NICENESS, "compilers", "C1 Compiler", "C2 Compiler");
    }

    /**
     * For a server without TLS, whose selectors have newcomers, the page and what is no input to look after. With TLS every input is theirs, and it
     * must not wait. Call once they run.
     */
    void ofSelectors() {
        apply(SELECTOR_NICENESS, "selectors", "grizzly-nio");
    }

    /** In one line, what was done or why nothing was. */
    String report() {
        return problem == null
                ? "--renice: " + String.join(", ", done)
                : "--renice: not possible here, the server runs without: " + problem;
    }

    private void apply(int more, String what, String... names) {
        if (problem != null) {
            return;
        }
        try {
            if (!Files.isDirectory(THREADS)) {
                problem = "there is no " + THREADS;
                return;
            }
            List<String> threads = threads(names);
            int niceness = Math.min(NICEST, own() + more);
            if (!threads.isEmpty()) {
                problem = renice(niceness, threads);
            }
            String line = what + " have niceness " + niceness;
            if (problem == null && !done.contains(line)) {
                done.add(line);
            }
        } catch (IOException | UncheckedIOException e) {
            problem = e.getMessage();
        }
    }

    /** Answers what went wrong, {@code null} for nothing. */
    private @Nullable String renice(int niceness, List<String> threads) throws IOException {
        List<String> line = new ArrayList<>(List.of(command, "-n", String.valueOf(niceness), "-p"));
        line.addAll(threads);
        Process process = new ProcessBuilder(line)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            if (!process.waitFor(LONGEST_MILLIS, TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
                return command + " does not end";
            }
            return process.exitValue() == 0 ? null : command + " ended with " + process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "interrupted";
        }
    }

    /** The process's own, which the rooms' threads have. */
    private static int own() throws IOException {
        String stat = Files.readString(STAT);
        return Integer.parseInt(stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1)[NICENESS_FIELD]);
    }

    /** Ids of the threads whose names begin so; Linux keeps the first 15 characters. */
    private static List<String> threads(String... names) throws IOException {
        try (Stream<Path> threads = Files.list(THREADS)) {
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
