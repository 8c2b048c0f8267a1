package io.github.driftfire.engine.rooms;

import io.github.driftfire.engine.Game;
import io.github.driftfire.engine.sessions.FeedBuffers;
import io.github.driftfire.engine.sessions.ThrottledErrorLog;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;

/** Commands of the operator to a room's game, on their way from any thread to the room's. */
final class AdminCommands {
    /** Most commands that wait. */
    static final int MAX_WAITING = 16;

    private final ArrayBlockingQueue<Command> waiting = new ArrayBlockingQueue<>(MAX_WAITING);

    private static final class Command {
        final String line;
        final CompletableFuture<String> answer = new CompletableFuture<>();

        Command(String line) {
            this.line = line;
        }
    }

    /** Any thread. The answer comes with the next tick; it fails at once if too many commands wait. */
    CompletableFuture<String> ask(String line) {
        Command command = new Command(line);
        if (!waiting.offer(command)) {
            command.answer.completeExceptionally(new IllegalStateException(MAX_WAITING + " commands wait already"));
        }
        return command.answer;
    }

    /** The room will run no more commands: those that wait fail. */
    void close() {
        for (Command command = waiting.poll(); command != null; command = waiting.poll()) {
            command.answer.completeExceptionally(new IllegalStateException("the room has closed"));
        }
    }

    /** The room's thread, before each tick of the game. A command that fails fails alone: what it wrote into the feeds is replaced by greetings. */
    void run(Game game, FeedBuffers feeds, ThrottledErrorLog errors, long nowNanos) {
        while (!waiting.isEmpty()) {
            Command command = waiting.poll();
            if (command == null) {
                return;
            }
            try {
                command.answer.complete(game.admin(command.line));
            } catch (RuntimeException | Error e) {
                feeds.spoil();
                command.answer.completeExceptionally(e);
                errors.log("a command", e, nowNanos);
            }
        }
    }
}
