package io.github.driftfire.engine.moderation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** By what a client is known again: its device, its address, and where there is no device the name. Immutable. */
public final class ClientIdentity {
    /** Of whom nothing is known. */
    public static final ClientIdentity UNKNOWN = new ClientIdentity("", "", "");

    private static final int DEVICE_BYTES = 16;
    private static final int SHOWN_DIGITS = 8;

    private final String device;
    private final String address;
    private final String name;

    /** Hashed once: a room looks for all its players whenever a ban is made. */
    private volatile @Nullable BanMarks marks;

    private volatile @Nullable BanKeys marksKeys;

    /**
     * @param device as {@link #hash} makes it; empty without a key
     * @param address what counts as one address: an IPv4 address, or a network of IPv6 with its length; empty where addresses are not counted
     * @param name as it is shown
     */
    public ClientIdentity(String device, String address, String name) {
        this.device = device;
        this.address = address;
        this.name = name;
    }

    /** What a server keeps of a device key: the first 16 bytes of its SHA-256, as 32 hexadecimal digits. Empty without a key. */
    public static String hash(@Nullable String key) {
        if (key == null) {
            return "";
        }
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, DEVICE_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("each Java has SHA-256", e);
        }
    }

    /** As people see it: the first 8 digits. */
    public static String shown(String device) {
        return device.substring(0, Math.min(SHOWN_DIGITS, device.length()));
    }

    /** Empty without a key. */
    public String device() {
        return device;
    }

    /** What counts as one address; empty where addresses are not counted. */
    public String address() {
        return address;
    }

    public String name() {
        return name;
    }

    /** The network of the address, which a ban covers: an IPv4 address's first 24 bits, an IPv6 address's first 64. Empty without an address. */
    public String network() {
        int lastDot = address.lastIndexOf('.');
        return lastDot < 0 || address.indexOf(':') >= 0 ? address : address.substring(0, lastDot) + ".0/24";
    }

    /** By what bans find it. */
    BanMarks marks(BanKeys keys) {
        BanMarks known = marks;
        if (known == null || marksKeys != keys) {
            known = BanMarks.of(this, keys);
            marks = known;
            marksKeys = keys;
        }
        return known;
    }

    /** Address and name together, for who has no device key; empty without an address. */
    String namedAddress() {
        return address.isEmpty() || name.isEmpty() ? "" : address + ' ' + name.toLowerCase(Locale.ROOT);
    }
}
