package io.github.driftfire.standalone;

import java.io.IOException;
import java.nio.channels.SelectionKey;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.glassfish.grizzly.nio.DefaultSelectorHandler;
import org.glassfish.grizzly.nio.SelectorRunner;

/** Waits after a selection where {@link WakeupCoalescing} says so. */
final class CoalescingSelector extends DefaultSelectorHandler {
    private final ThreadLocal<WakeupCoalescing> ofThread;

    /** @param ofThread that of the selector whose thread asks */
    CoalescingSelector(ThreadLocal<WakeupCoalescing> ofThread) {
        this.ofThread = ofThread;
    }

    /** Runs what other threads have asked for. */
    @Override
    public boolean preSelect(SelectorRunner runner) throws IOException {
        try {
            return super.preSelect(runner);
        } catch (OutOfMemoryError e) {
            throw OutOfMemoryExit.exit(e);
        }
    }

    @Override
    public Set<SelectionKey> select(SelectorRunner runner) throws IOException {
        try {
            return super.select(runner);
        } catch (OutOfMemoryError e) {
            throw OutOfMemoryExit.exit(e);
        }
    }

    @Override
    public void postSelect(SelectorRunner runner) throws IOException {
        super.postSelect(runner);
        long waitNanos = ofThread.get().selected(System.nanoTime());
        if (waitNanos > 0) {
            LockSupport.parkNanos(this, waitNanos);
        }
    }
}
