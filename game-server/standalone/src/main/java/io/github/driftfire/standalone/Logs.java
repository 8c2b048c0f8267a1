package io.github.driftfire.standalone;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.logging.ConsoleHandler;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** The log: one line a record, on standard error; of the container only what went wrong. */
final class Logs extends Formatter {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss.SSS", Locale.ROOT);

    /** Kept here because the logging system itself forgets loggers, and with them their levels. */
    private static final Logger CONTAINER = Logger.getLogger("org.glassfish");

    private Logs() {}

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
        console.setFilter(entry -> OutOfMemoryExit.unlessOutOfMemory(entry.getThrown()));
        root.addHandler(console);
        root.setLevel(level);
        CONTAINER.setLevel(Level.WARNING);
    }

    @Override
    public String format(LogRecord entry) {
        StringBuilder line =
                new StringBuilder(TIME.format(LocalTime.ofInstant(entry.getInstant(), ZoneId.systemDefault())));
        line.append(' ').append(name(entry.getLevel())).append(' ').append(formatMessage(entry));
        Throwable problem = entry.getThrown();
        if (problem != null && entry.getLevel().intValue() >= Level.WARNING.intValue()) {
            StringWriter trace = new StringWriter();
            problem.printStackTrace(new PrintWriter(trace));
            line.append('\n').append(trace.toString().strip());
        } else if (problem != null) {
            line.append(": ").append(problem);
        }
        return line.append('\n').toString();
    }

    private static String name(Level level) {
        return switch (level.getName()) {
            case "SEVERE" -> "error";
            case "FINE" -> "debug";
            default -> level.getName().toLowerCase(Locale.ROOT);
        };
    }
}
