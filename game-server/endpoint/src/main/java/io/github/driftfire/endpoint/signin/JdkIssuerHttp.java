package io.github.driftfire.endpoint.signin;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Asks by the HTTP client of the JDK: at most 5 s for an answer with all of its body, redirects are not followed. */
public final class JdkIssuerHttp implements IssuerHttp {
    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final Duration TIMEOUT = Duration.ofSeconds(5);
    private static final int OK = 200;

    private final ExecutorService threads;
    private final HttpClient client;

    /** Of answers that are being read. */
    private final Set<InputStream> bodies = ConcurrentHashMap.newKeySet();

    /** @param factory of the few threads that read answers */
    public JdkIssuerHttp(ThreadFactory factory) {
        threads = Executors.newCachedThreadPool(factory);
        Thread current = Thread.currentThread();
        ClassLoader loader = current.getContextClassLoader();
        // The client's own thread outlives an application that is undeployed by some seconds.
        current.setContextClassLoader(ClassLoader.getSystemClassLoader());
        try {
            client = HttpClient.newBuilder()
                    .executor(threads)
                    .connectTimeout(CONNECT)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .version(HttpClient.Version.HTTP_1_1)
                    .build();
        } finally {
            current.setContextClassLoader(loader);
        }
    }

    @Override
    public String get(URI address) throws IOException {
        return send(request(address).GET().build());
    }

    @Override
    public String post(URI address, String form, @Nullable String authorization) throws IOException {
        HttpRequest.Builder request = request(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form));
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        return send(request.build());
    }

    private static HttpRequest.Builder request(URI address) {
        return HttpRequest.newBuilder(address).timeout(TIMEOUT).header("Accept", "application/json");
    }

    /** The client's own timeout ends with the head of an answer. */
    private String send(HttpRequest request) throws IOException {
        AtomicReference<@Nullable InputStream> body = new AtomicReference<>();
        CompletableFuture<HttpResponse<InputStream>> head =
                client.sendAsync(request, HttpResponse.BodyHandlers.ofInputStream());
        CompletableFuture<String> answer = head.thenApplyAsync(
                response -> {
                    body.set(response.body());
                    return read(response);
                },
                threads);
        try {
            return answer.get(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            head.cancel(true);
            // Its reader would wait for the rest for ever.
            InputStream unread = body.get();
            if (unread != null) {
                unread.close();
            }
            throw new IOException("no complete answer within " + TIMEOUT.toSeconds() + " s", e);
        } catch (ExecutionException e) {
            throw new IOException(String.valueOf(e.getCause()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private String read(HttpResponse<InputStream> response) {
        bodies.add(response.body());
        try {
            // Added too late for close to see it.
            return threads.isShutdown() ? "" : body(response);
        } finally {
            bodies.remove(response.body());
        }
    }

    private static String body(HttpResponse<InputStream> response) {
        try (InputStream in = response.body()) {
            if (response.statusCode() != OK) {
                throw new UncheckedIOException(new IOException("status " + response.statusCode()));
            }
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new IOException("more than " + MOST_BYTES + " bytes");
            }
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
        // A reader takes no notice of an interrupt, and would wait for the rest for ever.
        for (InputStream body : bodies) {
            try {
                body.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
