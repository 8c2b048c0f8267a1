package io.github.driftfire.endpoint.signin;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.text.ParseException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.function.LongSupplier;

/**
 * Checks ID tokens as OpenID Connect Core 1.0, 3.1.3.7, says: signed by a public key of the issuer, for this client, by this issuer, in time, with the
 * nonce of this sign-in.
 */
final class IdTokens {
    /** No symmetric ones: a public key must not pass for a secret. None is no algorithm. */
    private static final Set<JWSAlgorithm> ALGORITHMS = Set.of(
            JWSAlgorithm.RS256,
            JWSAlgorithm.RS384,
            JWSAlgorithm.RS512,
            JWSAlgorithm.PS256,
            JWSAlgorithm.PS384,
            JWSAlgorithm.PS512,
            JWSAlgorithm.ES256,
            JWSAlgorithm.ES384,
            JWSAlgorithm.ES512);

    private static final int SKEW_SECONDS = 60;

    private final String issuer;
    private final String client;
    private final LongSupplier millisClock;

    IdTokens(String issuer, String client, LongSupplier millisClock) {
        this.issuer = issuer;
        this.client = client;
        this.millisClock = millisClock;
    }

    /** @throws BadJOSEException the token is not good */
    JWTClaimsSet check(String token, JWKSet keys, String nonce) throws BadJOSEException {
        DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(ALGORITHMS, new ImmutableJWKSet<>(keys)));
        processor.setJWTClaimsSetVerifier(new Claims(nonce));
        try {
            JWTClaimsSet claims = processor.process(token, null);
            List<String> audience = claims.getAudience();
            Object party = claims.getClaim("azp");
            if (audience.size() > 1 && party == null || party != null && !client.equals(party)) {
                throw new BadJOSEException("the token was made for another party");
            }
            return claims;
        } catch (ParseException | JOSEException | RuntimeException e) {
            throw new BadJOSEException("the token cannot be read", e);
        }
    }

    private final class Claims extends DefaultJWTClaimsVerifier<SecurityContext> {
        Claims(String nonce) {
            super(
                    client,
                    new JWTClaimsSet.Builder()
                            .issuer(issuer)
                            .claim("nonce", nonce)
                            .build(),
                    Set.of("sub", "iat", "exp"));
            setMaxClockSkew(SKEW_SECONDS);
        }

        @Override
        protected Date currentTime() {
            return Date.from(Instant.ofEpochMilli(millisClock.getAsLong()));
        }
    }
}
