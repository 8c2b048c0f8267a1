package io.github.driftfire.endpoint;

import java.net.IDN;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A host, and perhaps a port, as in a Host header. {@link java.net.URI} knows no host with an underscore, which Compose and other
 * networks have.
 *
 * @param host in lower case; an IPv6 address in brackets and in its one canonical form
 * @param port {@link #NO_PORT} where none is given
 */
public record HostAndPort(String host, int port) {
    public static final int NO_PORT = -1;

    private static final int HTTP_PORT = 80;
    private static final int HTTPS_PORT = 443;
    private static final int MAX_PORT = 65_535;
    private static final int MAX_HOST_CHARS = 255;
    private static final int MAX_PORT_DIGITS = 5;
    private static final String ZONE = "%25";

    /** Answers {@code null} for anything else than {@code host} or {@code host:port}; nothing that comes through can end a header's value. */
    public static @Nullable HostAndPort parse(String text) {
        int hostEnd = text.startsWith("[")
                ? text.indexOf(']') + 1
                : text.indexOf(':') < 0 ? text.length() : text.indexOf(':');
        String host = host(text.substring(0, hostEnd));
        int port = port(text.substring(hostEnd));
        return host == null || port < NO_PORT ? null : new HostAndPort(host, port);
    }

    /** The port of a scheme where none is given; {@link #NO_PORT} of a scheme that is neither HTTP nor WebSocket. */
    public static int usualPort(String scheme) {
        return switch (scheme) {
            case "http", "ws" -> HTTP_PORT;
            case "https", "wss" -> HTTPS_PORT;
            default -> NO_PORT;
        };
    }

    /** As {@link #parse}, with a host's name in any script, as an operator may write it. */
    static @Nullable HostAndPort parseAnyScript(String text) {
        try {
            int hostEnd = text.startsWith("[") || text.indexOf(':') < 0 ? text.length() : text.indexOf(':');
            return parse(IDN.toASCII(text.substring(0, hostEnd)) + text.substring(hostEnd));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /**
     * By hand, as {@link #hashCode}: up to JDK 17 a method handle of the JDK's keeps the class of the last record whose generated {@code equals} was
     * called, and with it an application that was undeployed.
     */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof HostAndPort that && port == that.port && host.equals(that.host);
    }

    @Override
    public int hashCode() {
        return 31 * host.hashCode() + port;
    }

    @Override
    public String toString() {
        return port == NO_PORT ? host : host + ":" + port;
    }

    private static @Nullable String host(String text) {
        if (text.isEmpty() || text.length() > MAX_HOST_CHARS) {
            return null;
        }
        if (text.startsWith("[")) {
            return address(text.substring(1, text.length() - 1));
        }
        for (int i = 0; i < text.length(); i++) {
            if (!isNameChar(text.charAt(i))) {
                return null;
            }
        }
        return text.toLowerCase(Locale.ROOT);
    }

    /** An IPv6 address; a zone, of which only this end knows what it means, stays as it is. */
    private static @Nullable String address(String text) {
        int zone = text.indexOf(ZONE);
        String address = zone < 0 ? text : text.substring(0, zone);
        IpAddress parsed = IpAddress.parseV6(address);
        if (parsed == null) {
            return null;
        }
        String name = zone < 0 ? "" : text.substring(zone + ZONE.length());
        for (int i = 0; i < name.length(); i++) {
            if (!isNameChar(name.charAt(i))) {
                return null;
            }
        }
        return "[" + parsed + (name.isEmpty() ? "" : ZONE + name) + "]";
    }

    private static boolean isNameChar(char c) {
        return c >= 'a' && c <= 'z'
                || c >= 'A' && c <= 'Z'
                || c >= '0' && c <= '9'
                || c == '-'
                || c == '.'
                || c == '_'
                || c == '~';
    }

    /** {@link #NO_PORT} for none, also after a colon; less for what is no port. */
    private static int port(String text) {
        if (text.isEmpty() || text.equals(":")) {
            return NO_PORT;
        }
        int port = 0;
        for (int i = 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9' || i > MAX_PORT_DIGITS) {
                return NO_PORT - 1;
            }
            port = port * 10 + c - '0';
        }
        return text.charAt(0) == ':' && port <= MAX_PORT ? port : NO_PORT - 1;
    }
}
