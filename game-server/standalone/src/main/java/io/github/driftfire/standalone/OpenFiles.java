package io.github.driftfire.standalone;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** The system's limit of open files, of which each connection is one. */
final class OpenFiles {
    private OpenFiles() {}

    /** What an operator can do when the limit is reached. */
    static String remedy() {
        String limit = ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean system
                ? " (" + system.getMaxFileDescriptorCount() + " now)"
                : "";
        return "Each connection is an open file: raise the limit" + limit
                + " with ulimit -n, or LimitNOFILE in a systemd unit.";
    }
}
