package io.github.driftfire.endpoint.signin;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.BadJWTException;
import io.github.driftfire.engine.players.AccountStore;
import io.github.driftfire.engine.telemetry.RateLimitedLog;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** An issuer: its addresses and keys, which {@link #refresh} keeps up to date, and what is asked of it. Thread-safe. */
final class Issuer {
    /** How often a key that is not known may have the keys read again. */
    static final long KEYS_MILLIS = TimeUnit.SECONDS.toMillis(30);

    private static final Logger LOG = System.getLogger(Issuer.class.getName());
    private static final int LOG_SECONDS = 60;

    private final IssuerSettings settings;
    private final IssuerHttp http;
    private final LongSupplier millisClock;
    private final IdTokens tokens;
    private final RateLimitedLog troubles = new RateLimitedLog(LOG, LOG_SECONDS);
    private volatile @Nullable Known known;
    private long keysMillis;

    private static final class Known {
        final IssuerMetadata metadata;
        final JWKSet keys;

        Known(IssuerMetadata metadata, JWKSet keys) {
            this.metadata = metadata;
            this.keys = keys;
        }
    }

    Issuer(IssuerSettings settings, IssuerHttp http, LongSupplier millisClock) {
        this.settings = settings;
        this.http = http;
        this.millisClock = millisClock;
        this.tokens = new IdTokens(settings.issuer(), settings.client(), millisClock);
    }

    String name() {
        return settings.name();
    }

    String issuer() {
        return settings.issuer();
    }

    /** Reads addresses and keys again. Waits. Answers whether they could be read; if not, those from before are kept. */
    synchronized boolean refresh() {
        keysMillis = millisClock.getAsLong();
        try {
            IssuerMetadata metadata =
                    IssuerMetadata.parse(http.get(IssuerMetadata.address(settings.issuer())), settings.issuer());
            known = new Known(metadata, JWKSet.parse(http.get(metadata.keys())));
            return true;
        } catch (IOException | ParseException | RuntimeException e) {
            troubles.log(
                    Level.WARNING,
                    () -> "sign-in by " + name() + " (" + issuer() + "): "
                            + RateLimitedLog.printable(String.valueOf(e.getMessage())));
            return false;
        }
    }

    private synchronized void refreshKeys() {
        if (millisClock.getAsLong() - keysMillis >= KEYS_MILLIS) {
            refresh();
        }
    }

    private Known known() throws SignInRefusedException {
        Known now = known;
        if (now == null) {
            throw new SignInRefusedException(503, "The sign-in service cannot be reached. Try again in a minute");
        }
        return now;
    }

    /** Where the browser goes to. Never waits. */
    String authorization(PendingSignIn pending) throws SignInRefusedException {
        URI address = known().metadata.authorization();
        String query = "response_type=code&scope=openid%20profile"
                + "&client_id=" + encode(settings.client())
                + "&redirect_uri=" + encode(pending.redirectUri())
                + "&state=" + pending.state()
                + "&nonce=" + pending.nonce()
                + "&code_challenge_method=S256&code_challenge=" + pending.challenge();
        return address + (address.getQuery() == null ? "?" : "&") + query;
    }

    /** Redeems a code. Waits. */
    Identity redeem(String code, PendingSignIn pending) throws SignInRefusedException {
        Known now = known();
        String token = token(now.metadata, code, pending);
        try {
            return identity(check(token, now, pending));
        } catch (BadJOSEException | ParseException e) {
            LOG.log(Level.DEBUG, "an ID token of " + name(), e);
            troubles.log(
                    Level.WARNING,
                    () -> "sign-in by " + name() + " is refused: "
                            + RateLimitedLog.printable(String.valueOf(e.getMessage())));
            throw new SignInRefusedException(403, "The sign-in service's answer is not valid", e);
        }
    }

    private JWTClaimsSet check(String token, Known now, PendingSignIn pending) throws BadJOSEException {
        try {
            return tokens.check(token, now.keys, pending.nonce());
        } catch (BadJWTException e) {
            // The signature is right, a claim is not.
            throw e;
        } catch (BadJOSEException e) {
            // The key may be newer than ours.
            refreshKeys();
            Known newer = known;
            if (newer == null || newer == now) {
                throw e;
            }
            return tokens.check(token, newer.keys, pending.nonce());
        }
    }

    private static Identity identity(JWTClaimsSet claims) throws BadJOSEException, ParseException {
        String subject = claims.getSubject();
        if (subject == null || subject.isEmpty() || subject.length() > AccountStore.MOST_SUBJECT_CHARS) {
            throw new BadJOSEException("the token has no subject of 1 to 255 characters");
        }
        Object name = claims.getClaim("preferred_username");
        Object other = claims.getClaim("name");
        return new Identity(subject, name instanceof String text ? text : other instanceof String text ? text : null);
    }

    private String token(IssuerMetadata metadata, String code, PendingSignIn pending) throws SignInRefusedException {
        String secret = settings.secret();
        boolean header = secret != null && !metadata.secretInForm();
        String form = "grant_type=authorization_code"
                + "&code=" + encode(code)
                + "&redirect_uri=" + encode(pending.redirectUri())
                + "&code_verifier=" + pending.verifier()
                + (header ? "" : "&client_id=" + encode(settings.client()))
                + (secret != null && !header ? "&client_secret=" + encode(secret) : "");
        try {
            String answer = http.post(
                    metadata.token(), form, header && secret != null ? basic(settings.client(), secret) : null);
            String token = JSONObjectUtils.getString(JSONObjectUtils.parse(answer, IssuerHttp.MOST_BYTES), "id_token");
            if (token == null) {
                throw new IOException("no ID token");
            }
            return token;
        } catch (IOException | ParseException | RuntimeException e) {
            troubles.log(
                    Level.WARNING,
                    () -> "sign-in by " + name() + ": the code was not redeemed: "
                            + RateLimitedLog.printable(String.valueOf(e.getMessage())));
            throw new SignInRefusedException(403, "The sign-in service did not confirm the sign-in", e);
        }
    }

    private static String basic(String client, String secret) {
        String both = encode(client) + ":" + encode(secret);
        return "Basic " + Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
