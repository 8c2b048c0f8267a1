package io.github.driftfire.endpoint.site;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.github.driftfire.endpoint.signin.IssuerHttp;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** An issuer with a key of its own, without a socket: what it answers can be bent. */
final class FakeIssuer implements IssuerHttp {
    static final String ISSUER = "https://id.example.com";
    static final String CLIENT = "driftfire";

    private static final RSAKey KEY = key("one");
    static final RSAKey OTHER_KEY = key("two");

    /** What codes were given out for: the query of the address that the browser was sent to. */
    private final Map<String, Map<String, String>> codes = new HashMap<>();

    /** Bends the claims of ID tokens. */
    UnaryOperator<JWTClaimsSet.Builder> claims = builder -> builder;

    /** Makes an ID token of claims in another way. */
    @Nullable
    UnaryOperator<String> token;

    @Nullable
    String discovery;

    @Nullable
    String answer;

    /** Done while a code is redeemed. */
    Runnable meanwhile = () -> {};

    RSAKey signs = KEY;
    RSAKey shows = KEY;
    boolean down;
    String subject = "ada";
    long nowMillis;
    int keyReads;
    int redeemed;

    private int numbers;

    private static RSAKey key(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The player signs in at the issuer. Answers the code with which the browser comes back. */
    String code(String location) {
        String code = "code-" + ++numbers;
        codes.put(code, Query.parse(URI.create(location).getRawQuery()));
        return code;
    }

    @Override
    public String get(URI address) throws IOException {
        if (down) {
            throw new IOException("connection refused");
        }
        if (address.toString().equals(ISSUER + "/.well-known/openid-configuration")) {
            String bent = discovery;
            return bent != null
                    ? bent
                    : "{\"issuer\":\"" + ISSUER + "\",\"authorization_endpoint\":\"" + ISSUER + "/authorize\","
                            + "\"token_endpoint\":\"" + ISSUER + "/token\",\"jwks_uri\":\"" + ISSUER + "/keys\"}";
        }
        keyReads++;
        return new JWKSet(shows.toPublicJWK()).toString();
    }

    @Override
    public String post(URI address, String form, @Nullable String authorization) throws IOException {
        if (down) {
            throw new IOException("connection refused");
        }
        Map<String, String> fields = Query.parse(form);
        Map<String, String> begun = codes.remove(fields.getOrDefault("code", ""));
        if (begun == null) {
            throw new IOException("status 400");
        }
        require(fields.get("redirect_uri"), begun.get("redirect_uri"));
        require(challenge(fields.getOrDefault("code_verifier", "")), begun.get("code_challenge"));
        require("Basic " + base64(CLIENT + ":secret"), authorization);
        redeemed++;
        meanwhile.run();
        String bent = answer;
        return bent != null ? bent : "{\"token_type\":\"Bearer\",\"id_token\":\"" + idToken(begun) + "\"}";
    }

    private static void require(@Nullable String given, @Nullable String wanted) throws IOException {
        if (given == null || !given.equals(wanted)) {
            throw new IOException("status 400: " + given + " is not " + wanted);
        }
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String challenge(String verifier) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    JWTClaimsSet claims(Map<String, String> begun) {
        JWTClaimsSet.Builder builder = new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience(CLIENT)
                .subject(subject)
                .claim("nonce", begun.get("nonce"))
                .claim("preferred_username", "Countess")
                .issueTime(Date.from(Instant.ofEpochMilli(nowMillis)))
                .expirationTime(Date.from(Instant.ofEpochMilli(nowMillis + 60_000)));
        return claims.apply(builder).build();
    }

    private String idToken(Map<String, String> begun) throws IOException {
        JWTClaimsSet all = claims(begun);
        UnaryOperator<String> other = token;
        if (other != null) {
            return other.apply(all.toString());
        }
        try {
            SignedJWT jwt = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(signs.getKeyID())
                            .type(JOSEObjectType.JWT)
                            .build(),
                    all);
            jwt.sign(new RSASSASigner(signs));
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IOException(e);
        }
    }

    @Override
    public void close() {}
}
