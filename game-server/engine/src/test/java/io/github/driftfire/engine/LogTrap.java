package io.github.driftfire.engine;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Keeps what the engine logs, and keeps it out of the build's output. {@link System.Logger} ends in these loggers. */
public final class LogTrap extends Handler implements AutoCloseable {
    private final Logger logger = Logger.getLogger("io.github.driftfire.engine");
    private final List<String> messages = new CopyOnWriteArrayList<>();

    public LogTrap() {
        logger.setUseParentHandlers(false);
        logger.addHandler(this);
    }

    public List<String> messages() {
        return messages;
    }

    @Override
    public void publish(LogRecord entry) {
        messages.add(entry.getLevel() + " " + entry.getMessage());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        logger.removeHandler(this);
        logger.setUseParentHandlers(true);
    }
}
