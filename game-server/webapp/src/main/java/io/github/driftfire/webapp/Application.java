package io.github.driftfire.webapp;

import io.github.driftfire.endpoint.OriginPolicy;
import io.github.driftfire.endpoint.PlayHost;
import io.github.driftfire.endpoint.signin.JdkIssuerHttp;
import io.github.driftfire.endpoint.signin.SignInService;
import io.github.driftfire.endpoint.site.PageSource;
import io.github.driftfire.endpoint.site.Site;
import io.github.driftfire.engine.carryover.CarryOvers;
import io.github.driftfire.engine.kit.ConfigException;
import io.github.driftfire.engine.kit.DataSettings;
import io.github.driftfire.engine.lobby.Lobby;
import io.github.driftfire.engine.lobby.LobbyThread;
import io.github.driftfire.engine.moderation.Moderation;
import io.github.driftfire.engine.results.Results;
import io.github.driftfire.engine.results.Store;
import io.github.driftfire.engine.rooms.Drain;
import io.github.driftfire.engine.rooms.RoomServices;
import io.github.driftfire.engine.rooms.Rooms;
import io.github.driftfire.engine.sessions.SettingNames;
import io.github.driftfire.store.Stores;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicBoolean;

/** What the application runs while it is deployed: the rooms, the lobby, and a few threads that send close frames. Thread-safe. */
final class Application implements AutoCloseable {
    private static final Logger LOG = System.getLogger(Application.class.getName());
    private static final String ROOM_THREAD = "driftfire-room";

    private final Moderation moderation;
    private final Results results;
    private final Rooms rooms;
    private final Drain drain;
    private final int drainSeconds;
    private final LobbyThread lobby;
    private final CloseExecutor closeExecutor;
    private final PlayHost host;
    private final Site site;
    private final SignInService signIn;
    private final AtomicBoolean outOfMemoryLogged = new AtomicBoolean();
    private volatile boolean started;
    private boolean closed;

    /** @param pages the games' pages */
    Application(Settings settings, ThreadFactory threads, PageSource pages) {
        Store store = store(settings.data());
        try {
            moderation = settings.moderation().open(store);
            results = new Results(store, System::currentTimeMillis);
            rooms = new Rooms(
                    settings.plan().rooms(),
                    task -> named(threads, task, ROOM_THREAD),
                    this::outOfMemory,
                    new RoomServices(moderation, results, CarryOvers.in(store)));
            drain = new Drain(rooms);
            drainSeconds = settings.drainSeconds();
            // Never managed threads: one that does not begin would keep its close frames for ever.
            closeExecutor = new CloseExecutor(task -> named(GameThreads::own, task, "driftfire-close"));
            host = new PlayHost(
                    rooms,
                    new OriginPolicy(settings.origins(), SettingNames.PROPERTIES),
                    closeExecutor,
                    closeExecutor::later);
            Lobby itsLobby = new Lobby(rooms, settings.plan().lobby());
            // Not a managed thread either: one that does not begin would leave visitors without an answer.
            lobby = new LobbyThread(
                    itsLobby, task -> named(GameThreads::own, task, "driftfire-lobby"), rooms::outOfMemory);
            host.open(itsLobby);
            host.limit(settings.addresses().addresses(SettingNames.PROPERTIES));
            signIn = new SignInService(
                    settings.issuers(),
                    rooms.accounts(),
                    new JdkIssuerHttp(task -> named(GameThreads::own, task, "driftfire-issuer")),
                    System::currentTimeMillis);
            host.open(signIn);
            site = new Site(
                    host,
                    pages,
                    settings.plan().defaultGame(),
                    settings.plan().boards(),
                    settings.plan().goals());
        } catch (RuntimeException | Error e) {
            // Else its folder stays locked until the container ends.
            store.close();
            throw e;
        }
    }

    private static Store store(DataSettings data) {
        try {
            return Stores.open(data);
        } catch (ConfigException e) {
            String value = e.value() == null ? "" : " '" + e.value() + "'";
            throw new IllegalArgumentException(
                    SettingNames.PROPERTIES.of(e.option()) + value + ": " + e.requirement(), e);
        }
    }

    PlayHost host() {
        return host;
    }

    /** Where results are kept, for the log. */
    String store() {
        return results.describe();
    }

    Site site() {
        return site;
    }

    /**
     * Has the rooms run. Called with each request, and not when the application is deployed: GlassFish and Payara let a managed
     * thread die without a word if it begins before the deployment is complete. Since a request may come before that, the next
     * one looks whether the rooms do run, and has threads of our own run them otherwise.
     */
    void ensureStarted() {
        if (started) {
            rooms.revive(task -> named(GameThreads::own, task, ROOM_THREAD));
        } else {
            start();
        }
    }

    private synchronized void start() {
        if (!started && !closed) {
            // Not managed threads: containers interrupt those, and H2 closes a file whose reader is interrupted.
            moderation.start(task -> named(GameThreads::own, task, "driftfire-audit"));
            results.start(task -> named(GameThreads::own, task, "driftfire-results"));
            rooms.start();
            lobby.start();
            signIn.start(task -> named(GameThreads::own, task, "driftfire-sign-in"));
            closeExecutor.begin();
            started = true;
        }
    }

    /** Whether memory ran out: the rooms are closed, and only another deployment opens them again. */
    boolean isOutOfMemory() {
        return rooms.isOutOfMemory();
    }

    private void outOfMemory(OutOfMemoryError problem) {
        if (outOfMemoryLogged.compareAndSet(false, true)) {
            try {
                LOG.log(
                        Level.ERROR,
                        "out of memory: the rooms are closed, and requests are answered with 503; give the server more"
                                + " with -Xmx and start it again");
            } catch (OutOfMemoryError e) {
                // Then it is not logged. The answers say the same.
            }
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        drain.await(drainSeconds);
        signIn.close();
        lobby.close();
        rooms.close();
        moderation.close();
        results.close();
        closeExecutor.close();
    }

    private static Thread named(ThreadFactory threads, Runnable task, String name) {
        Thread thread = threads.newThread(task);
        thread.setName(name);
        return thread;
    }
}
