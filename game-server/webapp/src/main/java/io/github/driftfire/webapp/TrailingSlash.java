package io.github.driftfire.webapp;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where the application's address without a trailing slash leads: the page's own addresses are relative to the one with it. Not every
 * container redirects by itself; WildFly does before any servlet is asked, and is told how in {@code undertow-handlers.conf}.
 */
final class TrailingSlash {
    private static final Pattern QUERY = Pattern.compile("[!-~]+");

    private TrailingSlash() {}

    /**
     * Relative to the address that was asked for, so that it is right whatever scheme, host and path a proxy is reached by: a container
     * knows none of them. It has the last segment only: a path that begins with two slashes would name another host.
     *
     * @param context path, as it was asked for
     * @param query as it was asked for; anything but printable ASCII is no address and left out
     */
    static String location(String context, @Nullable String query) {
        String path = "./" + context.substring(context.lastIndexOf('/') + 1) + "/";
        return query != null && QUERY.matcher(query).matches() ? path + "?" + query : path;
    }
}
