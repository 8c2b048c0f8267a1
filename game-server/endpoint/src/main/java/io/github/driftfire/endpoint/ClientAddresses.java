package io.github.driftfire.endpoint;

import io.github.driftfire.engine.sessions.AddressLimits;
import io.github.driftfire.engine.sessions.ClientAddress;
import io.github.driftfire.engine.sessions.SettingNames;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Finds out where a client comes from: from the socket or, if that is a proxy that is trusted, from the address that the proxy forwards.
 *
 * <p>A forwarded address is the last one that no trusted proxy has: what stands before it was written by the client. The two headers,
 * {@code X-Forwarded-For} and {@code Forwarded} of RFC 7239, must agree if both are there: a proxy sets one and may pass on the other.
 * What cannot be read is counted with the proxy's own address.
 *
 * <p>Loopback is not limited unless it is a trusted proxy that forwards something: a proxy that was not configured must not keep
 * all players out. Thread-safe.
 */
public final class ClientAddresses {
    public static final String X_FORWARDED_FOR = "X-Forwarded-For";

    /** The header of RFC 7239. */
    public static final String FORWARDED = "Forwarded";

    /** No address is limited. */
    public static final ClientAddresses UNLIMITED =
            new ClientAddresses(new AddressLimits(0, 0, 0, SettingNames.OPTIONS), List.of());

    /** Addresses of a header that are looked at, from its end. */
    private static final int MAX_HOPS = 32;

    private static final String FORWARDS = "forwards ";

    private final AddressLimits limits;
    private final List<IpRange> trusted = new ArrayList<>();

    /** An address, or a network in CIDR notation. */
    private record IpRange(IpAddress network, int bits) {
        static @Nullable IpRange parse(String text) {
            int slash = text.indexOf('/');
            IpAddress network = IpAddress.parse(slash < 0 ? text : text.substring(0, slash));
            if (network == null) {
                return null;
            }
            if (slash < 0) {
                return new IpRange(network, network.bits());
            }
            String bits = text.substring(slash + 1);
            if (!bits.matches("[0-9]{1,3}") || Integer.parseInt(bits) > network.bits()) {
                return null;
            }
            return new IpRange(network, Integer.parseInt(bits));
        }
    }

    /** @param trustedProxies see {@link #isRange} */
    public ClientAddresses(AddressLimits limits, Collection<String> trustedProxies) {
        this.limits = limits;
        for (String text : trustedProxies) {
            IpRange range = IpRange.parse(text);
            if (range == null) {
                throw new IllegalArgumentException("'" + text + "' is no address and no network");
            }
            trusted.add(range);
        }
    }

    /** Whether a text is an address or a network such as {@code 10.0.0.0/8} or {@code 2001:db8::/32}. */
    public static boolean isRange(String text) {
        return IpRange.parse(text) != null;
    }

    /** Connections and sessions that were refused. */
    public long refusals() {
        return limits.refusals();
    }

    /** Of a connection that has said nothing yet: what forwards for others is not limited. */
    public ClientAddress ofConnection(InetAddress peer) {
        IpAddress address = IpAddress.of(peer);
        return address.isLoopback() || isTrusted(address)
                ? ClientAddress.UNLIMITED
                : limits.client(address.group(), false);
    }

    /**
     * Of a request.
     *
     * @param peer the socket's other end; one that is no IP address is not limited
     * @param forwardedFor each {@code X-Forwarded-For} header, in order
     * @param forwarded each {@code Forwarded} header, in order
     */
    public ClientAddress ofRequest(@Nullable String peer, List<String> forwardedFor, List<String> forwarded) {
        IpAddress address = peer == null ? null : IpAddress.parse(peer);
        if (address == null) {
            return ClientAddress.UNLIMITED;
        }
        boolean forwards = !forwardedFor.isEmpty() || !forwarded.isEmpty();
        boolean proxy = isTrusted(address);
        IpAddress client = proxy && forwards ? forwarded(forwardedFor, forwarded) : address;
        // What a trusted proxy forwards and cannot be read may be the client's doing: it lifts no limit, not even on
        // loopback.
        boolean unreadable = client == null;
        IpAddress counted = client == null ? address : client;
        if (counted.isLoopback() && !unreadable) {
            return ClientAddress.UNLIMITED;
        }
        return limits.client(counted.group(), forwards && !proxy);
    }

    /** What {@link #text} made. A text that is {@code null} or empty is not limited. */
    ClientAddress ofText(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return ClientAddress.UNLIMITED;
        }
        boolean forwards = text.startsWith(FORWARDS);
        return limits.client(forwards ? text.substring(FORWARDS.length()) : text, forwards);
    }

    /** An address as a text, which a container may keep for as long as it likes: nothing of the application is behind it. */
    static String text(ClientAddress address) {
        return (address.forwards() ? FORWARDS : "") + address.group();
    }

    /** {@code null} where a header cannot be read, or two disagree. */
    private @Nullable IpAddress forwarded(List<String> forwardedFor, List<String> forwarded) {
        IpAddress one = forwardedFor.isEmpty() ? null : last(hops(forwardedFor, false));
        IpAddress other = forwarded.isEmpty() ? null : last(hops(forwarded, true));
        if (forwardedFor.isEmpty()) {
            return other;
        }
        boolean agree = forwarded.isEmpty()
                || (one != null && other != null && one.group().equals(other.group()));
        return agree ? one : null;
    }

    /** The last that is not trusted, or the first of all; {@code null} where what must be looked at is no address. */
    private @Nullable IpAddress last(List<String> hops) {
        IpAddress seen = null;
        int end = Math.min(hops.size(), MAX_HOPS);
        for (int i = 0; i < end; i++) {
            IpAddress hop = IpAddress.parse(hops.get(i));
            if (hop == null || !isTrusted(hop)) {
                return hop;
            }
            seen = hop;
        }
        return seen;
    }

    /** From the last to the first. */
    private static List<String> hops(List<String> headers, boolean named) {
        List<String> hops = new ArrayList<>();
        for (String header : headers) {
            for (String element : header.split(",", -1)) {
                hops.add(named ? named(element) : element);
            }
        }
        Collections.reverse(hops);
        return hops;
    }

    /** The {@code for} of an element such as {@code for="[2001:db8::1]:4711";proto=https}; empty without one. */
    private static String named(String element) {
        for (String pair : element.split(";", -1)) {
            String plain = pair.strip();
            if (plain.toLowerCase(Locale.ROOT).startsWith("for=")) {
                return plain.substring("for=".length()).replace("\"", "");
            }
        }
        return "";
    }

    private boolean isTrusted(IpAddress address) {
        for (IpRange range : trusted) {
            if (address.isWithin(range.network(), range.bits())) {
                return true;
            }
        }
        return false;
    }
}
