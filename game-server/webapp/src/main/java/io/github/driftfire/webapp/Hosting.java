package io.github.driftfire.webapp;

import io.github.driftfire.endpoint.OriginPolicy;
import io.github.driftfire.endpoint.PlayHost;
import io.github.driftfire.endpoint.site.Site;
import io.github.driftfire.engine.Rooms;
import java.io.InputStream;
import java.util.concurrent.ThreadFactory;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the application runs while it is deployed: the rooms, and a few threads that say goodbye. Thread-safe. */
final class Hosting implements AutoCloseable {
    private static final String ROOM_THREAD = "driftfire-room";

    private final Rooms rooms;
    private final Farewells farewells;
    private final PlayHost host;
    private final Site site;
    private volatile boolean awake;
    private boolean closed;

    /** @param page the page's files by their path */
    Hosting(Settings settings, ThreadFactory threads, Function<String, @Nullable InputStream> page) {
        rooms = new Rooms(settings.plan().rooms(), task -> named(threads, task, ROOM_THREAD));
        // Never managed threads: one that does not begin would keep its farewells for ever.
        farewells = new Farewells(task -> named(GameThreads::own, task, "driftfire-close"));
        host = new PlayHost(rooms, new OriginPolicy(settings.origins()), farewells, farewells::later);
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
            farewells.begin();
            awake = true;
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        rooms.close();
        farewells.close();
    }

    private static Thread named(ThreadFactory threads, Runnable task, String name) {
        Thread thread = threads.newThread(task);
        thread.setName(name);
        return thread;
    }
}
