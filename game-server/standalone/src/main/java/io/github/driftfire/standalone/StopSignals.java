package io.github.driftfire.standalone;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * Handles the signals that end the process: the JVM would run its shutdown hooks at the first one, and pass over all others. By {@code
 * sun.misc.Signal}, which every JDK has in its module {@code jdk.unsupported}; by reflection, since the compiler warns of each use.
 */
final class StopSignals {
    private static final Logger LOG = System.getLogger(StopSignals.class.getName());

    private static final List<String> NAMES = List.of("TERM", "INT", "HUP");

    /** An exit code is this and the signal's number. */
    private static final int SIGNALLED = 128;

    private StopSignals() {}

    /** @param action run with the exit code of a process that a signal has ended, on a thread of the JVM's, in place of what the signal does */
    static void handle(IntConsumer action) {
        for (String name : NAMES) {
            try {
                Class<?> signal = Class.forName("sun.misc.Signal");
                Class<?> handler = Class.forName("sun.misc.SignalHandler");
                Object proxy = Proxy.newProxyInstance(
                        StopSignals.class.getClassLoader(), new Class<?>[] {handler}, (self, method, arguments) -> {
                            action.accept(SIGNALLED
                                    + (Integer) signal.getMethod("getNumber").invoke(arguments[0]));
                            return null;
                        });
                signal.getMethod("handle", signal, handler)
                        .invoke(null, signal.getConstructor(String.class).newInstance(name), proxy);
            } catch (ReflectiveOperationException | IllegalArgumentException e) {
                Throwable cause = e instanceof InvocationTargetException wrapped ? wrapped.getCause() : e;
                LOG.log(Level.DEBUG, () -> "signal " + name + " stays with the JVM: " + cause);
            }
        }
    }
}
