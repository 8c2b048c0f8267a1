package io.github.driftfire.devloop;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The server, which prints to this process's own output. Thread-safe. */
final class ServerProcess {
    private static final int LONGEST_STOP_SECONDS = 5;

    private final List<String> command;
    private @Nullable Process process;

    ServerProcess(List<String> command) {
        this.command = command;
    }

    synchronized boolean isAlive() {
        return process != null && process.isAlive();
    }

    /** Players are told that the server ends, and come back to the next by themselves. */
    synchronized void restart() throws IOException {
        stop();
        ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
        // Unless an option or the environment names a folder or a database: no start waits for one, and no data is
        // left of an earlier version of the game.
        builder.environment().putIfAbsent("DRIFTFIRE_DATA", "none");
        Process next = builder.start();
        process = next;
        CompletableFuture<Void> unused = next.onExit().thenAccept(this::ended);
    }

    /** It may have found its port in use, say, and has told why. */
    private synchronized void ended(Process which) {
        if (which == process) {
            DevLoop.say("the server has ended; the next save starts it again");
        }
    }

    synchronized void stop() {
        Process ending = process;
        if (ending == null) {
            return;
        }
        process = null;
        ending.destroy();
        try {
            if (!ending.waitFor(LONGEST_STOP_SECONDS, TimeUnit.SECONDS)) {
                ending.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            ending.destroyForcibly();
        }
    }
}
