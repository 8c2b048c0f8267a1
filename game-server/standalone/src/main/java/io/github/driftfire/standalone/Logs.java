package io.github.driftfire.standalone;

import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.logging.ConsoleHandler;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** The log: one line a record, on standard error; of the container only what went wrong. */
final class Logs extends Formatter {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss.SSS", Locale.ROOT);

    private static final int MAX_CAUSES = 8;

    /** Kept here because the logging system itself forgets loggers, and with them their levels. */
    private static final Map<Logger, Level> LIBRARIES = Map.of(
            Logger.getLogger("org.glassfish"), Level.WARNING,
            Logger.getLogger("org.flywaydb"), Level.WARNING,
            // The store logs that a database does not answer, in one line and not for each try.
            Logger.getLogger("com.zaxxer.hikari"), Level.SEVERE);

    Logs() {}

    static void configure(System.Logger.Level lowest) {
        Level level = switch (lowest) {
            case ERROR -> Level.SEVERE;
            case WARNING -> Level.WARNING;
            case DEBUG, TRACE, ALL -> Level.FINE;
            default -> Level.INFO;
        };
        Logger root = Logger.getLogger("");
        for (Handler handler : root.getHandlers()) {
            root.removeHandler(handler);
        }
        ConsoleHandler console = new ConsoleHandler();
        console.setLevel(level);
        console.setFormatter(new Logs());
        // The container catches errors of every kind and only logs them.
        ContainerRecords container = new ContainerRecords();
        console.setFilter(entry -> OutOfMemoryExit.unlessOutOfMemory(entry.getThrown()) && container.isLoggable(entry));
        root.addHandler(console);
        root.setLevel(level);
        // What a line needs is loaded now: a process without memory or without files that it may open could not.
        new Logs().format(new LogRecord(Level.INFO, ""));
        LIBRARIES.forEach(Logger::setLevel);
    }

    @Override
    public String format(LogRecord entry) {
        StringBuilder line =
                new StringBuilder(TIME.format(LocalTime.ofInstant(entry.getInstant(), ZoneId.systemDefault())));
        line.append(' ').append(name(entry.getLevel())).append(' ').append(formatMessage(entry));
        Throwable problem = entry.getThrown();
        StringBuilder text = new StringBuilder(printable(line.toString()));
        if (problem != null && entry.getLevel().intValue() >= Level.WARNING.intValue()) {
            trace(text, problem);
        } else if (problem != null) {
            text.append(": ").append(printable(problem.toString()));
        }
        return text.append('\n').toString();
    }

    /** As the JVM prints it, but for what is within the messages: a client's words may be among them. */
    private static void trace(StringBuilder text, Throwable problem) {
        String prefix = "\n";
        Throwable cause = problem;
        for (int depth = 0; cause != null && depth < MAX_CAUSES; depth++) {
            text.append(prefix).append(printable(cause.toString()));
            for (StackTraceElement frame : cause.getStackTrace()) {
                text.append("\n\tat ").append(frame);
            }
            prefix = "\nCaused by: ";
            cause = cause.getCause();
        }
    }

    /** One line without control characters, those that turn the direction of text included. */
    static String printable(String text) {
        if (text.chars().noneMatch(Logs::isControl)) {
            return text;
        }
        StringBuilder line = new StringBuilder();
        text.chars().forEach(c -> {
            if (isControl(c)) {
                line.append(String.format(Locale.ROOT, "\\u%04x", c));
            } else {
                line.append((char) c);
            }
        });
        return line.toString();
    }

    private static boolean isControl(int c) {
        int type = Character.getType(c);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
    }

    private static String name(Level level) {
        return switch (level.getName()) {
            case "SEVERE" -> "error";
            case "FINE" -> "debug";
            default -> level.getName().toLowerCase(Locale.ROOT);
        };
    }
}
