package io.github.driftfire.endpoint.signin;

import io.github.driftfire.engine.players.SessionToken;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** What is needed between a sign-in's start and its callback; it is in a sealed cookie meanwhile. Immutable. */
final class PendingSignIn {
    private static final String SEPARATOR = "\n";
    private static final int PARTS = 10;

    private final String[] parts;

    private PendingSignIn(String... parts) {
        this.parts = parts;
    }

    /**
     * @param issuer its name
     * @param site scheme, host and port of this site, as the browser sees it
     * @param root the path of the site's root, as the browser sees it
     * @param from the path to go back to
     * @param device hash of the device key; empty without one
     * @param name what the player calls themself; one line
     */
    static PendingSignIn begin(
            String issuer, String site, String root, String from, String device, String name, long expiresMillis) {
        return new PendingSignIn(
                issuer,
                SessionToken.draw(),
                SessionToken.draw(),
                SessionToken.draw(),
                site,
                root,
                from,
                device,
                name.replaceAll("\\p{Cntrl}", " "),
                Long.toString(expiresMillis));
    }

    static @Nullable PendingSignIn parse(String text) {
        String[] parts = text.split(SEPARATOR, -1);
        return parts.length == PARTS ? new PendingSignIn(parts) : null;
    }

    String text() {
        return String.join(SEPARATOR, parts);
    }

    String issuer() {
        return parts[0];
    }

    String state() {
        return parts[1];
    }

    String nonce() {
        return parts[2];
    }

    String verifier() {
        return parts[3];
    }

    String site() {
        return parts[4];
    }

    String root() {
        return parts[5];
    }

    String from() {
        return parts[6];
    }

    String device() {
        return parts[7];
    }

    String name() {
        return parts[8];
    }

    long expiresMillis() {
        return Long.parseLong(parts[9]);
    }

    String redirectUri() {
        return site() + root() + SignInService.CALLBACK;
    }

    /** Of the verifier, by S256 of RFC 7636. */
    String challenge() {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(verifier().getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("each Java has SHA-256", e);
        }
    }
}
