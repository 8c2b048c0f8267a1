package io.github.driftfire.webapp;

import io.github.driftfire.endpoint.site.Answer;
import io.github.driftfire.endpoint.site.TrailingSlash;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Everything over plain HTTP, as the site answers it; in the place of the container's own file servlet. */
@WebServlet(urlPatterns = "/", loadOnStartup = 1)
public final class SiteServlet extends HttpServlet {
    private static final long serialVersionUID = 1;

    /**
     * The application ends: servlets go before any context listener is told. Tomcat and WildFly close what is open in a listener
     * of theirs, with a reason that says nothing to a player.
     */
    @Override
    public void destroy() {
        Lifecycle.end(getServletContext());
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Application application = Lifecycle.application(getServletContext());
        if (application == null) {
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        String context = request.getContextPath();
        String path = request.getRequestURI().substring(context.length());
        if (path.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_FOUND);
            response.setHeader("Location", TrailingSlash.location(context, request.getQueryString()));
            return;
        }
        Answer answer = application
                .site()
                .answer(
                        request.getMethod(),
                        path,
                        request.getQueryString(),
                        name -> name.equals("Host") ? RequestListener.host(request) : request.getHeader(name),
                        () -> RequestListener.client(application.host(), request));
        response.setStatus(answer.status());
        answer.headers().forEach(response::setHeader);
        answer.cookies().forEach(cookie -> response.addHeader("Set-Cookie", cookie));
        if (answer.headers().containsKey("Content-Type")) {
            response.setContentLength(answer.body().length);
            if (!request.getMethod().equals("HEAD")) {
                response.getOutputStream().write(answer.body());
            }
        }
    }
}
