package io.github.driftfire.page;

import io.github.driftfire.kit.page.Browser;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/** Requests to the server's HTTP API. What the server reads or does first (202) is asked for again by itself. */
final class ServerRequests {
    static final int OK = 200;

    /** The status of a request that was not answered in time, or not at all. */
    static final int UNANSWERED = 0;

    private ServerRequests() {}

    /** Is called with what a server answers. */
    @JSFunctor
    @FunctionalInterface
    interface Listener extends JSObject {
        /** @param status of HTTP, never 202; {@link #UNANSWERED} */
        void answered(int status, String text);
    }

    static void get(String path, @Nullable String device, Listener listener) {
        send("GET", path, device, listener);
    }

    /** POSTs without a body. */
    static void post(String path, @Nullable String device, Listener listener) {
        send("POST", path, device, listener);
    }

    /** @param device key for a header; {@code null} for none */
    @JSBody(
            params = {"method", "path", "device", "listener"},
            script = "var tries = 0; function ask() { fetch(path, { method: method, cache: 'no-store',"
                    + " headers: device === null ? {} : { 'Driftfire-Device': device } }).then(function(answer) {"
                    + " return answer.text().then(function(text) { return [answer.status, text]; }); }).then(function(found) {"
                    + " if (found[0] !== 202) listener(found[0], found[1]);"
                    + " else if (++tries < 20) setTimeout(ask, Math.min(1000, 150 * tries));"
                    + " else listener(0, ''); }, function() { listener(0, ''); }); } ask();")
    private static native void send(String method, String path, @Nullable String device, Listener listener);

    /** The path of an address beside the page. */
    @JSBody(params = "way", script = "return new URL(way, location.href).pathname;")
    static native String resolve(String way);

    /** Hands a text to the browser as a file to keep. */
    @JSBody(
            params = {"name", "text"},
            script = "var link = document.createElement('a');"
                    + " link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' })); link.download = name;"
                    + " link.click(); setTimeout(function() { URL.revokeObjectURL(link.href); }, 60000);")
    static native void save(String name, String text);

    /** {@code api/v1/players/} with what follows. */
    static String player(String root, String id) {
        return root + "api/v1/players/" + Browser.encode(id);
    }
}
