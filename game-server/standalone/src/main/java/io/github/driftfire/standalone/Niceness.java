package io.github.driftfire.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Lets the rooms come first where cores are few. When a crowd joins, its handshakes and the compiler, which has new work with them, take
 * as much of a core as the ticks do, and those who play lose frames. So the threads for both are made nicer, in Linux's sense of
 * it: they get less of a core that is wanted by all, and all of one that is not.
 *
 * <p>Not by {@link Thread#setPriority}: on Linux it does nothing unless the virtual machine runs as root and is told to heed it. A
 * system that cannot do this goes on without.
 */
final class Niceness {
    private static final Logger LOG = System.getLogger(Niceness.class.getName());
    private static final Path THREADS = Path.of("/proc/self/task");

    /** A tenth of a core that a room keeps busy. Less, and a server that starts full would stay slow for long. */
    private static final int COMPILER = 10;

    /** A quarter of such a core. */
    private static final int SELECTOR = 5;

    private Niceness() {}

    /** Call once, when all threads are there. Those that the compiler begins later take after it. */
    static void apply() {
        apply(COMPILER, "C1 Compiler", "C2 Compiler");
        apply(SELECTOR, "grizzly-nio");
    }

    private static void apply(int niceness, String... names) {
        try {
            List<String> command = new ArrayList<>(List.of("renice", "-n", String.valueOf(niceness), "-p"));
            int size = command.size();
            command.addAll(threads(names));
            if (command.size() > size) {
                new ProcessBuilder(command)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
            }
        } catch (IOException | UncheckedIOException e) {
            LOG.log(Level.DEBUG, "no thread could be made nicer", e);
        }
    }

    /** Ids of the threads whose names begin so; Linux keeps the first 15 characters. */
    private static List<String> threads(String... names) throws IOException {
        if (!Files.isDirectory(THREADS)) {
            return List.of();
        }
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
