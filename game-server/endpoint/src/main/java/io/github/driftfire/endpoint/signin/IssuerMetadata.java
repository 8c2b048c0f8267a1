package io.github.driftfire.endpoint.signin;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.IOException;
import java.net.URI;
import java.text.ParseException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an issuer says of itself by OpenID Connect Discovery 1.0, as far as it is needed. Immutable. */
final class IssuerMetadata {
    private static final String PATH = "/.well-known/openid-configuration";

    private final URI authorization;
    private final URI token;
    private final URI keys;
    private final boolean post;

    private IssuerMetadata(URI authorization, URI token, URI keys, boolean post) {
        this.authorization = authorization;
        this.token = token;
        this.keys = keys;
        this.post = post;
    }

    static URI address(String issuer) {
        return URI.create((issuer.endsWith("/") ? issuer.substring(0, issuer.length() - 1) : issuer) + PATH);
    }

    /** @throws IOException it is none, or another issuer's */
    static IssuerMetadata parse(String text, String issuer) throws IOException {
        try {
            Map<String, Object> all = JSONObjectUtils.parse(text, IssuerHttp.MOST_BYTES);
            if (!issuer.equals(JSONObjectUtils.getString(all, "issuer"))) {
                throw new IOException("the discovery document is another issuer's");
            }
            var methods = JSONObjectUtils.getStringList(all, "token_endpoint_auth_methods_supported");
            boolean post = methods != null
                    && !methods.contains("client_secret_basic")
                    && methods.contains("client_secret_post");
            return new IssuerMetadata(
                    uri(all, "authorization_endpoint"), uri(all, "token_endpoint"), uri(all, "jwks_uri"), post);
        } catch (ParseException e) {
            throw new IOException("the discovery document cannot be read: " + e.getMessage(), e);
        }
    }

    private static URI uri(Map<String, Object> all, String name) throws ParseException, IOException {
        @Nullable String text = JSONObjectUtils.getString(all, name);
        URI uri = text == null ? null : IssuerSettings.uri(text);
        if (uri == null) {
            throw new IOException("the discovery document has no https address as " + name);
        }
        return uri;
    }

    URI authorization() {
        return authorization;
    }

    URI token() {
        return token;
    }

    URI keys() {
        return keys;
    }

    /** Whether the client's secret goes into the form: the issuer does not take it in the header. */
    boolean secretInForm() {
        return post;
    }
}
