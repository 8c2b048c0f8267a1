package io.github.driftfire.store;

import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;

/** Runs transactions that change something. Thread-safe. */
final class Transactions {
    /** Another server may have put in the same new player or account at the same moment: then it is there when it is tried again. */
    private static final int TRIES = 3;

    private final Jdbi jdbi;
    private final Database database;

    Transactions(Jdbi jdbi, Database database) {
        this.jdbi = jdbi;
        this.database = database;
    }

    /**
     * Answers what the work does, when that is on disk. Tries again where a constraint failed.
     *
     * @param rolledBack called after each failure
     * @throws RuntimeException the last failure; nothing is changed
     */
    <T> T run(HandleCallback<T, RuntimeException> work, Runnable rolledBack) {
        for (int attempt = 1; ; attempt++) {
            try {
                return jdbi.withHandle(handle -> {
                    T result = handle.inTransaction(work);
                    database.committed(handle);
                    return result;
                });
            } catch (RuntimeException | Error e) {
                rolledBack.run();
                if (attempt == TRIES || !SqlErrors.isConstraint(e)) {
                    throw e;
                }
            }
        }
    }
}
