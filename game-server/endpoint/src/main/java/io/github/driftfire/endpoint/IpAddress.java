package io.github.driftfire.endpoint;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** An IP address by its bytes, 4 or 16; an IPv4 address within IPv6 is IPv4. Reads texts without ever asking a name server. */
final class IpAddress {
    private static final int MAX_CHARS = 64;
    private static final int V4_BYTES = 4;
    private static final int V6_BYTES = 16;
    private static final int MAPPED_BYTES = 12;
    private static final int V6_NETWORK_BITS = 64;

    private final byte[] bytes;

    private IpAddress(byte[] bytes) {
        this.bytes = bytes;
    }

    static IpAddress of(InetAddress address) {
        return ofBytes(address.getAddress());
    }

    /** An address as it stands in a header: with or without brackets, a port, a zone. {@code null} to anything else. */
    static @Nullable IpAddress parse(String text) {
        String literal = literal(text.strip());
        if (literal.isEmpty() || literal.length() > MAX_CHARS) {
            return null;
        }
        return literal.indexOf(':') >= 0 ? parseV6(literal) : v4(literal);
    }

    /** Whether the first bits are those of another address of the same kind. */
    boolean isWithin(IpAddress network, int bits) {
        if (bytes.length != network.bytes.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            int differ = (bytes[bit >> 3] ^ network.bytes[bit >> 3]) >> (7 - (bit & 7)) & 1;
            if (differ != 0) {
                return false;
            }
        }
        return true;
    }

    int bits() {
        return bytes.length * Byte.SIZE;
    }

    boolean isLoopback() {
        return address().isLoopbackAddress();
    }

    /** The address in its one canonical form, without brackets. */
    @Override
    public String toString() {
        return address().getHostAddress();
    }

    private InetAddress address() {
        try {
            return InetAddress.getByAddress(bytes);
        } catch (UnknownHostException e) {
            throw new IllegalStateException("an address of " + bytes.length + " bytes", e);
        }
    }

    /** What counts as one client: an IPv4 address, or the first 64 bits of an IPv6 address, which one subscriber has. */
    String group() {
        if (bytes.length == V4_BYTES) {
            return (bytes[0] & 0xff) + "." + (bytes[1] & 0xff) + "." + (bytes[2] & 0xff) + "." + (bytes[3] & 0xff);
        }
        StringBuilder out = new StringBuilder();
        for (int at = 0; at < V6_NETWORK_BITS / Byte.SIZE; at += 2) {
            out.append(Integer.toHexString((bytes[at] & 0xff) << 8 | (bytes[at + 1] & 0xff)))
                    .append(':');
        }
        return out.append(":/").append(V6_NETWORK_BITS).toString();
    }

    private static IpAddress ofBytes(byte[] bytes) {
        boolean mapped = bytes.length == V6_BYTES && bytes[10] == -1 && bytes[11] == -1;
        for (int i = 0; mapped && i < MAPPED_BYTES - 2; i++) {
            mapped &= bytes[i] == 0;
        }
        return new IpAddress(mapped ? Arrays.copyOfRange(bytes, MAPPED_BYTES, V6_BYTES) : bytes);
    }

    private static String literal(String text) {
        if (text.startsWith("[")) {
            int end = text.indexOf(']');
            return end < 0 ? "" : zoneless(text.substring(1, end));
        }
        int colon = text.indexOf(':');
        boolean port = colon >= 0 && text.indexOf(':', colon + 1) < 0;
        return port ? text.substring(0, colon) : zoneless(text);
    }

    private static String zoneless(String text) {
        int zone = text.indexOf('%');
        return zone < 0 ? text : text.substring(0, zone);
    }

    private static @Nullable IpAddress v4(String text) {
        String[] parts = text.split("\\.", -1);
        byte[] bytes = new byte[V4_BYTES];
        if (parts.length != V4_BYTES) {
            return null;
        }
        for (int i = 0; i < V4_BYTES; i++) {
            int value = number(parts[i], 10, 3);
            if (value < 0 || value > 0xff) {
                return null;
            }
            bytes[i] = (byte) value;
        }
        return new IpAddress(bytes);
    }

    /** An IPv6 address without brackets, port and zone; {@code null} for anything else. */
    static @Nullable IpAddress parseV6(String text) {
        int gap = text.indexOf("::");
        byte[] head = groups(gap < 0 ? text : text.substring(0, gap));
        byte[] tail = gap < 0 ? new byte[0] : groups(text.substring(gap + 2));
        if (head == null || tail == null) {
            return null;
        }
        int size = head.length + tail.length;
        if (gap < 0 ? size != V6_BYTES : size > V6_BYTES - 2) {
            return null;
        }
        byte[] bytes = Arrays.copyOf(head, V6_BYTES);
        System.arraycopy(tail, 0, bytes, V6_BYTES - tail.length, tail.length);
        return ofBytes(bytes);
    }

    /** The bytes of groups between single colons, the last of which may be an IPv4 address; {@code null} if they are none. */
    private static byte @Nullable [] groups(String text) {
        if (text.isEmpty()) {
            return new byte[0];
        }
        String[] parts = text.split(":", -1);
        byte[] bytes = new byte[2 * parts.length + 2];
        int size = 0;
        for (int i = 0; i < parts.length; i++) {
            IpAddress last = i == parts.length - 1 && parts[i].indexOf('.') >= 0 ? v4(parts[i]) : null;
            int value = last == null ? number(parts[i], 16, 4) : 0;
            if (value < 0) {
                return null;
            }
            if (last == null) {
                bytes[size++] = (byte) (value >> 8);
                bytes[size++] = (byte) value;
            } else {
                System.arraycopy(last.bytes, 0, bytes, size, V4_BYTES);
                size += V4_BYTES;
            }
        }
        return Arrays.copyOf(bytes, size);
    }

    private static int number(String digits, int radix, int mostDigits) {
        if (digits.isEmpty() || digits.length() > mostDigits) {
            return -1;
        }
        int value = 0;
        for (int i = 0; i < digits.length(); i++) {
            char c = digits.charAt(i);
            int digit = c < 0x80 ? Character.digit(c, radix) : -1;
            if (digit < 0) {
                return -1;
            }
            value = value * radix + digit;
        }
        return value;
    }
}
