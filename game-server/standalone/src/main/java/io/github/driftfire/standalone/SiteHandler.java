package io.github.driftfire.standalone;

import io.github.driftfire.endpoint.HealthReport;
import io.github.driftfire.endpoint.MetricsPage;
import io.github.driftfire.endpoint.PlayHost;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import org.glassfish.grizzly.http.Method;
import org.glassfish.grizzly.http.server.HttpHandler;
import org.glassfish.grizzly.http.server.Request;
import org.glassfish.grizzly.http.server.Response;
import org.glassfish.grizzly.http.util.Header;
import org.glassfish.grizzly.http.util.HttpStatus;
import org.jspecify.annotations.Nullable;

/** Everything over plain HTTP: the page's files, and how the rooms are. */
final class SiteHandler extends HttpHandler {
    private static final String HEALTH_PATH = "/healthz";
    private static final String METRICS_PATH = "/metrics";
    private static final String VERSION_QUERY = "v=";
    private static final String FOREVER = "public, max-age=31536000, immutable";
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.:\\[\\]-]{1,255}");

    private final PageFiles files = new PageFiles();
    private final PlayHost host;

    SiteHandler(PlayHost host) {
        super("site");
        this.host = host;
        // File names are plain; whatever is escaped is not one of them.
        setDecodeUrl(false);
    }

    @Override
    public void service(Request request, Response response) throws IOException {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        if (request.getMethod() != Method.GET && request.getMethod() != Method.HEAD) {
            response.setHeader(Header.Allow, "GET, HEAD");
            error(response, HttpStatus.METHOD_NOT_ALLOWED_405);
            return;
        }
        String path = request.getRequestURI();
        if (path.equals(HEALTH_PATH)) {
            health(request, response);
            return;
        }
        if (path.equals(METRICS_PATH)) {
            metrics(request, response);
            return;
        }
        PageFile file = files.find(path.equals("/") ? "/index.html" : path);
        if (file == null) {
            error(response, HttpStatus.NOT_FOUND_404);
        } else {
            serve(file, request, response);
        }
    }

    private void health(Request request, Response response) throws IOException {
        HealthReport report = HealthReport.of(host.rooms());
        if (report.status().equals(HealthReport.STUCK)) {
            response.setStatus(HttpStatus.SERVICE_UNAVAILABLE_503);
        }
        byte[] json = host.messages().text(report).getBytes(StandardCharsets.UTF_8);
        response.setHeader(Header.CacheControl, "no-store");
        body(request, response, "application/json", json);
    }

    private void metrics(Request request, Response response) throws IOException {
        byte[] text = MetricsPage.of(host.rooms().metrics()).getBytes(StandardCharsets.UTF_8);
        response.setHeader(Header.CacheControl, "no-store");
        body(request, response, MetricsPage.CONTENT_TYPE, text);
    }

    private static void serve(PageFile file, Request request, Response response) throws IOException {
        String query = request.getQueryString();
        boolean versioned = query != null && query.startsWith(VERSION_QUERY);
        response.setHeader(Header.CacheControl, versioned ? FOREVER : "no-cache");
        response.setHeader(Header.ETag, file.etag());
        response.setHeader(Header.Vary, "Accept-Encoding");
        if (file.type().startsWith("text/html")) {
            response.setHeader("Content-Security-Policy", policy(request.getHeader(Header.Host)));
        }
        if (file.etag().equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpStatus.NOT_MODIFIED_304);
            return;
        }
        byte[] gzipped = file.gzipped();
        if (gzipped != null && takesGzip(request.getHeader(Header.AcceptEncoding))) {
            response.setHeader(Header.ContentEncoding, "gzip");
            body(request, response, file.type(), gzipped);
        } else {
            body(request, response, file.type(), file.bytes());
        }
    }

    private static void body(Request request, Response response, String type, byte[] bytes) throws IOException {
        response.setContentType(type);
        response.setContentLength(bytes.length);
        if (request.getMethod() != Method.HEAD) {
            response.getOutputStream().write(bytes);
        }
    }

    private static void error(Response response, HttpStatus status) throws IOException {
        byte[] text = PlainErrors.text(status.getStatusCode(), status.getReasonPhrase())
                .getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        response.setHeader(Header.CacheControl, "no-store");
        body(response.getRequest(), response, PlainErrors.CONTENT_TYPE, text);
    }

    private static boolean takesGzip(@Nullable String accepted) {
        return accepted != null && accepted.toLowerCase(Locale.ROOT).contains("gzip");
    }

    /**
     * Scripts, styles and connections from and to this server alone. The addresses of the sockets are spelled out because not
     * every browser counts them as {@code 'self'}.
     */
    private static String policy(@Nullable String hostHeader) {
        String sockets = hostHeader != null && HOST.matcher(hostHeader).matches()
                ? " ws://" + hostHeader + " wss://" + hostHeader
                : "";
        return "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self';"
                + " media-src 'self'; manifest-src 'self'; connect-src 'self'" + sockets
                + "; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";
    }
}
