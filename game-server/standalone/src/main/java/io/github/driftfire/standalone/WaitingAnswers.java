package io.github.driftfire.standalone;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** The threads of answers that wait for a database or another server: {@value #THREADS}, and at most {@value #MOST_WAITING} answers wait for one. */
final class WaitingAnswers implements AutoCloseable {
    private static final int THREADS = 4;
    private static final int MOST_WAITING = 256;
    private static final int IDLE_SECONDS = 30;
    private static final int STOP_SECONDS = 5;

    private final ThreadPoolExecutor threads;

    WaitingAnswers(ThreadFactory factory) {
        threads = new ThreadPoolExecutor(
                THREADS, THREADS, IDLE_SECONDS, TimeUnit.SECONDS, new ArrayBlockingQueue<>(MOST_WAITING), factory);
        threads.allowCoreThreadTimeOut(true);
    }

    /** Answers whether the task will run: too many wait otherwise, or the server ends. */
    boolean run(Runnable task) {
        try {
            threads.execute(task);
            return true;
        } catch (RejectedExecutionException e) {
            return false;
        }
    }

    /** Begins no other answer, and lets those that are under way end: an interrupt in the middle of a transaction would close H2. */
    @Override
    public void close() {
        threads.shutdown();
        threads.getQueue().clear();
        try {
            threads.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
