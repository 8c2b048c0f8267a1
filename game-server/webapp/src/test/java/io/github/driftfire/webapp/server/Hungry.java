package io.github.driftfire.webapp.server;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Asks for more memory than any of the tests' servers has, at once: that takes none of it. Deployed by {@link OutOfMemoryIT} alone. */
@WebServlet(Hungry.PATH)
public final class Hungry extends HttpServlet {
    static final String PATH = "/hungry";

    private static final long serialVersionUID = 1;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.getWriter().println(new long[Integer.MAX_VALUE - 8].length);
    }
}
