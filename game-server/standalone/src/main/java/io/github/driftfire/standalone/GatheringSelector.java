package io.github.driftfire.standalone;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.glassfish.grizzly.nio.DefaultSelectorHandler;
import org.glassfish.grizzly.nio.SelectorRunner;

/**
 * After each selection lets events gather before the next one. A thousand players send twenty thousand inputs a second, none of
 * which is looked at before the next tick; to wake up for each cost more than to read it. The first event after a silence is seen at
 * once.
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
