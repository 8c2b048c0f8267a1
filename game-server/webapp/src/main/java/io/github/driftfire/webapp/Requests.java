package io.github.driftfire.webapp;

import io.github.driftfire.endpoint.Upgrade;
import jakarta.servlet.ServletRequestEvent;
import jakarta.servlet.ServletRequestListener;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpServletRequest;

/**
 * Sees every request before anything else does, upgrades included: tells the endpoint which host was asked for, which its API
 * does not, and keeps the rooms running.
 */
@WebListener
public final class Requests implements ServletRequestListener {
    @Override
    public void requestInitialized(ServletRequestEvent event) {
        Hosting hosting = Lifecycle.hosting(event.getServletContext());
        if (hosting != null) {
            hosting.awake();
        }
        if (event.getServletRequest() instanceof HttpServletRequest request) {
            Upgrade.begin(request.getHeader("Host"));
        }
    }

    @Override
    public void requestDestroyed(ServletRequestEvent event) {
        Upgrade.end();
    }
}
