package io.github.driftfire.webapp;

import io.github.driftfire.endpoint.OriginPolicy;
import io.github.driftfire.endpoint.PlayHost;
import io.github.driftfire.endpoint.site.Site;
import io.github.driftfire.engine.Rooms;
import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the application runs while it is deployed: the rooms, and a few threads that say goodbye. Thread-safe. */
final class Hosting implements AutoCloseable {
    private static final Logger LOG = System.getLogger(Hosting.class.getName());

    private static final String ROOM_THREAD = "driftfire-room";

    /** A container may hold a close until a peer that does not read has read (Tomcat: 20 s); so many may at a time. */
    private static final int CLOSERS = 4;

    /** How long an undeployment waits for farewells. */
    private static final int FAREWELL_MILLIS = 3_000;

    private final Rooms rooms;
    private final ThreadPoolExecutor closers;
    private final PlayHost host;
    private final Site site;
    private volatile boolean awake;
    private boolean closed;

    /** @param page the page's files by their path */
    Hosting(Settings settings, ThreadFactory threads, Function<String, @Nullable InputStream> page) {
        rooms = new Rooms(settings.plan().rooms(), task -> named(threads, task, ROOM_THREAD));
        closers = new ThreadPoolExecutor(
                CLOSERS,
                CLOSERS,
                0,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                // Never managed ones: one that does not begin would keep its farewells for ever.
                task -> named(GameThreads::own, task, "driftfire-close"),
                // Once the application ends: who comes then is told by the thread that it came on.
                new ThreadPoolExecutor.CallerRunsPolicy());
        host = new PlayHost(rooms, new OriginPolicy(settings.origins()), closers);
        site = new Site(host, page);
    }

    PlayHost host() {
        return host;
    }

    Site site() {
        return site;
    }

    /**
     * Has the rooms run. Called with each request, and not when the application is deployed: GlassFish and Payara let a managed
     * thread die without a word if it begins before the deployment is complete. Since a request may come before that, the next
     * one looks whether the rooms do run, and has threads of our own run them otherwise.
     */
    void awake() {
        if (awake) {
            rooms.revive(task -> named(GameThreads::own, task, ROOM_THREAD));
        } else {
            wake();
        }
    }

    private synchronized void wake() {
        if (!awake && !closed) {
            rooms.start();
            // All of them now: a managed thread that is made during an undeployment may never run.
            closers.prestartAllCoreThreads();
            awake = true;
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        rooms.close();
        closers.shutdown();
        try {
            if (!closers.awaitTermination(FAREWELL_MILLIS, TimeUnit.MILLISECONDS)) {
                LOG.log(Level.WARNING, "some players did not take their farewell in time");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        closers.shutdownNow();
    }

    private static Thread named(ThreadFactory threads, Runnable task, String name) {
        Thread thread = threads.newThread(task);
        thread.setName(name);
        return thread;
    }
}
