package io.github.driftfire.webapp;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.ThreadFactory;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/**
 * Where the application's threads come from: the container's managed ones where there are any, own ones elsewhere (Tomcat, and
 * any server without Jakarta Concurrency).
 */
final class GameThreads {
    private static final Logger LOG = System.getLogger(GameThreads.class.getName());
    private static final String MANAGED = "java:comp/DefaultManagedThreadFactory";

    private GameThreads() {}

    /**
     * To be called while the application is being deployed: managed threads then belong to it.
     *
     * <p>Looked up by hand, and as what it extends: where the API is missing, so would be the class to inject. The name is the
     * container's own; nothing from outside reaches this look-up.
     */
    @SuppressWarnings("BanJNDI")
    static ThreadFactory find() {
        try {
            ThreadFactory managed = InitialContext.doLookup(MANAGED);
            LOG.log(
                    Level.DEBUG,
                    () -> "rooms run on the container's threads: "
                            + managed.getClass().getName());
            return managed;
        } catch (NamingException | ClassCastException e) {
            LOG.log(Level.DEBUG, "rooms run on threads of their own", e);
            return GameThreads::own;
        }
    }

    /** A thread that no container knows of. */
    static Thread own(Runnable task) {
        Thread thread = new Thread(task);
        thread.setDaemon(true);
        return thread;
    }
}
