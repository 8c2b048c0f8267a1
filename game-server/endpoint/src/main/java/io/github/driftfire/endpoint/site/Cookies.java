package io.github.driftfire.endpoint.site;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The cookies of sign-in. Over HTTPS their names begin with {@code __Host-}: a browser takes such a one only from this very host, over HTTPS, and
 * for all of it, so that neither another host of the domain nor a stranger on the line can give a browser one.
 */
final class Cookies {
    /** Of the web session. */
    static final String SESSION = "driftfire-session";

    /** Of a sign-in that has begun. */
    static final String PENDING = "driftfire-sign-in";

    private static final String HOST_PREFIX = "__Host-";
    private static final String HTTPS = "https://";

    private Cookies() {}

    /** The value of a cookie; {@code null} if the browser did not send one. */
    static @Nullable String find(String name, @Nullable String site, @Nullable String header) {
        return header == null ? null : parse(header).get(name(name, site));
    }

    /** A site that is not known is taken for one of HTTPS. */
    private static String name(String name, @Nullable String site) {
        return site == null || site.startsWith(HTTPS) ? HOST_PREFIX + name : name;
    }

    private static Map<String, String> parse(String header) {
        Map<String, String> all = new LinkedHashMap<>();
        for (String pair : header.split(";", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                all.putIfAbsent(
                        pair.substring(0, equals).strip(),
                        pair.substring(equals + 1).strip());
            }
        }
        return all;
    }

    /**
     * A {@code Set-Cookie} header. No script reads the cookie, and no other site's requests have it, but links to this one.
     *
     * @param site scheme, host and port of this site, as the browser sees it
     * @param root the path of the site's root, as the browser sees it
     * @param seconds 0 to forget the cookie
     */
    static String set(String name, String value, String site, String root, long seconds) {
        boolean secure = site.startsWith(HTTPS);
        return name(name, site) + "=" + value + "; Path=" + (secure ? "/" : root) + "; Max-Age=" + seconds
                + "; HttpOnly; SameSite=Lax" + (secure ? "; Secure" : "");
    }
}
