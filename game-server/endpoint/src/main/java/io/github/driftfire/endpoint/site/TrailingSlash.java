package io.github.driftfire.endpoint.site;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where the address of an application or a game without a trailing slash leads: the page's own addresses are relative to the one with it. Not every
 * container redirects by itself; WildFly does before any servlet is asked, and is told how in {@code undertow-handlers.conf}.
 */
public final class TrailingSlash {
    private static final Pattern QUERY = Pattern.compile("[!-~]+");

    private TrailingSlash() {}

    /**
     * Relative to the address that was asked for, so that it is right whatever scheme, host and path a proxy is reached by: a container
     * knows none of them. It has the last segment only: a path that begins with two slashes would name another host.
     *
     * @param folder its path, as it was asked for
     * @param query as it was asked for; anything but printable ASCII is no address and left out
     */
    public static String location(String folder, @Nullable String query) {
        String path = "./" + folder.substring(folder.lastIndexOf('/') + 1) + "/";
        return query != null && QUERY.matcher(query).matches() ? path + "?" + query : path;
    }
}
