package io.github.driftfire.engine.rooms;

import org.jspecify.annotations.Nullable;

/** Finds that memory ran out behind what a container throws or reports. Allocates nothing. */
public final class OutOfMemory {
    /** More causes than a container wraps around an error; causes may also go in a circle. */
    private static final int MAX_CAUSES = 16;

    private OutOfMemory() {}

    /** The error among a throwable and its causes; {@code null} if there is none. */
    public static @Nullable OutOfMemoryError find(@Nullable Throwable problem) {
        Throwable cause = problem;
        for (int i = 0; i < MAX_CAUSES && cause != null; i++) {
            if (cause instanceof OutOfMemoryError memory) {
                return memory;
            }
            cause = cause.getCause();
        }
        return null;
    }
}
