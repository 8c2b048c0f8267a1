package io.github.driftfire.engine.moderation;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Hashes devices, networks and names with a secret key: bans go by the hashes, so what is stored of a ban tells no address. Without a key each of
 * the 16 million networks of IPv4 could be tried against a plain hash. Immutable.
 */
public final class BanKeys {
    /** Of the secret key. */
    public static final int KEY_BYTES = 32;

    private static final String ALGORITHM = "HmacSHA256";

    /** Kept of a hash: enough that no two clients share one. */
    private static final int HASH_BYTES = 16;

    private final SecretKeySpec key;

    /** @param secret {@value #KEY_BYTES} random bytes */
    public BanKeys(byte[] secret) {
        if (secret.length != KEY_BYTES) {
            throw new IllegalArgumentException("a key of " + secret.length + " bytes");
        }
        key = new SecretKeySpec(secret, ALGORITHM);
    }

    /** With a key that is forgotten with this. */
    static BanKeys random() {
        byte[] secret = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(secret);
        return new BanKeys(secret);
    }

    /** A device's; empty without one. As 32 hexadecimal digits, like all of them. */
    public String device(String device) {
        return hash("device", device);
    }

    String network(String network) {
        return hash("network", network);
    }

    String name(String namedAddress) {
        return hash("name", namedAddress);
    }

    private String hash(String what, String value) {
        if (value.isEmpty()) {
            return "";
        }
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            byte[] digest = mac.doFinal((what + ' ' + value).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("each Java has HmacSHA256", e);
        }
    }
}
