package io.github.driftfire.endpoint.signin;

import java.io.IOException;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Asks issuers. Thread-safe; waits, for a bounded time. */
public interface IssuerHttp extends AutoCloseable {
    /** Most bytes of an answer that are read. */
    int MOST_BYTES = 256 * 1024;

    /** The body of an answer with status 200. */
    String get(URI address) throws IOException;

    /**
     * The body of an answer with status 200 to a form.
     *
     * @param authorization the header; {@code null} for none
     */
    String post(URI address, String form, @Nullable String authorization) throws IOException;

    @Override
    void close();
}
