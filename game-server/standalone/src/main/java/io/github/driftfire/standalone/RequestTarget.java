package io.github.driftfire.standalone;

import io.github.driftfire.endpoint.HostAndPort;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a request asks for: a path, which RFC 9112, 3.2, calls the origin form, or a whole address, as a proxy is asked.
 *
 * @param path with its query
 * @param server that the address names, {@code null} for a path
 */
record RequestTarget(String path, @Nullable HostAndPort server) {
    static final RequestTarget NONE = new RequestTarget("/", null);

    private static final String OTHERS = "-._~!$&'()*+,;=:@/?";
    private static final String WHOLE_SERVER = "*";

    boolean isAbsolute() {
        return server != null;
    }

    /** Answers {@code null} for what is none, and for the tunnels of CONNECT. */
    static @Nullable RequestTarget parse(String method, String text) {
        if (text.startsWith("/")) {
            return isPath(text) ? new RequestTarget(text, null) : null;
        }
        if (text.equals(WHOLE_SERVER)) {
            return method.equals("OPTIONS") ? new RequestTarget(text, null) : null;
        }
        String lower = text.toLowerCase(Locale.ROOT);
        int authority = lower.startsWith("http://") ? 7 : lower.startsWith("https://") ? 8 : 0;
        if (authority == 0) {
            return null;
        }
        int end = authority;
        while (end < text.length() && text.charAt(end) != '/' && text.charAt(end) != '?') {
            end++;
        }
        HostAndPort server = HostAndPort.parse(text.substring(authority, end));
        String rest = text.substring(end);
        String path = rest.startsWith("/") ? rest : "/" + rest;
        return server != null && isPath(path) ? new RequestTarget(path, server) : null;
    }

    /** The characters of RFC 3986 in a path and a query. */
    private static boolean isPath(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '%') {
                if (!isHex(text, i + 1) || !isHex(text, i + 2)) {
                    return false;
                }
            } else if (!isPathChar(c)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPathChar(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || OTHERS.indexOf(c) >= 0;
    }

    private static boolean isHex(String text, int at) {
        return at < text.length() && text.charAt(at) < 0x80 && Character.digit(text.charAt(at), 16) >= 0;
    }
}
