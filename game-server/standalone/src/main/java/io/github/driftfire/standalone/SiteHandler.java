package io.github.driftfire.standalone;

import io.github.driftfire.endpoint.PlayHost;
import io.github.driftfire.endpoint.site.Answer;
import io.github.driftfire.endpoint.site.Site;
import java.io.IOException;
import org.glassfish.grizzly.http.Method;
import org.glassfish.grizzly.http.server.HttpHandler;
import org.glassfish.grizzly.http.server.Request;
import org.glassfish.grizzly.http.server.Response;

/** Everything over plain HTTP, as the site answers it. */
final class SiteHandler extends HttpHandler {
    private final Site site;

    SiteHandler(PlayHost host) {
        super("site");
        site = Site.fromClassPath(host);
        // File names are plain; whatever is escaped is not one of them.
        setDecodeUrl(false);
    }

    @Override
    public void service(Request request, Response response) throws IOException {
        Answer answer = site.answer(
                request.getMethod().getMethodString(),
                request.getRequestURI(),
                request.getQueryString(),
                request::getHeader);
        response.setStatus(answer.status());
        answer.headers().forEach(response::setHeader);
        String type = answer.headers().get("Content-Type");
        if (type != null) {
            response.setContentType(type);
            response.setContentLength(answer.body().length);
            if (request.getMethod() != Method.HEAD) {
                response.getOutputStream().write(answer.body());
            }
        }
    }
}
