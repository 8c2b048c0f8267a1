package io.github.driftfire.standalone;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.glassfish.grizzly.nio.DefaultSelectorHandler;
import org.glassfish.grizzly.nio.SelectorRunner;

/**
 * After each selection lets events gather before the next one: where TLS keeps inputs with the selector, and when many join at once, a
 * wake-up for each event costs more than the event. The first one after a silence is seen at once.
 */
final class GatheringSelector extends DefaultSelectorHandler {
    private static final long GATHER_NANOS = TimeUnit.MILLISECONDS.toNanos(4);

    @Override
    public void postSelect(SelectorRunner runner) throws IOException {
        super.postSelect(runner);
        if (runner.getLastSelectedKeysCount() > 0) {
            LockSupport.parkNanos(this, GATHER_NANOS);
        }
    }
}
