package io.github.driftfire.standalone;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Does short things later, on one thread of its own. Thread-safe; once closed it forgets what is still to come. */
final class Deadlines implements AutoCloseable {
    private static final Logger LOG = System.getLogger(Deadlines.class.getName());

    private final ScheduledThreadPoolExecutor timer;

    Deadlines() {
        timer = new ScheduledThreadPoolExecutor(
                1,
                task -> {
                    Thread thread = new Thread(task, "driftfire-timer");
                    thread.setDaemon(true);
                    return thread;
                },
                new ThreadPoolExecutor.DiscardPolicy());
        timer.setRemoveOnCancelPolicy(true);
    }

    ScheduledFuture<?> after(long millis, Runnable task) {
        return timer.schedule(
                () -> {
                    try {
                        task.run();
                    } catch (OutOfMemoryError e) {
                        throw OutOfMemoryExit.exit(e);
                    } catch (RuntimeException e) {
                        LOG.log(Level.WARNING, "a deadline failed", e);
                    }
                },
                millis,
                TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
