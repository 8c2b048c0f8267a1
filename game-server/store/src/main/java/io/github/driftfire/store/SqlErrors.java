package io.github.driftfire.store;

import io.github.driftfire.engine.results.StoreException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** What a failed statement means for the results in it. */
final class SqlErrors {
    /** SQLSTATE classes. */
    private static final String DATA = "22";

    private static final String CONSTRAINT = "23";

    private SqlErrors() {}

    /** The database's own error among the causes; {@code null} if there is none. */
    static @Nullable SQLException find(Throwable problem) {
        for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return sql;
            }
        }
        return null;
    }

    /** The last database's error among the causes; the problem itself if there is none. */
    static Throwable innermost(Throwable problem) {
        Throwable last = problem;
        SQLException next = find(problem);
        while (next != null) {
            last = next;
            next = next.getCause() == null ? null : find(next.getCause());
        }
        return last;
    }

    /** In one line, for people. */
    static String line(Throwable problem) {
        SQLException sql = find(problem);
        String message = String.valueOf((sql == null ? problem : sql).getMessage());
        return message.replaceAll("\\s+", " ").strip();
    }

    /** Whether another transaction has put in what this one wanted to, so that it may go better now. */
    static boolean isConstraint(Throwable problem) {
        return isOf(problem, CONSTRAINT);
    }

    /** Lasting is only what the data causes: a table that is missing may come back with a backup. */
    static StoreException exception(RuntimeException problem) {
        return isOf(problem, DATA) || isOf(problem, CONSTRAINT)
                ? StoreException.lasting(line(problem), problem)
                : StoreException.temporary(line(problem), problem);
    }

    private static boolean isOf(Throwable problem, String stateClass) {
        SQLException sql = find(problem);
        String state = sql == null ? null : sql.getSQLState();
        return state != null && state.startsWith(stateClass);
    }
}
