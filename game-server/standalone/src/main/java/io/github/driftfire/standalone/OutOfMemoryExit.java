package io.github.driftfire.standalone;

import io.github.driftfire.engine.rooms.OutOfMemory;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Ends the process when memory has run out. What threw the error may be half done anywhere, in the container's threads as well, and such a
 * server would live on without playing or answering; a supervisor starts another. Everything that this needs is made before:
 * it allocates nothing and runs no shutdown hook.
 */
final class OutOfMemoryExit {
    private static final Logger LOG = System.getLogger(OutOfMemoryExit.class.getName());

    /** The code of a virtual machine with {@code -XX:+ExitOnOutOfMemoryError}. */
    static final int CODE = 3;

    static final String LINE = "driftfire: out of memory, the process ends: give it more with -Xmx";

    private static final byte[] BYTES = (LINE + "\n").getBytes(StandardCharsets.UTF_8);
    private static final FileOutputStream ERRORS = new FileOutputStream(FileDescriptor.err);

    private OutOfMemoryExit() {}

    /** For threads without a handler of their own that die of it. Also makes everything that will be needed. */
    static void install() {
        // Loads the class that will be needed.
        unlessOutOfMemory(null);
        Thread.setDefaultUncaughtExceptionHandler((thread, problem) -> {
            unlessOutOfMemory(problem);
            LOG.log(Level.ERROR, "thread " + thread.getName() + " ended", problem);
        });
    }

    /** Answers true, unless memory ran out: then it does not answer. */
    static boolean unlessOutOfMemory(@Nullable Throwable problem) {
        OutOfMemoryError memory = OutOfMemory.find(problem);
        if (memory != null) {
            throw exit(memory);
        }
        return true;
    }

    /** Does not return. One thread at a time, so that there is one line. */
    static synchronized OutOfMemoryError exit(OutOfMemoryError problem) {
        try {
            ERRORS.write(BYTES);
        } catch (IOException e) {
            // Standard error is closed. The exit code says the same.
            Runtime.getRuntime().halt(CODE);
        }
        Runtime.getRuntime().halt(CODE);
        return problem;
    }
}
