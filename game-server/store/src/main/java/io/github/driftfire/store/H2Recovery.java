package io.github.driftfire.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.h2.mvstore.MVStore;

/**
 * Finds the last commit in a database file whose process was killed, before H2 opens the file.
 *
 * <p>H2 2.3 to 2.5 look for it at the chunk that the file's header names, and at those that follow. A chunk that is written into space that was
 * free again does not follow, so H2 writes the header then, but with the chunk before ({@code RandomAccessStore.writeChunk}). Opened so, the file
 * is as it was up to 20 commits ago, though all are on disk. In its recovery mode H2 looks at each block instead.
 */
final class H2Recovery {
    /** Of each of the two headers at the file's begin. */
    private static final int HEADER_BYTES = 4096;

    /** How a header begins. */
    private static final String MARK = "H:2,";

    /** In the header of a file that was closed. */
    private static final String CLEAN = ",clean:1,";

    private H2Recovery() {}

    /** Closes a file that was not closed, with its last commit. One that H2 cannot read is left as it is: opening it tells what is wrong. */
    static void run(Path file) throws IOException {
        if (!isOpen(file)) {
            return;
        }
        System.Logger log = System.getLogger(H2Recovery.class.getName());
        long startNanos = System.nanoTime();
        try {
            new MVStore.Builder()
                    .fileName(file.toString())
                    .recoveryMode()
                    .autoCommitDisabled()
                    .open()
                    .close();
            long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - startNanos);
            log.log(
                    System.Logger.Level.INFO,
                    () -> file + " was not closed: its last commit was found in " + millis + " ms");
        } catch (RuntimeException e) {
            log.log(System.Logger.Level.DEBUG, () -> file + " is not recovered: " + e.getMessage());
        }
    }

    /** Whether it is H2's, and was not closed. */
    private static boolean isOpen(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            String header = new String(in.readNBytes(HEADER_BYTES), StandardCharsets.ISO_8859_1);
            return header.startsWith(MARK) && !header.contains(CLEAN);
        }
    }
}
