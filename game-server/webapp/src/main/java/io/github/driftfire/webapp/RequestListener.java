package io.github.driftfire.webapp;

import io.github.driftfire.endpoint.ClientAddresses;
import io.github.driftfire.endpoint.HostAndPort;
import io.github.driftfire.endpoint.PlayHost;
import io.github.driftfire.endpoint.Upgrade;
import io.github.driftfire.engine.sessions.ClientAddress;
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
public final class RequestListener implements ServletRequestListener {
    @Override
    public void requestInitialized(ServletRequestEvent event) {
        Application application = Lifecycle.application(event.getServletContext());
        if (application != null) {
            application.ensureStarted();
        }
        if (event.getServletRequest() instanceof HttpServletRequest request) {
            Upgrade.begin(host(request));
            if (application != null) {
                Upgrade.from(client(application.host(), request));
            }
        }
    }

    /** Where a request comes from. */
    static ClientAddress client(PlayHost host, HttpServletRequest request) {
        return host.addresses()
                .ofRequest(
                        request.getRemoteAddr(),
                        headers(request, ClientAddresses.X_FORWARDED_FOR),
                        headers(request, ClientAddresses.FORWARDED));
    }

    /** The Host header. A request by HTTP/2 may have none, and says the same in a way of its own. */
    static @Nullable String host(HttpServletRequest request) {
        String header = request.getHeader("Host");
        if (header != null || request.getProtocol().startsWith("HTTP/1")) {
            return header;
        }
        int port = request.getServerPort();
        boolean usual = port == HostAndPort.usualPort(request.isSecure() ? "https" : "http");
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
