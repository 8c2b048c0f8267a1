package io.github.driftfire.standalone;

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

    /** More causes than any library wraps around an error; causes may also go in a circle. */
    private static final int MAX_CAUSES = 16;

    private OutOfMemoryExit() {}

    /** For threads without a handler of their own that die of it. Also makes everything that will be needed. */
    static void install() {
        Thread.setDefaultUncaughtExceptionHandler((thread, problem) -> {
            unlessOutOfMemory(problem);
            LOG.log(Level.ERROR, "thread " + thread.getName() + " ended", problem);
        });
    }

    /** Answers true, unless memory ran out: then it does not answer. */
    static boolean unlessOutOfMemory(@Nullable Throwable problem) {
        Throwable cause = problem;
        for (int i = 0; i < MAX_CAUSES && cause != null; i++) {
            if (cause instanceof OutOfMemoryError memory) {
                throw exit(memory);
            }
            cause = cause.getCause();
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
