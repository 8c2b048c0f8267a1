package io.github.driftfire.webapp;

import io.github.driftfire.endpoint.Upgrade;
import jakarta.servlet.ServletRequestEvent;
import jakarta.servlet.ServletRequestListener;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Sees every request before anything else does, upgrades included: tells the endpoint which host was asked for and where
 * the client comes from, which its API does not, and keeps the rooms running.
 */
@WebListener
public final class Requests implements ServletRequestListener {
    private static final int HTTP_PORT = 80;
    private static final int HTTPS_PORT = 443;

    @Override
    public void requestInitialized(ServletRequestEvent event) {
        Hosting hosting = Lifecycle.hosting(event.getServletContext());
        if (hosting != null) {
            hosting.awake();
        }
        if (event.getServletRequest() instanceof HttpServletRequest request) {
            Upgrade.begin(host(request));
            if (hosting != null) {
                Upgrade.from(hosting.host()
                        .addresses()
                        .ofRequest(
                                request.getRemoteAddr(),
                                headers(request, "X-Forwarded-For"),
                                headers(request, "Forwarded")));
            }
        }
    }

    /** The Host header. A request by HTTP/2 may have none, and says the same in a way of its own. */
    static @Nullable String host(HttpServletRequest request) {
        String header = request.getHeader("Host");
        if (header != null || request.getProtocol().startsWith("HTTP/1")) {
            return header;
        }
        int port = request.getServerPort();
        boolean usual = port == (request.isSecure() ? HTTPS_PORT : HTTP_PORT);
        return usual ? request.getServerName() : request.getServerName() + ":" + port;
    }

    private static List<String> headers(HttpServletRequest request, String name) {
        Enumeration<String> values = request.getHeaders(name);
        return values == null ? List.of() : Collections.list(values);
    }

    @Override
    public void requestDestroyed(ServletRequestEvent event) {
        Upgrade.end();
    }
}
