package io.github.driftfire.standalone;

import io.github.driftfire.endpoint.ClientAddresses;
import io.github.driftfire.endpoint.PlayHost;
import io.github.driftfire.endpoint.site.Answer;
import io.github.driftfire.endpoint.site.Site;
import io.github.driftfire.engine.sessions.ClientAddress;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.http.Method;
import org.glassfish.grizzly.http.server.HttpHandler;
import org.glassfish.grizzly.http.server.Request;
import org.glassfish.grizzly.http.server.Response;
import org.glassfish.grizzly.nio.NIOConnection;

/** Everything over plain HTTP, as the site answers it. */
final class SiteHandler extends HttpHandler {
    /** A browser asks for the next file when it has read the one before; whoever has more than this to read does not read at all. */
    private static final int MAX_PENDING_BYTES = 256 * 1024;

    private static final Logger LOG = System.getLogger(SiteHandler.class.getName());

    private final Site site;
    private final PlayHost host;
    private final WaitingAnswers waiting;

    SiteHandler(Site site, PlayHost host, WaitingAnswers waiting) {
        super("site");
        this.site = site;
        this.host = host;
        this.waiting = waiting;
        // File names are plain; whatever is escaped is not one of them.
        setDecodeUrl(false);
    }

    @Override
    public void service(Request request, Response response) {
        try {
            answer(request, response);
        } catch (OutOfMemoryError e) {
            // Grizzly would keep it to itself.
            throw OutOfMemoryExit.exit(e);
        }
    }

    private void answer(Request request, Response response) {
        Connection<?> socket = request.getContext().getConnection();
        if (pendingBytes(socket) > MAX_PENDING_BYTES) {
            socket.terminateSilently();
            return;
        }
        Answer answer = site.answerAtOnce(
                request.getMethod().getMethodString(),
                request.getRequestURI(),
                request.getQueryString(),
                request::getHeader,
                () -> client(request));
        if (answer != null) {
            send(request, response, answer);
            return;
        }
        response.suspend();
        if (!waiting.run(() -> resume(request, response))) {
            send(request, response, Answer.tooManyWait());
            response.resume();
        }
    }

    private void resume(Request request, Response response) {
        try {
            send(request, response, waitingAnswer(request));
        } catch (OutOfMemoryError e) {
            throw OutOfMemoryExit.exit(e);
        } finally {
            response.resume();
        }
    }

    private Answer waitingAnswer(Request request) {
        return site.waitingAnswer(
                request.getMethod().getMethodString(),
                request.getRequestURI(),
                request.getQueryString(),
                request::getHeader);
    }

    private static void send(Request request, Response response, Answer answer) {
        response.setStatus(answer.status());
        answer.headers().forEach(response::setHeader);
        answer.cookies().forEach(cookie -> response.addHeader("Set-Cookie", cookie));
        String type = answer.headers().get("Content-Type");
        if (type != null) {
            response.setContentType(type);
            response.setContentLength(answer.body().length);
            if (request.getMethod() != Method.HEAD) {
                write(response, answer.body());
            }
        }
    }

    private ClientAddress client(Request request) {
        return host.addresses()
                .ofRequest(
                        request.getRemoteAddr(),
                        headers(request, ClientAddresses.X_FORWARDED_FOR),
                        headers(request, ClientAddresses.FORWARDED));
    }

    private static List<String> headers(Request request, String name) {
        List<String> values = new ArrayList<>();
        request.getHeaders(name).forEach(values::add);
        return values;
    }

    private static void write(Response response, byte[] body) {
        try {
            response.getOutputStream().write(body);
        } catch (IOException e) {
            // A visitor who leaves while the page loads is no fault of this server, as Grizzly would log it.
            LOG.log(Level.DEBUG, "a visitor has left", e);
        }
    }

    private static int pendingBytes(Connection<?> socket) {
        return socket instanceof NIOConnection nio ? nio.getAsyncWriteQueue().spaceInBytes() : 0;
    }
}
