package io.github.driftfire.webapp;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Answers every request with 503, upgrades included, while there are no rooms to play in: before and after the application, and once memory
 * has run out. A filter, because a container handles upgrades before it asks any servlet.
 */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public final class Availability extends HttpFilter {
    private static final long serialVersionUID = 1;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Application application = Lifecycle.application(getServletContext());
        if (application == null || application.isOutOfMemory()) {
            unavailable(response);
            return;
        }
        try {
            chain.doFilter(request, response);
        } catch (IOException | ServletException | RuntimeException | Error e) {
            application.host().checkOutOfMemory(e);
            throw e;
        }
    }

    /** Without a page of the container's, which would need more memory. */
    private static void unavailable(HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Connection", "close");
        response.setContentLength(0);
    }
}
