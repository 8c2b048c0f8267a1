package io.github.driftfire.kit.page;

import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/** A timer in a worker, which goes on at its pace while the page is hidden. */
public final class WorkerTimer {
    private final @Nullable JSObject worker;

    /** Called at each tick. */
    @JSFunctor
    @FunctionalInterface
    public interface Listener extends JSObject {
        void tick();
    }

    /** @param script the worker's address */
    public WorkerTimer(String script, Listener listener) {
        worker = open(script, listener);
    }

    /** Ticks at this interval; 0 for never. A browser without workers does not tick: then the page's own timers must do. */
    public void every(int millis) {
        if (worker != null) {
            post(worker, millis);
        }
    }

    @JSBody(
            params = {"script", "listener"},
            script = "try { var worker = new Worker(script); worker.onmessage = function() { listener(); };"
                    + " worker.onerror = function(event) { event.preventDefault(); }; return worker; }"
                    + " catch (failure) { return null; }")
    private static native @Nullable JSObject open(String script, Listener listener);

    @JSBody(
            params = {"worker", "millis"},
            script = "worker.postMessage(millis);")
    private static native void post(JSObject worker, int millis);
}
