package io.github.driftfire.endpoint.signin;

import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/** What an operator has set of one issuer. Immutable. */
public final class IssuerSettings {
    private final String name;
    private final String issuer;
    private final String client;
    private final @Nullable String secret;

    /**
     * @param name in addresses and on buttons
     * @param issuer see {@link #isIssuer}
     * @param client how the issuer knows this server
     * @param secret {@code null} for a public client
     */
    public IssuerSettings(String name, String issuer, String client, @Nullable String secret) {
        this.name = name;
        this.issuer = issuer;
        this.client = client;
        this.secret = secret;
    }

    public String name() {
        return name;
    }

    public String issuer() {
        return issuer;
    }

    public String client() {
        return client;
    }

    @Nullable
    String secret() {
        return secret;
    }

    /** Whether a text is an address of HTTPS, or of HTTP on the same machine, without a query. */
    public static boolean isIssuer(String text) {
        URI uri = uri(text);
        return uri != null && uri.getQuery() == null;
    }

    /** An address that secrets may be sent to; {@code null} for any other text. */
    static @Nullable URI uri(String text) {
        try {
            URI uri = new URI(text);
            String host = uri.getHost();
            if (host == null || uri.getUserInfo() != null || uri.getFragment() != null) {
                return null;
            }
            boolean local = host.equals("localhost") || host.equals("127.0.0.1") || host.equals("[::1]");
            return "https".equals(uri.getScheme()) || local && "http".equals(uri.getScheme()) ? uri : null;
        } catch (URISyntaxException e) {
            return null;
        }
    }
}
