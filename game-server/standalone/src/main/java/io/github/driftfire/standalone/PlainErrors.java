package io.github.driftfire.standalone;

import org.glassfish.grizzly.http.server.ErrorPageGenerator;
import org.glassfish.grizzly.http.server.Request;
import org.jspecify.annotations.Nullable;

/** Error pages of one line, which tell a stranger nothing about the server. */
final class PlainErrors implements ErrorPageGenerator {
    static final String CONTENT_TYPE = "text/plain;charset=utf-8";

    @Override
    public String generate(
            Request request,
            int status,
            String reasonPhrase,
            @Nullable String description,
            @Nullable Throwable problem) {
        request.getResponse().setContentType(CONTENT_TYPE);
        return text(status, reasonPhrase);
    }

    static String text(int status, String reasonPhrase) {
        return status + " " + reasonPhrase + "\n";
    }
}
